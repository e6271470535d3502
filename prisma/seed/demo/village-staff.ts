import { villageKindOf } from "@/lib/domain/area";
import { monthsBetween, type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import type { StoryVillage } from "./story";

/** Those who serve a village, as whole small numbers that grow with it; cadres were enrolled step by step. */
export type StaffCategory = Extract<
  CategoryCode,
  "VILLAGE_HEAD" | "VILLAGE_OFFICIAL" | "POSYANDU_CADRE" | "VILLAGE_CADRE" | "SOCIAL_WORKER"
>;

const ENROLLING_FROM = toPeriod(202301);
const ENROLLING_MONTHS = 17;
const ENROLLED_AT_FIRST = 0.7;

export function villageStaff({ code, eligible }: StoryVillage, period: Period): Record<StaffCategory, number> {
  const passed = Math.min(1, monthsBetween(ENROLLING_FROM, period) / ENROLLING_MONTHS);
  const enrolled = ENROLLED_AT_FIRST + (1 - ENROLLED_AT_FIRST) * passed;
  // An urban village is led by civil servants, who are insured elsewhere; it has health cadres all the same.
  const isDesa = villageKindOf(code) === "DESA";
  return {
    VILLAGE_HEAD: isDesa ? 1 : 0,
    VILLAGE_OFFICIAL: isDesa ? 6 + Math.floor(eligible / 700) : 0,
    POSYANDU_CADRE: Math.round((5 + eligible / 250) * enrolled),
    VILLAGE_CADRE: isDesa ? Math.round((2 + eligible / 1500) * enrolled) : 0,
    SOCIAL_WORKER: isDesa ? Math.round((1 + eligible / 2500) * enrolled) : 0,
  };
}
