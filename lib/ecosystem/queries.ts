import { readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { regencyCodeOf } from "@/lib/domain/area";
import type { Known } from "@/lib/domain/coverage";
import {
  ECOSYSTEM_GROUPS,
  type EcosystemGroup,
  type EcosystemVillage,
  standVillage,
  type VillageStanding,
} from "@/lib/domain/ecosystem";
import { type Period, yearOf } from "@/lib/domain/period";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import { type CategoryName, selectCategories } from "@/lib/month/queries";
import { visibleMonth } from "@/lib/submission/queries";
import { Prisma } from "@/prisma/generated/client";

export interface Ecosystem {
  readonly place: Jurisdiction;
  /** The villages of the regency, by code. */
  readonly villages: readonly VillageStanding[];
  /** Active people who are entered for the regency as a whole; a group that is left out is unknown. */
  readonly unmapped: Readonly<Partial<Record<EcosystemGroup, Known>>>;
  /** The programmes for vulnerable workers in the year, which the quota comes from. */
  readonly programmes: readonly string[];
  readonly categories: readonly CategoryName[];
}

/**
 * The six groups of every village of a regency in a month that the viewer may read; of another month every count is
 * unknown. Null when there is no such regency for the viewer.
 */
export function getEcosystem(viewer: Viewer, regencyCode: string, period: Period): Promise<Ecosystem | null> {
  return scoped(viewer, async (tx) => {
    const place = may(viewer, "subsidy.read", regencyCode) ? await findJurisdiction(tx, viewer, regencyCode) : null;
    if (place === null || place.regencyCode === null) return null;
    const { villages, unmapped, programmes, categories } = await readTogether<{
      villages: EcosystemVillage;
      unmapped: { group: EcosystemGroup; people: Known };
      programmes: { name: string };
      categories: CategoryName;
    }>(tx, {
      villages: selectVillages(viewer, regencyCode, period),
      unmapped: Prisma.sql`SELECT e.category_code AS "group", e.jkk AS people FROM enrolment e
        WHERE e.regency_code = ${regencyCode} AND e.area_code = ${regencyCode} AND ${isCount(viewer, period)}`,
      programmes: Prisma.sql`SELECT name FROM subsidy_programme
        WHERE regency_code = ${regencyCode} AND year = ${yearOf(period)} ORDER BY name`,
      categories: selectCategories(),
    });
    return {
      place,
      villages: villages.map((village) => standVillage(village, programmes.length > 0)),
      unmapped: Object.fromEntries(unmapped.map(({ group, people }) => [group, people])),
      programmes: programmes.map(({ name }) => name),
      categories,
    };
  });
}

/** What the programmes of a year give one village of a kind; no row where they give it nothing. */
export interface VillageQuotaRow {
  readonly quota: Known;
  readonly programmes: number;
}

/** The quota of one village by the programmes of the year: one row of a `VillageQuotaRow`. It is the policy, no batch. */
export function selectVillageQuota(villageCode: string, period: Period): Prisma.Sql {
  const regencyCode = regencyCodeOf(villageCode);
  return Prisma.sql`
    SELECT (SELECT count(*) FROM subsidy_programme WHERE regency_code = ${regencyCode} AND year = ${yearOf(period)})::integer AS programmes,
      (SELECT q.people FROM (${selectQuotas(regencyCode, period)}) q JOIN village k ON k.kind = q.kind
        WHERE k.code = ${villageCode}) AS quota`;
}

function selectVillages(viewer: Viewer, regencyCode: string, period: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT a.code, a.name, k.kind, d.name AS "districtName", q.people AS quota,
      coalesce((SELECT json_object_agg(e.category_code, e.jkk) FROM enrolment e
        WHERE e.regency_code = ${regencyCode} AND e.area_code = a.code AND ${isCount(viewer, period)}), '{}') AS counts
    FROM area a
    JOIN area d ON d.code = a.parent_code
    LEFT JOIN village k ON k.code = a.code
    LEFT JOIN (${selectQuotas(regencyCode, period)}) q ON q.kind = k.kind
    WHERE a.level = 'VILLAGE' AND a.code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`} ORDER BY a.code`;
}

function isCount(viewer: Viewer, period: Period): Prisma.Sql {
  return Prisma.sql`e.period = ${period} AND e.category_code = ANY (${[...ECOSYSTEM_GROUPS]}::text[])
    AND ${visibleMonth(viewer, Prisma.sql`e.regency_code`, Prisma.sql`e.period`)}`;
}

/** What the programmes of the year give a village of each kind, all of them together. */
function selectQuotas(regencyCode: string | null, period: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT kind, sum(p.quota_per_village)::integer AS people FROM subsidy_programme p CROSS JOIN unnest(p.quota_kinds) AS kind
    WHERE p.regency_code = ${regencyCode} AND p.year = ${yearOf(period)} GROUP BY kind`;
}
