// The demo's counts make way for synthetic ones of a whole scale: every village and every regency's unmapped
// remainder, eleven categories, 36 months. Made in the database, set by set; the accounts and targets of the demo stay.
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { DEMO_ACCOUNTS } from "@/lib/user/demo";
import { coverageDefinitionCode } from "@/prisma/seed/reference/definitions";
import { report } from "@/scripts/welcome";
import type { Scale } from "./scale";

/** Who reads: the branch of the demo, given every regency of the scale. */
export const BRANCH_EMAIL = DEMO_ACCOUNTS.find(({ role }) => role === "BRANCH")?.email ?? "";

const FIRST_PERIOD = 202107;
export const LAST_PERIOD = 202406;
const NEWER_SURVEY_FROM = 202401;

/** Per thousand eligible workers and by the order of the categories; together the 43 % of Gianyar. */
const ACTIVE_PER_THOUSAND = [240, 20, 1, 8, 10, 6, 4, 40, 40, 50, 11];

/** One village in so many is silent in a month. */
const SILENT_ONE_IN = 32;

const TIDY_ROUNDS = 20;
const TIDY_PAUSE_MS = 1_000;

const COUNT_TABLES =
  "enrolment, enrolment_rollup, enrolment_revision, no_data_mark, eligible_worker, eligible_worker_revision, regency_coverage_definition, submission, submission_event, returned_cell, workbook_import";

export interface Loaded {
  readonly villages: number;
  readonly enrolments: number;
}

/** Fills a migrated and seeded database. */
export async function loadSyntheticData(databaseUrl: string, scale: Scale): Promise<Loaded> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Neither triggers nor foreign keys per row: 33 million rows come in, and the books are counted as one set below.
    await client.query("SET session_replication_role = replica; SET work_mem = '256MB'");
    await client.query(`TRUNCATE ${COUNT_TABLES}`);
    await measureWorkforce(client, scale);
    await widenAccount(client, scale);
    const enrolments = await enrol(client);
    await judge(client);
    await tidy(client);
    const { rows } = await client.query<{ villages: number }>(
      "SELECT count(*)::integer AS villages FROM workforce WHERE area_code <> regency_code",
    );
    return { villages: rows[0]?.villages ?? 0, enrolments };
  } finally {
    await client.end();
  }
}

/**
 * What autovacuum does in time for an installation that lives: index-only scans need its visibility map. A page stays out
 * of the map as long as anybody, autovacuum itself for one, looks at an older state; then it is tried again.
 */
async function tidy(client: Client): Promise<void> {
  for (let round = 0; round < TIDY_ROUNDS; round++) {
    await client.query(`VACUUM (ANALYZE) ${COUNT_TABLES}`);
    const { rows } = await client.query<{ pages: number }>(
      `SELECT coalesce(sum(relpages - relallvisible), 0)::integer AS pages FROM pg_class
       WHERE oid = ANY (string_to_array($1, ', ')::regclass[])`,
      [COUNT_TABLES],
    );
    if (rows[0]?.pages === 0) return;
    await setTimeout(TIDY_PAUSE_MS);
  }
  throw new Error("VACUUM left pages out of the visibility map");
}

