/**
 * Village quotas laid out from a rule: "1 desa 200 pekerja rentan" is 64 × 200 = 12,800 in Gianyar, whose six kelurahan
 * have none (design 1.5). A quota is what shall be enrolled; it says nothing about who is.
 */

import { villageKindOf } from "./area";
import type { Known } from "./coverage";

export interface QuotaRule {
  /** People for every desa; a desa adat counts as one (A). */
  readonly perDesa: number;
  /** Whether a kelurahan gets as many. */
  readonly withKelurahan: boolean;
}

/** A village with its quota; null where it has none, which is not a quota of 0. */
export interface VillageQuota {
  readonly areaCode: string;
  readonly people: number | null;
}

/** Every village with what the rule gives it. */
export function layOutQuota(villages: readonly string[], { perDesa, withKelurahan }: QuotaRule): VillageQuota[] {
  return villages.map((areaCode) => ({
    areaCode,
    people: withKelurahan || villageKindOf(areaCode) !== "KELURAHAN" ? perDesa : null,
  }));
}

/** People in all, and how many villages they are spread over. */
export function quotaTotal(quotas: readonly VillageQuota[]): { readonly people: number; readonly villages: number } {
  const given = quotas.filter(({ people }) => people !== null);
  return { people: given.reduce((sum, { people }) => sum + (people ?? 0), 0), villages: given.length };
}

/**
 * The rule that the quotas follow, or null once a village was adjusted by itself. Villages that are missing from the
 * quotas have none.
 */
export function quotaRuleOf(villages: readonly string[], quotas: readonly VillageQuota[]): QuotaRule | null {
  const given = new Map(quotas.map(({ areaCode, people }) => [areaCode, people]));
  const perDesa = villages.map((code) => given.get(code) ?? null).find((people) => people !== null);
  if (perDesa === undefined || perDesa === null) return null;
  const follows = (rule: QuotaRule) =>
    layOutQuota(villages, rule).every(({ areaCode, people }) => (given.get(areaCode) ?? null) === people);
  // Without any kelurahan both say the same: then it has none.
  return [false, true].map((withKelurahan) => ({ perDesa, withKelurahan })).find(follows) ?? null;
}

/** What the villages have more (negative: less) than the regency's own target; null where it has none. */
export function quotaSurplus(people: number, regencyTarget: Known): number | null {
  return regencyTarget === null ? null : people - regencyTarget;
}

interface QuotaTarget {
  readonly areaCode: string;
  readonly measure: string;
  readonly categoryCode: string | null;
  readonly programme: string | null;
  readonly value: number;
  readonly dueDate: string;
}

/** Whether targets are village quotas: people of one category by one day, in villages and nowhere else. */
export function isQuota(targets: readonly QuotaTarget[]): boolean {
  const [first] = targets;
  return (
    first !== undefined &&
    targets.every(
      (target) =>
        villageKindOf(target.areaCode) !== null &&
        target.measure === "ACTIVE" &&
        target.programme === null &&
        target.categoryCode !== null &&
        target.categoryCode === first.categoryCode &&
        target.dueDate === first.dueDate,
    )
  );
}

/**
 * What the regency as a whole shall reach for the same category by the same day: the target of the authority that gave
 * the quotas, else of any other; null where there is none.
 */
export function regencyTargetOf(
  regencyCode: string,
  quota: QuotaTarget,
  authority: string,
  sets: readonly { readonly authority: string; readonly targets: readonly QuotaTarget[] }[],
): number | null {
  const found = sets.flatMap((set) =>
    set.targets
      .filter(
        (target) =>
          target.areaCode === regencyCode &&
          target.measure === "ACTIVE" &&
          target.programme === null &&
          target.categoryCode === quota.categoryCode &&
          target.dueDate === quota.dueDate,
      )
      .map(({ value }) => ({ value, isOwn: set.authority === authority })),
  );
  return (found.find(({ isOwn }) => isOwn) ?? found[0])?.value ?? null;
}
