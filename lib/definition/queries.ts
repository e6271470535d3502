import { readTogether, scoped } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import { type Period, toPeriod } from "@/lib/domain/period";
import type { Segment } from "@/lib/domain/programme";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import { Prisma } from "@/prisma/generated/client";

/** What a coverage figure divides by. */
export interface Definition {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Of the eligible workers, for instance "Sakernas 2023". */
  readonly source: string;
}

/** A definition with the segments whose members it counts. */
export interface CountingDefinition extends Definition {
  readonly segments: readonly Segment[];
}

/** Every coverage definition, by code: the rows of a `CountingDefinition`. */
export function selectDefinitions(): Prisma.Sql {
  return Prisma.sql`SELECT d.code, d.name_id AS "nameId", d.name_en AS "nameEn", d.segments, e.source
    FROM coverage_definition d JOIN eligible_definition e ON e.code = d.eligible_definition_code ORDER BY d.code`;
}

/** Who counts as eligible, by which source. */
export interface EligibleDefinition extends Definition {
  readonly surveyYear: number;
}

/** Every definition of eligible workers, the oldest survey first: the rows of an `EligibleDefinition`. */
export function selectEligibleDefinitions(): Prisma.Sql {
  return Prisma.sql`SELECT code, name_id AS "nameId", name_en AS "nameEn", source, survey_year AS "surveyYear"
    FROM eligible_definition ORDER BY survey_year, code`;
}

/** A coverage definition in force for a regency from a month on, until the next one. */
export interface DefinitionInForce extends Definition {
  readonly validFrom: Period;
  readonly segments: readonly Segment[];
  readonly eligibleCode: string;
  readonly eligibleNameId: string;
  readonly eligibleNameEn: string;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string | null;
  /** Eligible workers that the regency as a whole has under it; null while those of a segment are missing. */
  readonly eligible: number | null;
  /** Published months that it measures. */
  readonly published: number;
}

export interface DefinitionDesk {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  /** Newest first. */
  readonly inForce: readonly DefinitionInForce[];
  readonly eligibleDefinitions: readonly EligibleDefinition[];
  /** The newest published month; a new definition begins after it. Null before there is one. */
  readonly lastPublished: Period | null;
}

type InForceRow = Omit<DefinitionInForce, "validFrom" | "at"> & { readonly validFrom: number; readonly at: string };

/** By what a regency is measured, from when on and why; null when there is no such regency for the viewer. */
export function getDefinitionDesk(viewer: Viewer, code: string): Promise<DefinitionDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null || place.regencyCode === null) return null;
    const { regencyCode } = place;
    const { inForce, eligibleDefinitions, published } = await readTogether<{
      inForce: InForceRow;
      eligibleDefinitions: EligibleDefinition;
      published: { period: number };
    }>(tx, {
      inForce: selectInForce(regencyCode),
      eligibleDefinitions: selectEligibleDefinitions(),
      published: Prisma.sql`SELECT period FROM submission
        WHERE regency_code = ${regencyCode} AND status = 'PUBLISHED' ORDER BY period DESC LIMIT 1`,
    });
    return {
      place: { ...place, regencyCode },
      inForce: inForce.map((row) => ({ ...row, validFrom: toPeriod(row.validFrom), at: new Date(row.at) })),
      eligibleDefinitions,
      lastPublished: published[0] === undefined ? null : toPeriod(published[0].period),
    };
  });
}

function selectInForce(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.valid_from AS "validFrom", d.code, d.name_id AS "nameId", d.name_en AS "nameEn", d.segments, e.source,
      e.code AS "eligibleCode", e.name_id AS "eligibleNameId", e.name_en AS "eligibleNameEn", r.reason, r.decided_at AS at, u.name AS by,
      (SELECT CASE WHEN count(*) = s.parts THEN sum(w.people)::float8 END FROM eligible_worker w WHERE w.regency_code = s.regency_code AND w.area_code = s.regency_code
        AND w.definition_code = e.code AND CASE WHEN s.all_segments THEN w.segment = 'ALL' ELSE w.segment = ANY (d.segments::text[]) END) AS eligible,
      (SELECT count(*)::integer FROM submission m WHERE m.regency_code = s.regency_code AND m.status = 'PUBLISHED'
        AND m.period >= s.valid_from AND m.period < s.valid_before) AS published
    FROM regency_definition_span s
    JOIN regency_coverage_definition r ON r.regency_code = s.regency_code AND r.valid_from = s.valid_from
    JOIN coverage_definition d ON d.code = s.definition_code
    JOIN eligible_definition e ON e.code = d.eligible_definition_code
    LEFT JOIN app_user u ON u.id = r.decided_by
    WHERE s.regency_code = ${regencyCode} ORDER BY s.valid_from DESC`;
}