/** Eligible workers of every place that is entered: from 300 to 2,300 a village, always the same. */
async function measureWorkforce(client: Client, { prefix }: Scale): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE workforce AS
     SELECT substr(code, 1, 5) COLLATE "C" AS regency_code, code AS area_code,
       CASE level WHEN 'VILLAGE' THEN 300 + abs(hashtext(code) % 2000) ELSE 50 * village_count END AS people
     FROM area WHERE level IN ('VILLAGE', 'REGENCY') AND starts_with(code, '${prefix}') ORDER BY code`,
  );
  await client.query("ANALYZE workforce");
}

/** With every regency of the country the account is national. */
async function widenAccount(client: Client, { prefix }: Scale): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    "UPDATE app_user SET national = $2 WHERE email = $1 RETURNING id",
    [BRANCH_EMAIL, prefix === ""],
  );
  await client.query("DELETE FROM user_regency WHERE user_id = $1", [rows[0]?.id]);
  await client.query("INSERT INTO user_regency SELECT DISTINCT regency_code, $1::uuid FROM workforce", [rows[0]?.id]);
}

/** Counts and roll-ups, province by province so that no sort outgrows the machine. Returns the number of counts. */
async function enrol(client: Client): Promise<number> {
  const { rows: provinces } = await client.query<{ code: string }>(
    "SELECT DISTINCT substr(regency_code, 1, 2) AS code FROM workforce ORDER BY code",
  );
  let enrolments = 0;
  for (const { code } of provinces) {
    const { rowCount } = await client.query(ENROL, [`${code}.`, `${code}.~`, ACTIVE_PER_THOUSAND]);
    await client.query(ROLL_UP, [`${code}.`, `${code}.~`]);
    enrolments += rowCount ?? 0;
    report(`Province ${code}: ${rowCount} counts`);
  }
  return enrolments;
}

const MONTHS = `
  SELECT to_char(day, 'YYYYMM')::integer AS period, (row_number() OVER (ORDER BY day))::integer AS number
  FROM generate_series(to_date('${FIRST_PERIOD}', 'YYYYMM'), to_date('${LAST_PERIOD}', 'YYYYMM'), interval '1 month') AS day`;

/**
 * Month after month, as the rows of a real installation come to lie. Memberships grow by a third over the months;
 * old age, pension and job loss only where the class may hold them.
 */
const ENROL = `
  INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm, jht, jp, jkp)
  SELECT w.regency_code, w.area_code, c.code, m.period, c.programme_class, n.active, n.active,
    CASE c.programme_class WHEN 'JAKON' THEN NULL WHEN 'PU_FIRM' THEN n.active * 9 / 10 ELSE n.active / 5 END,
    CASE c.programme_class WHEN 'PU_FIRM' THEN n.active * 3 / 5 END,
    CASE c.programme_class WHEN 'PU_FIRM' THEN n.active / 2 END
  FROM workforce w
  CROSS JOIN worker_category c
  CROSS JOIN (${MONTHS}) m
  CROSS JOIN LATERAL (SELECT CASE
    WHEN w.area_code <> w.regency_code AND hashtext(w.area_code || m.period) % ${SILENT_ONE_IN} = 0 THEN NULL
    ELSE w.people * ($3::integer[])[c.sort_order] * (108 + m.number) / 144000 END AS active) n
  WHERE w.regency_code BETWEEN $1 AND $2
  ORDER BY m.period, w.area_code, c.code`;

const ROLL_UP = `
  INSERT INTO enrolment_rollup SELECT * FROM recount_enrolment($1, $2)
  ORDER BY period, regency_code, area_code`;

/** Denominators at every level, the definition that changes on the way, and every month published. */
async function judge(client: Client): Promise<void> {
  await client.query(`
    INSERT INTO eligible_worker (regency_code, area_code, definition_code, people, as_of, source)
    SELECT w.regency_code, place.code, d.code, sum(w.people), make_date(d.survey_year, 8, 31), d.source
    FROM workforce w
    CROSS JOIN LATERAL (SELECT DISTINCT unnest(ARRAY[w.regency_code, substr(w.area_code, 1, 8), w.area_code])) place(code)
    CROSS JOIN eligible_definition d
    GROUP BY w.regency_code, place.code, d.code`);
  await client.query(
    `INSERT INTO regency_coverage_definition
     SELECT DISTINCT w.regency_code, d.valid_from, d.code FROM workforce w,
       (VALUES (${FIRST_PERIOD}, $1), (${NEWER_SURVEY_FROM}, $2)) AS d(valid_from, code)`,
    [coverageDefinitionCode(2022), coverageDefinitionCode(2023)],
  );
  await client.query(`
    INSERT INTO submission (regency_code, period, status)
    SELECT DISTINCT w.regency_code, m.period, 'PUBLISHED'::submission_status FROM workforce w CROSS JOIN (${MONTHS}) m`);
}
