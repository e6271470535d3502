import { COUNTRY_CODE } from "@/lib/domain/area";
import type { CategoryCode } from "@/lib/domain/programme";
import { stableId } from "./rows";

/** What somebody wants reached: a rate 0–1 for COVERAGE, people for ACTIVE. */
export interface SeedTarget {
  readonly area: string;
  readonly measure: "COVERAGE" | "ACTIVE";
  readonly category?: CategoryCode;
  readonly value: number;
  readonly due: string;
  readonly baseline?: { readonly value: number; readonly date: string };
}

export interface SeedTargetSet {
  readonly authority: "PEMDA" | "BPJAMSOSTEK" | "KEMENDAGRI" | "RPJMN" | "RPJPN";
  /** Null for a national set. */
  readonly regency: string | null;
  readonly name: string;
  readonly source: string;
  readonly targets: readonly SeedTarget[];
}

export function targetSetRow({ authority, regency, name, source }: SeedTargetSet) {
  return { id: targetSetId(authority, regency, name), regency_code: regency, authority, name, source, version: 1 };
}

export function targetRows({ authority, regency, name, targets }: SeedTargetSet) {
  const setId = targetSetId(authority, regency, name);
  return targets.map(({ area, measure, category = null, value, due, baseline }) => ({
    id: stableId("target", setId, area, measure, category, due),
    target_set_id: setId,
    regency_code: regency,
    area_code: area,
    measure,
    category_code: category,
    baseline: baseline?.value ?? null,
    baseline_date: baseline?.date ?? null,
    value,
    due_date: due,
  }));
}

function targetSetId(authority: SeedTargetSet["authority"], regency: string | null, name: string): string {
  return stableId("target_set", authority, regency ?? COUNTRY_CODE, name);
}
