import { expect, test } from "vitest";
import type { IsoDate } from "@/lib/domain/period";
import type { CategoryFact, MonthFact } from "@/lib/domain/picture";
import { computedBeside, type PublishedFigure } from "@/lib/domain/published";
import { sampleMonth } from "../../support/sample-month";

const JUNE = sampleMonth({ villages: 7 });
const counts = { jkk: 65, jkm: 65, jht: null, jp: null, jkp: null };
const FIRMS: CategoryFact = { period: JUNE.period, category: "PU_FIRM", counts, held: counts, mayHold: counts };

const ALL: PublishedFigure = { asOf: "2024-06-30" as IsoDate, measure: "ACTIVE", categoryCode: null };

test.each<[string, Partial<PublishedFigure>, number | null, number | null]>([
  ["active people", {}, 430, null],
  ["eligible workers", { measure: "ELIGIBLE" }, 1_000, 1_000],
  ["coverage", { measure: "COVERAGE" }, 0.43, null],
  ["vulnerable workers", { categoryCode: "VULNERABLE" }, 82, null],
  ["a category", { categoryCode: "PU_FIRM" }, 65, null],
  ["a category that was not read", { categoryCode: "PMI" }, null, null],
  ["a day within a month", { asOf: "2024-06-29" as IsoDate }, null, null],
  ["another month", { asOf: "2024-05-31" as IsoDate }, null, null],
])(
  "beside %s stands what we compute, and nothing of people while villages are missing",
  (_, figure, whole, partial) => {
    const computed = (month: MonthFact) => computedBeside({ ...ALL, ...figure }, [month], [FIRMS]);
    expect([computed(JUNE), computed({ ...JUNE, partial: true })]).toEqual([whole, partial]);
  },
);
