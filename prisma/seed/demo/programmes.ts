import type { Counts } from "@/lib/domain/entry";
import type { Period } from "@/lib/domain/period";
import { CATEGORY_CODES, type CategoryCode, classOf } from "@/lib/domain/programme";
import type { Active } from "./active";
import { apportion } from "./apportion";
import { JUNE_2024, type Story, type StoryMonth } from "./story";

/** Of the members of a class the share that also pays for old age; firms take what the month's total has more. */
const OLD_AGE_SHARE = { PU_GOVERNMENT: 0.4, BPU: 0.16, PMI: 0.15 } as const;

export interface AreaCounts {
  readonly areaCode: string;
  readonly category: CategoryCode;
  readonly counts: Counts;
}

/**
 * The five counts of every area and category. Each programme is split over the members of the one that it
 * needs (old age over accident, pension over old age, job loss over pension), so no count exceeds its limit.
 */
export function countProgrammes(story: Story, month: StoryMonth, active: ReadonlyMap<string, Active>): AreaCounts[] {
  const areas = [...active.keys()];
  const jkk = (category: CategoryCode) => [...active.values()].map((counts) => counts[category]);
  const oldAge = new Map<CategoryCode, number[] | null>(
    CATEGORY_CODES.filter((category) => category !== "PU_FIRM").map((category) => [
      category,
      category === "VULNERABLE"
        ? areas.map((area) => vulnerableWithOldAge(story, area, month.period))
        : oldAgeOutsideFirms(category, jkk(category)),
    ]),
  );
  const elsewhere = [...oldAge.values()].flatMap((counts) => counts ?? []).reduce((a, b) => a + b, 0);
  const firmOldAge = apportion(month.jht - elsewhere, jkk("PU_FIRM"));
  const pension = apportion(month.jp, firmOldAge);
  const jobLoss = apportion(month.jkp, pension);
  oldAge.set("PU_FIRM", firmOldAge);

  return [...active].flatMap(([areaCode, members], place) =>
    CATEGORY_CODES.map((category) => {
      const isFirm = category === "PU_FIRM";
      const counts = {
        jkk: members[category],
        jkm: members[category],
        jht: oldAge.get(category)?.[place] ?? null,
        jp: isFirm ? (pension[place] ?? 0) : null,
        jkp: isFirm ? (jobLoss[place] ?? 0) : null,
      };
      return { areaCode, category, counts };
    }),
  );
}

/** Null where the class cannot hold it. Rounded up, so that small counts do not come and go. */
function oldAgeOutsideFirms(category: CategoryCode, members: readonly number[]): number[] | null {
  const programmeClass = classOf(category);
  if (programmeClass === "PU_FIRM" || programmeClass === "JAKON") return null;
  return members.map((count) => Math.ceil(count * OLD_AGE_SHARE[programmeClass]));
}

/** In other months as many as in June by the size of the batch. */
function vulnerableWithOldAge(story: Story, areaCode: string, period: Period): number {
  const inJune = story.villages.find(({ code }) => code === areaCode)?.vulnerableWithJht ?? 0;
  const vulnerableInJune = story.vulnerable(areaCode, JUNE_2024);
  const vulnerable = story.vulnerable(areaCode, period);
  return vulnerableInJune === 0 ? 0 : Math.min(vulnerable, Math.round((inJune * vulnerable) / vulnerableInJune));
}
