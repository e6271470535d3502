import { selectBatches } from "@/lib/batch/queries";
import { readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { SponsoredBatch } from "@/lib/domain/batch";
import type { BatchDrop } from "@/lib/domain/funnel";
import { type Period, yearOf } from "@/lib/domain/period";
import type { Programme } from "@/lib/domain/programme";
import { type BoardFacts, type BoardPlace, type ProgrammeQuota, usualProgramme } from "@/lib/domain/quota-board";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import { type CategoryName, selectCategories } from "@/lib/month/queries";
import { Prisma } from "@/prisma/generated/client";

/** Whom a regency pays contributions for in a year, by which rule. */
export interface SubsidyProgramme extends ProgrammeQuota {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** For how many months a batch is paid for, unless it says otherwise. */
  readonly months: number;
  readonly programmes: readonly Programme[];
  readonly legalBasis: string;
  readonly version: number;
  readonly updatedAt: Date;
  /** Null when it was not a user. */
  readonly updatedBy: string | null;
}

export interface QuotaBoardFacts extends BoardFacts {
  readonly place: Jurisdiction;
  /** Newest first. */
  readonly programmes: readonly SubsidyProgramme[];
  readonly programme: SubsidyProgramme;
  readonly categories: readonly CategoryName[];
}

/** What `getQuotaBoard` finds where there is no programme yet. */
export interface NoProgramme {
  readonly place: Jurisdiction;
  readonly programme: null;
}

/**
 * What the board of a programme is made of; without one asked for, of the newest whose year has come by the month. Null
 * when the regency is foreign, or has no such programme.
 */
export function getQuotaBoard(
  viewer: Viewer,
  regencyCode: string,
  programmeId: string | null,
  period: Period,
): Promise<QuotaBoardFacts | NoProgramme | null> {
  return scoped(viewer, async (tx) => {
    const place = may(viewer, "subsidy.read", regencyCode) ? await findJurisdiction(tx, viewer, regencyCode) : null;
    if (place === null) return null;
    const read = await readTogether<{
      programmes: ProgrammeRow;
      batches: SponsoredBatch;
      drops: BatchDrop;
      places: BoardPlace;
      categories: CategoryName;
    }>(tx, {
      programmes: selectProgrammes(regencyCode),
      batches: selectBatches(regencyCode),
      drops: selectDrops(regencyCode),
      places: selectVillages(regencyCode),
      categories: selectCategories(),
    });
    const programmes = read.programmes.map(programmeOf);
    const programme =
      programmeId === null
        ? usualProgramme(programmes, yearOf(period))
        : programmes.find(({ id }) => id === programmeId);
    if (programme === undefined) return programmeId === null ? { place, programme: null } : null;
    return {
      place,
      programmes,
      programme,
      regency: { code: place.code, name: place.name },
      quota: programme,
      places: read.places,
      batches: read.batches.filter((batch) => batch.programmeId === programme.id),
      drops: read.drops,
      categories: read.categories,
    };
  });
}

export interface ProgrammeDesk {
  readonly place: Jurisdiction;
  /** Newest first. */
  readonly programmes: readonly SubsidyProgramme[];
  /** The villages of the regency, over which a rule is spread. */
  readonly villages: readonly string[];
}

/** The programmes of a regency; null when it is foreign. */
export function getProgrammeDesk(viewer: Viewer, regencyCode: string): Promise<ProgrammeDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = may(viewer, "subsidy.read", regencyCode) ? await findJurisdiction(tx, viewer, regencyCode) : null;
    if (place === null) return null;
    const read = await readTogether<{ programmes: ProgrammeRow; places: BoardPlace }>(tx, {
      programmes: selectProgrammes(regencyCode),
      places: selectVillages(regencyCode),
    });
    return {
      place,
      programmes: read.programmes.map(programmeOf),
      villages: read.places.map(({ code }) => code),
    };
  });
}

type ProgrammeRow = Omit<SubsidyProgramme, "updatedAt"> & { readonly updatedAt: string };

const programmeOf = (row: ProgrammeRow): SubsidyProgramme => ({ ...row, updatedAt: new Date(row.updatedAt) });

function selectProgrammes(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.name, p.year, p.months, p.programmes, p.legal_basis AS "legalBasis",
      p.quota_per_village AS "quotaPerVillage", p.quota_kinds AS "quotaKinds", p.version,
      p.updated_at AS "updatedAt", u.name AS "updatedBy"
    FROM subsidy_programme p LEFT JOIN app_user u ON u.id = p.updated_by
    WHERE p.regency_code = ${regencyCode} ORDER BY p.year DESC, p.name, p.id`;
}

function selectDrops(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT batch_id AS "batchId", stage, reason, people FROM subsidy_drop
    WHERE regency_code = ${regencyCode} ORDER BY batch_id, stage, reason`;
}

function selectVillages(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT a.code, a.name, d.code AS "districtCode", d.name AS "districtName"
    FROM area a JOIN area d ON d.code = a.parent_code
    WHERE a.level = 'VILLAGE' AND a.code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`} ORDER BY a.code`;
}
