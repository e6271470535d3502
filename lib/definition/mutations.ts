import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { seesRegency, type Viewer } from "@/lib/domain/access";
import { maySetDenominators } from "@/lib/domain/authority";
import { monthsFrom } from "@/lib/domain/eligible";
import { addMonths, type IsoDate, type Period, periodOf, toPeriod } from "@/lib/domain/period";
import { SEGMENTS, type Segment } from "@/lib/domain/programme";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { FIRST_PERIOD } from "@/lib/domain/reporting-month";
import { textFor } from "@/lib/text/dictionary";
import type { DefinitionInput, DefinitionMonthInput, EligibleDefinitionInput } from "./schema";

/** A definition may be announced this many months ahead (A). */
const MONTHS_AHEAD = 24;

/** Adds a definition of eligible workers for every regency to use; EXISTS when its source has one for that year. */
export async function addEligibleDefinition(
  viewer: Viewer,
  { place, nameId, nameEn, source, surveyYear }: EligibleDefinitionInput,
): Promise<{ code: string } | Refusal> {
  const refusal = refuseStranger(viewer, place);
  if (refusal !== null) return refusal;
  const code = codeOf(source, surveyYear);
  return scoped(viewer, async (tx) => {
    const added = await tx.$executeRaw`
      INSERT INTO eligible_definition (code, name_id, name_en, source, survey_year)
      VALUES (${code}, ${nameId}, ${nameEn}, ${source}, ${surveyYear}::smallint) ON CONFLICT DO NOTHING`;
    return added === 0 ? refuse({ reason: "EXISTS" }) : { code };
  });
}

/**
 * Measures a regency by a definition from a month on; its line breaks there. The same segments over the same eligible
 * workers are the same definition wherever they are used, so that regencies under it stay comparable.
 *
 * What is published stays as it was published: the month must come after all published ones (CHANGES_PUBLISHED names
 * those that would change). EXISTS when that definition is in force then already, or another one begins in that month.
 */
export async function putInForce(
  viewer: Viewer,
  { place: regencyCode, segments, eligibleDefinition, from, note }: DefinitionInput,
  today: IsoDate,
): Promise<{ from: Period } | Refusal> {
  const refusal = refuseStranger(viewer, regencyCode);
  if (refusal !== null) return refusal;
  if (from < FIRST_PERIOD || from > addMonths(periodOf(today), MONTHS_AHEAD))
    return refuse({ reason: "PERIOD_NOT_OPEN" });
  return scoped(viewer, async (tx) => {
    const published = await holdPublished(tx, regencyCode, from);
    if (published.length > 0) return refuse({ reason: "CHANGES_PUBLISHED", periods: published });
    const code = await ensureDefinition(tx, segments, eligibleDefinition);
    if (code === null) return refuse({ reason: "NOT_FOUND" });
    const written = await tx.$executeRaw`
      INSERT INTO regency_coverage_definition (regency_code, valid_from, definition_code, reason, decided_by)
      SELECT ${regencyCode}, ${from}::integer, ${code}, ${note}, ${viewer.id}::uuid
      WHERE NOT EXISTS (SELECT FROM regency_definition_span s WHERE s.regency_code = ${regencyCode}
        AND ${from}::integer >= s.valid_from AND ${from}::integer < s.valid_before AND s.definition_code = ${code})
      ON CONFLICT DO NOTHING`;
    return written === 0 ? refuse({ reason: "EXISTS" }) : { from };
  });
}

/** Takes a definition back before any month under it is published; the audit remembers it. */
export async function takeBack(
  viewer: Viewer,
  { place: regencyCode, from }: DefinitionMonthInput,
): Promise<{ from: Period } | Refusal> {
  const refusal = refuseStranger(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    const published = await holdPublished(tx, regencyCode, from);
    if (published.length > 0) return refuse({ reason: "CHANGES_PUBLISHED", periods: published });
    const { count } = await tx.regencyCoverageDefinition.deleteMany({ where: { regencyCode, validFrom: from } });
    return count === 0 ? refuse({ reason: "NOT_FOUND" }) : { from };
  });
}

function refuseStranger(viewer: Viewer, regencyCode: string): Refusal | null {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return maySetDenominators(viewer, regencyCode) ? null : refuse({ reason: "FORBIDDEN" });
}

/** The published months from a month on. The others are held until the transaction ends, so that none is published meanwhile. */
async function holdPublished(tx: Tx, regencyCode: string, from: Period): Promise<Period[]> {
  const months = await tx.$queryRaw<{ period: number; status: string }[]>`
    SELECT period, status::text AS status FROM submission
    WHERE regency_code = ${regencyCode} AND period >= ${from} ORDER BY period FOR SHARE`;
  const published = months.filter(({ status }) => status === "PUBLISHED").map(({ period }) => toPeriod(period));
  return monthsFrom(from, published);
}

/** The code of the definition, which is added where nobody has used it yet; null without such eligible workers. */
async function ensureDefinition(tx: Tx, segments: readonly Segment[], eligibleCode: string): Promise<string | null> {
  const eligible = await tx.eligibleDefinition.findUnique({ where: { code: eligibleCode } });
  if (eligible === null) return null;
  const isAll = segments.length === SEGMENTS.length;
  const code = `${isAll ? "ALL_SEGMENTS" : segments.join("_")}_${eligibleCode}`;
  const named = (locale: "id" | "en", name: string) => {
    const text = textFor(locale);
    const names = segments.map((segment) => text.segment[segment].name).join(", ");
    return text.target.definition.named(isAll ? text.target.definition.allSegments : names, name);
  };
  await tx.$executeRaw`
    INSERT INTO coverage_definition (code, name_id, name_en, segments, eligible_definition_code)
    VALUES (${code}, ${named("id", eligible.nameId)}, ${named("en", eligible.nameEn)}, ${[...segments]}::segment_code[], ${eligibleCode})
    ON CONFLICT DO NOTHING`;
  return code;
}

/** "Sakernas 2024" is SAKERNAS_2024; a source that does not name its year gets it at the end. */
function codeOf(source: string, surveyYear: number): string {
  const words: string[] = source.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  const named = words.includes(String(surveyYear)) ? words : [...words, String(surveyYear)];
  return named.join("_").slice(0, 60);
}
