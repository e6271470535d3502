import { monthsBetween, type Period } from "@/lib/domain/period";
import { CATEGORY_CODES, type CategoryCode } from "@/lib/domain/programme";
import { apportion } from "./apportion";
import { steady } from "./steady";
import { JUNE_2024, MAY_2024, type Story, type StoryMonth, type StoryVillage } from "./story";
import { villageStaff } from "./village-staff";

/** Active members by category. */
export type Active = Readonly<Record<CategoryCode, number>>;

/** Categories that are split over the villages by weight, with the share that no village is known for. */
const SPREAD = { NON_ASN: 0.05, BPU_SELF: 0.04, JAKON: 0.3, PMI: 0.1 } as const;
type SpreadCategory = keyof typeof SPREAD;
const SPREAD_CATEGORIES = Object.keys(SPREAD) as readonly SpreadCategory[];

/**
 * The active members of every village and, under the regency's code, of those without a village. Everything is
 * split from the top down, so that villages and remainder add up to the regency's figures exactly; wage earners
 * in firms take what is left of a village after all other categories.
 */
export function activeByArea(story: Story, month: StoryMonth): Map<string, Active> {
  const { villages, regencyCode } = story;
  const staff = villages.map((village) => villageStaff(village, month.period));
  const vulnerable = villages.map(({ code }) => story.vulnerable(code, month.period));
  const staffTotal = (...categories: (keyof (typeof staff)[number])[]) =>
    sum(staff.flatMap((counts) => categories.map((category) => counts[category])));

  const totals: Readonly<Record<SpreadCategory, number>> = {
    NON_ASN: month.government - staffTotal("VILLAGE_HEAD", "VILLAGE_OFFICIAL"),
    BPU_SELF: month.bpu - staffTotal("POSYANDU_CADRE", "VILLAGE_CADRE", "SOCIAL_WORKER"),
    JAKON: month.construction,
    PMI: month.migrant,
  };
  const unmapped = bySpread((category) => Math.round(totals[category] * SPREAD[category]));
  const spread = bySpread((category) =>
    apportion(
      totals[category] - unmapped[category],
      villages.map(({ code, activeMay }) => activeMay * (0.75 + 0.5 * steady(code, category))),
    ),
  );
  const villageTotals = totalsByVillage(story, month, vulnerable);

  const areas = villages.map(({ code }, place): [string, Active] => {
    const others = {
      ...noMembers(),
      ...staff[place],
      ...bySpread((category) => spread[category][place] ?? 0),
      VULNERABLE: vulnerable[place] ?? 0,
    };
    return [code, { ...others, PU_FIRM: (villageTotals[place] ?? 0) - sum(Object.values(others)) }];
  });
  const others = { ...noMembers(), ...unmapped, VULNERABLE: story.vulnerable(regencyCode, month.period) };
  const remainder = { ...others, PU_FIRM: month.unmapped - sum(Object.values(others)) };
  return new Map([...areas, [regencyCode, remainder]]);
}

/** All active members of each village: as the table says for May and June 2024, else split around May. */
function totalsByVillage(story: Story, month: StoryMonth, vulnerable: readonly number[]): number[] {
  const { villages, regencyCode } = story;
  if (month.period === MAY_2024) return villages.map(({ activeMay }) => activeMay);
  if (month.period === JUNE_2024) return villages.map(({ activeJune }) => activeJune);
  const vulnerableOfAll = sum(vulnerable) + story.vulnerable(regencyCode, month.period);
  const { firm, government, bpu, construction, migrant } = month;
  const mapped = firm + government + bpu + construction + migrant + vulnerableOfAll - month.unmapped;
  const others = apportion(
    mapped - sum(vulnerable),
    villages.map((village) => weightInMonth(story, village, month.period)),
  );
  return others.map((count, place) => count + (vulnerable[place] ?? 0));
}

/** Members other than the vulnerable workers, drifting from village to village with the months. */
function weightInMonth(story: Story, { code, activeMay, activeJune }: StoryVillage, period: Period): number {
  if (period > JUNE_2024) return activeJune - story.vulnerable(code, JUNE_2024);
  const monthsBefore = monthsBetween(period, MAY_2024);
  return (activeMay - story.vulnerable(code, MAY_2024)) * (1 + monthsBefore * (steady(code, "drift") - 0.5) * 0.004);
}

function bySpread<T>(value: (category: SpreadCategory) => T): Record<SpreadCategory, T> {
  return Object.fromEntries(SPREAD_CATEGORIES.map((category) => [category, value(category)])) as Record<
    SpreadCategory,
    T
  >;
}

function noMembers(): Record<CategoryCode, number> {
  return Object.fromEntries(CATEGORY_CODES.map((category) => [category, 0])) as Record<CategoryCode, number>;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
