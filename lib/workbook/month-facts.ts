/** Reads a month as an import meets it: places, categories, what stands there, what stood there a month before. */
import "server-only";
import { readTogether, type Tx } from "@/lib/db";
import type { Counts } from "@/lib/domain/entry";
import { UNKNOWN_COUNTS } from "@/lib/domain/import-verdict";
import { addMonths, type Period } from "@/lib/domain/period";
import { CATEGORY_CODES, type CategoryCode } from "@/lib/domain/programme";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import type { KnownCategory, KnownPlace } from "@/lib/domain/workbook-matching";
import { findReopenedCells } from "@/lib/month/queries";
import { Prisma } from "@/prisma/generated/client";
import type { MonthFacts } from "./preview";

interface Parts extends Record<string, object> {
  regency: { name: string; timeZone: string; status: SubmissionStatus | null };
  places: KnownPlace;
  categories: KnownCategory & { segment: string };
  stored: { a: string; c: CategoryCode; v: number; note: string | null } & Counts;
  previous: { a: string; c: CategoryCode } & Counts;
  eligible: { a: string; segment: string; people: number };
}

/** What an import is judged against, in one round trip however many rows there are; null when there is no such regency. */
export async function readMonthFacts(tx: Tx, regencyCode: string, period: Period): Promise<MonthFacts | null> {
  const counts = Prisma.sql`jkk, jkm, jht, jp, jkp`;
  const parts = await readTogether<Parts>(tx, {
    regency: Prisma.sql`SELECT a.name, r.time_zone AS "timeZone", s.status FROM regency r JOIN area a ON a.code = r.code
      LEFT JOIN submission s ON s.regency_code = r.code AND s.period = ${period} WHERE r.code = ${regencyCode}`,
    places: Prisma.sql`SELECT a.code, a.name, d.name AS "districtName" FROM area a
      LEFT JOIN area d ON d.code = a.parent_code AND a.level = 'VILLAGE'
      WHERE a.code = ${regencyCode} OR (a.level = 'VILLAGE' AND a.code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`})
      ORDER BY a.code = ${regencyCode}, a.code`,
    categories: Prisma.sql`SELECT code, name_id AS "nameId", name_en AS "nameEn", segment_code AS segment
      FROM worker_category WHERE code = ANY (${[...CATEGORY_CODES]}::text[]) ORDER BY sort_order`,
    stored: Prisma.sql`SELECT area_code AS a, category_code AS c, version AS v, note, ${counts} FROM enrolment
      WHERE regency_code = ${regencyCode} AND period = ${period}`,
    previous: Prisma.sql`SELECT area_code AS a, category_code AS c, ${counts} FROM enrolment
      WHERE regency_code = ${regencyCode} AND period = ${addMonths(period, -1)}`,
    eligible: Prisma.sql`SELECT area_code AS a, segment, people FROM eligible_worker
      WHERE regency_code = ${regencyCode} AND definition_code = (
        SELECT f.eligible_definition_code FROM regency_coverage_definition r JOIN coverage_definition f ON f.code = r.definition_code
        WHERE r.regency_code = ${regencyCode} AND r.valid_from <= ${period} ORDER BY r.valid_from DESC LIMIT 1)`,
  });
  const [regency] = parts.regency;
  if (regency === undefined) return null;
  return factsOf(regencyCode, period, regency, parts, await findReopenedCells(tx, regencyCode, period));
}

function factsOf(
  regencyCode: string,
  period: Period,
  regency: Parts["regency"],
  { places, categories, ...parts }: { [Name in keyof Parts]: Parts[Name][] },
  reopened: MonthFacts["reopened"],
): MonthFacts {
  const key = (areaCode: string, categoryCode: string) => `${areaCode}/${categoryCode}`;
  const onlyCounts = ({ jkk, jkm, jht, jp, jkp }: Counts): Counts => ({ jkk, jkm, jht, jp, jkp });
  const stored = new Map(
    parts.stored.map((row) => [key(row.a, row.c), { counts: onlyCounts(row), note: row.note, version: row.v }]),
  );
  const previous = new Map(parts.previous.map((row) => [key(row.a, row.c), onlyCounts(row)]));
  const eligible = new Map(parts.eligible.map((row) => [key(row.a, row.segment), row.people]));
  const segments = new Map(categories.map(({ code, segment }) => [code, segment]));
  const never = { counts: UNKNOWN_COUNTS, note: null, version: 0 };
  return {
    regencyCode,
    regencyName: regency.name,
    timeZone: regency.timeZone,
    period,
    status: regency.status,
    places,
    categories,
    reopened,
    storedRows: [...stored.values()],
    stored: (areaCode, categoryCode) => stored.get(key(areaCode, categoryCode)) ?? never,
    previous: (areaCode, categoryCode) => previous.get(key(areaCode, categoryCode)) ?? null,
    eligible: (areaCode, categoryCode) =>
      eligible.get(key(areaCode, segments.get(categoryCode) ?? "ALL")) ?? eligible.get(key(areaCode, "ALL")) ?? null,
  };
}
