import type { Client } from "pg";
import { type Period, toPeriod } from "@/lib/domain/period";
import { GIANYAR } from "./branch";
import { instant } from "./calendar";
import { userId } from "./users";

// March 2024 was published with a mistake, and corrected a month later: so the demo has an edition that was replaced.

export const MARCH_2024 = toPeriod(202403);
/** Batubulan, own-account workers: a list of one banjar had been left out. */
const CORRECTED = { areaCode: "51.04.01.2001", category: "BPU_SELF", atFirst: 497, missed: 96 } as const;
export const CORRECTION_REASON =
  "Daftar satu banjar di Desa Batubulan terlewat: 96 pekerja BPU mandiri ditambahkan setelah dicocokkan dengan catatan cabang.";
const REOPEN_REASON = "Angka BPU mandiri Desa Batubulan lebih rendah daripada catatan cabang. Mohon diperiksa.";

const KEY = [GIANYAR, MARCH_2024, CORRECTED.areaCode, CORRECTED.category] as const;

const MAY = toPeriod(202405);
const CORRECTED_AT = instant(MAY, 3, 10, 20);

/** How many of an entry had been missed at first. */
export function missedAtFirst(regencyCode: string, period: Period, areaCode: string, category: string): number {
  const isIt = regencyCode === GIANYAR && period === MARCH_2024 && areaCode === CORRECTED.areaCode;
  return isIt && category === CORRECTED.category ? CORRECTED.missed : 0;
}

/**
 * Whether March was first entered with the mistake. A demo that is older than editions holds the right figure from the
 * start, and whatever its readers have done since: nothing of it can be frozen as it was then.
 */
export async function wasMistaken(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(FIRST_ENTRY, [...KEY, CORRECTED.atFirst]);
  return rowCount === 1;
}

/** The correction, with its dates; nothing where it was made before or is not needed. Inside a transaction of the owner. */
export async function insertCorrection(client: Client): Promise<void> {
  const mistaken = `SELECT FROM enrolment WHERE ${ENTRY} AND version = 1 AND jkk = $5 FOR UPDATE`;
  const { rowCount } = await client.query(mistaken, [...KEY, CORRECTED.atFirst]);
  if (rowCount === 0) return;
  for (const table of TABLES) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(REVISION, [...KEY, CORRECTED.missed, CORRECTED_AT, userId("OPERATOR")]);
  await client.query(ENTRY_UPDATE, [...KEY, CORRECTED.missed, CORRECTED_AT, userId("OPERATOR")]);
  await client.query("DELETE FROM enrolment_rollup WHERE regency_code = $1 AND period = $2", [GIANYAR, MARCH_2024]);
  await client.query(
    "INSERT INTO enrolment_rollup SELECT * FROM recount_enrolment() WHERE regency_code = $1 AND period = $2",
    [GIANYAR, MARCH_2024],
  );
  for (const step of STEPS) await client.query(EVENT, [GIANYAR, MARCH_2024, ...step]);
  await client.query(STANDING, [GIANYAR, MARCH_2024, STEPS.length, STEPS.at(-1)?.[3], userId("HEAD")]);
  for (const table of TABLES) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

/** Tables whose triggers would write today's date into a history that lies in the past. */
const TABLES = ["enrolment", "submission", "submission_event"];

type Step = readonly [from: string, to: string, reason: string | null, at: string, by: string];

const STEPS: readonly Step[] = [
  ["PUBLISHED", "RETURNED", REOPEN_REASON, instant(MAY, 2, 9, 5), userId("HEAD")],
  ["RETURNED", "SUBMITTED", null, instant(MAY, 3, 10, 45), userId("OPERATOR")],
  ["SUBMITTED", "VERIFIED", null, instant(MAY, 6, 9, 30), userId("BRANCH")],
  ["VERIFIED", "PUBLISHED", null, instant(MAY, 6, 14, 15), userId("HEAD")],
];

const ENTRY = "regency_code = $1 AND period = $2 AND area_code = $3 AND category_code = $4";

const FIRST_ENTRY = `
  SELECT FROM enrolment_revision WHERE ${ENTRY} AND version = 1 AND (after ->> 'jkk')::integer = $5`;

const REVISION = `
  INSERT INTO enrolment_revision
    (regency_code, area_code, category_code, period, version, changed_at, changed_by, changed_by_role, before, after)
  SELECT regency_code, area_code, category_code, period, 2, $6, $7, 'cakupan_app', was,
    was || jsonb_build_object('jkk', jkk + $5::integer, 'jkm', jkm + $5::integer)
  FROM (SELECT *, jsonb_build_object('jkk', jkk, 'jkm', jkm, 'jht', jht, 'jp', jp, 'jkp', jkp, 'note', note) AS was
    FROM enrolment WHERE ${ENTRY}) entry`;

const ENTRY_UPDATE = `
  UPDATE enrolment SET jkk = jkk + $5::integer, jkm = jkm + $5::integer, version = 2, updated_at = $6, updated_by = $7 WHERE ${ENTRY}`;

const EVENT = `
  INSERT INTO submission_event (regency_code, period, from_status, to_status, reason, at, user_id, revision_id)
  SELECT $1, $2, $3, $4, $5, $6, $7, max(id) FROM enrolment_revision
  WHERE regency_code = $1 AND period = $2 AND changed_at <= $6`;

const STANDING = `
  UPDATE submission SET version = version + $3, updated_at = $4, updated_by = $5 WHERE regency_code = $1 AND period = $2`;
