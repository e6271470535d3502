import { readTogether, scoped, type Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { VillageKind } from "@/lib/domain/area";
import type { Drop } from "@/lib/domain/batch";
import type { BatchCounts, DropSums } from "@/lib/domain/batch-entry";
import type { Payer } from "@/lib/domain/contribution";
import { toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import { Prisma } from "@/prisma/generated/client";
import type { BatchGroup, NewMonths, SeenBatch } from "./batch-form";
import { type BatchRemarks, readBatches, type StandingBatch } from "./batch-rows";
import type { BatchAddress } from "./schema";

/** Every batch of a regency, by area, then by first month, phase and payer: rows of a `SponsoredBatch`. */
export function selectBatches(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT b.id, b.programme_id AS "programmeId", p.programmes, b.area_code AS "areaCode", b.category_code AS "categoryCode",
      b.payer, b.phase, b.quota, b.proposed, b.verified, b.registered, b.active, b.start_period AS start, b.months,
      b.converted, b.renews_id AS "renewsId"
    FROM subsidy_batch b JOIN subsidy_programme p ON p.regency_code = b.regency_code AND p.id = b.programme_id
    WHERE b.regency_code = ${regencyCode}
    ORDER BY b.area_code, b.start_period NULLS LAST, b.phase, b.payer, b.id`;
}

/** A village with its batch of a group; where it has none the months are those that a new one gets. */
export interface BatchRow extends SeenBatch, NewMonths {
  readonly areaCode: string;
  readonly areaName: string;
  /** Null for the regency itself: workers who are mapped to no village. */
  readonly kind: VillageKind | null;
  readonly districtName: string | null;
  readonly drops: DropSums;
}

export interface BatchProgramme {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly months: number;
  readonly quotaPerVillage: number;
}

/** Batches of one programme, phase, payer and category that begin in one month. */
export interface BatchPhase extends Omit<BatchGroup, "regencyCode">, NewMonths {
  readonly batches: number;
}

export interface BatchChoice {
  readonly programmes: readonly BatchProgramme[];
  /** By programme, phase and payer, the largest first where one has several first months. */
  readonly phases: readonly BatchPhase[];
  readonly categories: readonly { readonly code: CategoryCode; readonly nameId: string; readonly nameEn: string }[];
}

export interface BatchSheet extends BatchChoice {
  /** Null while the regency has no programme. */
  readonly group: BatchGroup | null;
  /** The months of a batch that is made with its first figure. */
  readonly newMonths: NewMonths;
  /** Villages by code, the unmapped remainder last. */
  readonly rows: readonly BatchRow[];
}

/** The batches of one programme, phase, payer and category; null for who may not read them. */
export function getBatchSheet(viewer: Viewer, regencyCode: string, address: BatchAddress): Promise<BatchSheet | null> {
  if (!may(viewer, "subsidy.read", regencyCode)) return Promise.resolve(null);
  return scoped(viewer, async (tx) => {
    const choice = await readChoice(tx, regencyCode);
    const group = chooseGroup(regencyCode, choice, address);
    if (group === null) return { ...choice, group, newMonths: { start: null, months: 1 }, rows: [] };
    const newMonths = monthsOf(group, choice);
    return { ...choice, group, newMonths, rows: await readRows(tx, group, newMonths) };
  });
}

async function readChoice(tx: Tx, regencyCode: string): Promise<BatchChoice> {
  const { programmes, phases, categories } = await readTogether<{
    programmes: BatchProgramme;
    phases: Omit<BatchPhase, "start"> & { readonly start: number | null };
    categories: BatchChoice["categories"][number];
  }>(tx, {
    programmes: Prisma.sql`
      SELECT id, name, year, months, quota_per_village AS "quotaPerVillage" FROM subsidy_programme
      WHERE regency_code = ${regencyCode} ORDER BY year DESC, name`,
    phases: Prisma.sql`
      SELECT programme_id AS "programmeId", phase, payer, category_code AS "categoryCode", start_period AS start, months,
        count(*)::integer AS batches
      FROM subsidy_batch WHERE regency_code = ${regencyCode}
      GROUP BY programme_id, phase, payer, category_code, start_period, months
      ORDER BY programme_id, phase, payer, count(*) DESC, start_period`,
    categories: Prisma.sql`
      SELECT code, name_id AS "nameId", name_en AS "nameEn" FROM worker_category ORDER BY sort_order`,
  });
  return {
    programmes,
    categories,
    phases: phases.map(({ start, ...phase }) => ({ ...phase, start: start === null ? null : toPeriod(start) })),
  };
}

/** What the address asks for; what it leaves open is the newest programme and what has most batches in it. */
function chooseGroup(
  regencyCode: string,
  { programmes, phases }: BatchChoice,
  { programme: asked, phase, payer, category: categoryCode }: BatchAddress,
): BatchGroup | null {
  const programme = programmes.find(({ id }) => id === asked) ?? programmes[0];
  if (programme === undefined) return null;
  const [largest] = phases
    .filter((one) => one.programmeId === programme.id && one.categoryCode === categoryCode)
    .filter((one) => (phase ?? one.phase) === one.phase && (payer ?? one.payer) === one.payer)
    .sort((a, b) => b.batches - a.batches || a.phase - b.phase);
  return {
    regencyCode,
    programmeId: programme.id,
    phase: phase ?? largest?.phase ?? 1,
    payer: payer ?? largest?.payer ?? "APBD_REGENCY",
    categoryCode,
  };
}

/** A new batch begins with most of its group, else with most of its phase. */
function monthsOf({ programmeId, phase, payer }: BatchGroup, { programmes, phases }: BatchChoice): NewMonths {
  const ofPhase = phases
    .filter((one) => one.programmeId === programmeId && one.phase === phase)
    .sort((a, b) => Number(b.payer === payer) - Number(a.payer === payer) || b.batches - a.batches);
  const months = programmes.find(({ id }) => id === programmeId)?.months ?? 1;
  return { start: ofPhase[0]?.start ?? null, months: ofPhase[0]?.months ?? months };
}

interface FlatRow extends BatchCounts, Omit<BatchRow, "counts" | "start" | "months"> {
  readonly start: number | null;
  readonly months: number | null;
}

async function readRows(
  tx: Tx,
  { regencyCode, programmeId, phase, payer, categoryCode }: BatchGroup,
  newMonths: NewMonths,
): Promise<BatchRow[]> {
  const rows = await tx.$queryRaw<FlatRow[]>`
    SELECT a.code AS "areaCode", a.name AS "areaName", v.kind::text, d.name AS "districtName", b.id, coalesce(b.version, 0) AS version,
      b.quota, b.proposed, b.verified, b.registered, b.active, b.converted, b.start_period AS start, b.months::integer,
      coalesce((SELECT jsonb_object_agg(stage, people) FROM (
        SELECT stage, sum(people)::integer AS people FROM subsidy_drop x
        WHERE x.regency_code = b.regency_code AND x.batch_id = b.id GROUP BY stage) s), '{}') AS drops
    FROM area a
    LEFT JOIN village v ON v.code = a.code
    LEFT JOIN area d ON d.code = a.parent_code AND a.level = 'VILLAGE'
    LEFT JOIN subsidy_batch b ON b.regency_code = ${regencyCode} AND b.programme_id = ${programmeId}::uuid AND b.area_code = a.code
      AND b.category_code = ${categoryCode} AND b.payer = ${payer}::payer AND b.phase = ${phase}
    WHERE a.code = ${regencyCode} OR (a.level = 'VILLAGE' AND a.code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`})
    ORDER BY a.code = ${regencyCode}, a.code`;
  return rows.map(({ quota, proposed, verified, registered, active, converted, start, months, ...row }) => ({
    ...row,
    counts: { quota, proposed, verified, registered, active, converted },
    ...(row.id === null || months === null ? newMonths : { start: start === null ? null : toPeriod(start), months }),
  }));
}

/** What a batch said before or after a change; the fields are named as in the database. */
export interface RevisedBatch extends BatchCounts {
  readonly start_period: number | null;
  readonly months: number;
  readonly payer: Payer;
  readonly phase: number;
  readonly renews_id: string | null;
  readonly note: string | null;
  /** Missing in what was told before drops belonged to it; then unknown. */
  readonly drops?: readonly Drop[];
}

export interface BatchRevision {
  /** An ISO instant. */
  readonly at: string;
  /** Null when the change was not made by a user. */
  readonly by: string | null;
  /** Null where it was made. */
  readonly before: RevisedBatch | null;
  /** Null where it was taken away. */
  readonly after: RevisedBatch | null;
}

export interface BatchDetail extends BatchRemarks {
  readonly batch: StandingBatch;
  readonly areaName: string;
  /** Every other batch of the village and category: what this one may go on from, and what goes on from it. */
  readonly neighbours: readonly StandingBatch[];
  /** Newest first, at most `MOST_REVISIONS`. */
  readonly history: readonly BatchRevision[];
  /** Whether there are older ones. */
  readonly isHistoryCut: boolean;
}

/** More than anybody reads below a form; the database has them all. */
export const MOST_REVISIONS = 50;

/** One batch with everything about it; null where the regency has none under the id, and for who may not read it. */
export function getBatch(viewer: Viewer, regencyCode: string, id: string): Promise<BatchDetail | null> {
  if (!may(viewer, "subsidy.read", regencyCode)) return Promise.resolve(null);
  const key = Prisma.sql`regency_code = ${regencyCode} AND batch_id = ${id}::uuid`;
  return scoped(viewer, async (tx) => {
    const { found, reasons, history } = await readTogether<{
      found: { areaCode: string; categoryCode: CategoryCode; areaName: string; note: string | null };
      reasons: Drop;
      history: BatchRevision;
    }>(tx, {
      found: Prisma.sql`
        SELECT b.area_code AS "areaCode", b.category_code AS "categoryCode", a.name AS "areaName", b.note
        FROM subsidy_batch b JOIN area a ON a.code = b.area_code
        WHERE b.regency_code = ${regencyCode} AND b.id = ${id}::uuid`,
      reasons: Prisma.sql`SELECT stage, reason, people FROM subsidy_drop WHERE ${key} ORDER BY stage, reason`,
      history: Prisma.sql`
        SELECT to_char(r.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, u.name AS by, r.before, r.after
        FROM (SELECT * FROM subsidy_batch_revision WHERE ${key} ORDER BY id DESC LIMIT ${MOST_REVISIONS + 1}) r
        LEFT JOIN app_user u ON u.id = r.changed_by ORDER BY r.id DESC`,
    });
    const [place] = found;
    if (place === undefined) return null;
    const all = await readBatches(tx, regencyCode, place.categoryCode, [place.areaCode]);
    const batch = all.find((one) => one.id === id);
    if (batch === undefined) return null;
    const { areaName, note } = place;
    return {
      ...{ batch, areaName, note, reasons, neighbours: all.filter((one) => one !== batch) },
      ...{ history: history.slice(0, MOST_REVISIONS), isHistoryCut: history.length > MOST_REVISIONS },
    };
  });
}

/** What a new phase is chosen from; null for who may not enter it. */
export function getBatchChoice(viewer: Viewer, regencyCode: string): Promise<BatchChoice | null> {
  if (!may(viewer, "subsidy.write", regencyCode)) return Promise.resolve(null);
  return scoped(viewer, (tx) => readChoice(tx, regencyCode));
}
