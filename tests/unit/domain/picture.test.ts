import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumKnown } from "@/lib/domain/coverage";
import { type Period, toPeriod } from "@/lib/domain/period";
import {
  activeByFamily,
  type CategoryFact,
  categoryChange,
  changeSinceLastMonth,
  comparableActive,
  coverageOf,
  definitionRuns,
  FAMILIES,
  familyOf,
  type MonthFact,
  mayRank,
  type PlaceFact,
  placeChange,
  programmeTakeUp,
  vulnerableSteps,
} from "@/lib/domain/picture";
import { CATEGORY_CODES, type CategoryCode } from "@/lib/domain/programme";
import { sampleMonth } from "../../support/sample-month";

const JUNE = toPeriod(202406);
const MAY = toPeriod(202405);

function month(fact: Partial<MonthFact> = {}): MonthFact {
  return sampleMonth({ active: 43, eligible: 100, vulnerable: 5, definition: "NEW", villages: 3, ...fact });
}

/** Active people of a category, and those of them who hold the pension; both are known of whoever holds it. */
function categoryFact(period: Period, category: CategoryCode, jkk: number | null, jp: number | null): CategoryFact {
  const counts = { jkk, jkm: jkk, jht: null, jp, jkp: null };
  const mayHold = { jkk, jkm: jkk, jht: null, jp: jp === null ? null : jkk, jkp: null };
  return { period, category, counts, held: counts, mayHold };
}

function place(fact: Partial<PlaceFact> = {}): PlaceFact {
  return {
    code: "51.04.05.2002",
    name: "Mas",
    kind: "DESA",
    parentName: "Ubud",
    active: 50,
    eligible: 100,
    definition: "NEW",
    previousActive: 48,
    previousEligible: 100,
    previousDefinition: "NEW",
    villages: 1,
    villageCount: 1,
    noDataReason: null,
    ...fact,
  };
}

describe("coverage of a month", () => {
  test.each([
    ["is active over eligible", month(), 0.43],
    ["may be above 1", month({ active: 120 }), 1.2],
    ["is unknown without counts", month({ active: null }), null],
    ["is unknown without a denominator", month({ eligible: null }), null],
    ["is unknown while villages are still missing", month({ partial: true }), null],
    ["is unknown without a month", null, null],
  ])("%s", (_, fact, expected) => {
    expect(coverageOf(fact)).toBe(expected);
  });
});

describe("the change since last month", () => {
  const may = month({ period: MAY, active: 40 });

  test.each([
    ["is a difference in people", may, month(), 3],
    ["is unknown beside an unknown month", month({ period: MAY, active: null }), month(), null],
    ["is unknown beside a partial month", may, month({ partial: true }), null],
    ["is unknown without the month before", month({ period: toPeriod(202404) }), month(), null],
    ["is unknown where others are counted", may, month({ counted: "51.04 51.06" }), null],
  ])("%s", (_, before, now, expected) => {
    expect(changeSinceLastMonth([before, now], JUNE)).toBe(expected);
  });

  test.each([
    ["of a category is a difference in people", may, month(), 30],
    ["of a category is unknown while villages are missing", may, month({ partial: true }), null],
    ["of a category is unknown after a month of which villages were", { ...may, partial: true }, month(), null],
    ["of a category is unknown where others are counted", may, month({ counted: "51.04 51.06" }), null],
  ])("%s", (_, before, now, expected) => {
    const categories = [categoryFact(MAY, "VULNERABLE", 50, null), categoryFact(JUNE, "VULNERABLE", 80, null)];
    expect(categoryChange({ months: [before, now], categories }, "VULNERABLE", JUNE)).toBe(expected);
  });

  test("a series leaves out the months that count others", () => {
    const others = month({ period: MAY, active: 40, counted: "51.06" });
    expect(comparableActive([others, month()], JUNE)).toEqual([
      { period: MAY, active: null },
      { period: JUNE, active: 43 },
    ]);
    expect(comparableActive([may], JUNE)).toEqual([{ period: MAY, active: null }]);
  });
});

describe("a line is drawn within one definition", () => {
  test("and broken where it changes", () => {
    const months = ["OLD", "OLD", "NEW"].map((definition) => month({ definition }));
    expect(definitionRuns(months).map((run) => run.months.length)).toEqual([2, 1]);
  });

  test("every month is in exactly one run, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "B", null)), (definitions) => {
        const months = definitions.map((definition) => month({ definition }));
        expect(definitionRuns(months).flatMap((run) => run.months)).toEqual(months);
      }),
    );
  });
});

describe("places", () => {
  test("change in points only under one definition", () => {
    expect(placeChange(place())).toBeCloseTo(0.02, 12);
    expect(placeChange(place({ previousDefinition: "OLD" }))).toBeNull();
    expect(placeChange(place({ previousActive: null }))).toBeNull();
  });

  test("under different definitions are never ranked together", () => {
    expect(mayRank([place(), place()])).toBe(true);
    expect(mayRank([place(), place({ definition: "OLD" })])).toBe(false);
    expect(mayRank([place({ definition: "NEW+OLD" })])).toBe(false);
  });

  test("without data do not stand in the way of ranking the others", () => {
    expect(mayRank([place(), place({ definition: "OLD", active: null })])).toBe(true);
  });
});

describe("families", () => {
  const fact = (category: CategoryCode, jkk: number | null) => categoryFact(JUNE, category, jkk, null);

  test("vulnerable workers stand apart from the other non-wage workers", () => {
    expect([familyOf("VULNERABLE"), familyOf("POSYANDU_CADRE"), familyOf("VILLAGE_HEAD")]).toEqual([
      "vul",
      "bpu",
      "gov",
    ]);
  });

  test("add up to the sum of the categories, whatever is known", () => {
    const counts = fc.array(fc.option(fc.nat(1000), { nil: null }), {
      minLength: CATEGORY_CODES.length,
      maxLength: CATEGORY_CODES.length,
    });
    fc.assert(
      fc.property(counts, (known) => {
        const facts = CATEGORY_CODES.map((category, index) => fact(category, known[index] ?? null));
        const active = activeByFamily(facts, JUNE);
        expect(sumKnown(FAMILIES.map((family) => active[family]))).toBe(sumKnown(known));
      }),
    );
  });

  test("a month without facts is unknown in every family", () => {
    expect(Object.values(activeByFamily([fact("PMI", 3)], MAY))).toEqual(FAMILIES.map(() => null));
  });
});

test("a programme is divided by the categories that may hold it, of that month alone", () => {
  const facts = [
    categoryFact(JUNE, "PU_FIRM", 100, 60),
    categoryFact(JUNE, "VULNERABLE", 50, null),
    categoryFact(MAY, "PU_FIRM", 900, 900),
  ];
  const takeUp = programmeTakeUp(facts, JUNE);
  expect(takeUp.jkk).toMatchObject({ count: 150, mayHold: 150 });
  expect(takeUp.jp).toMatchObject({ count: 60, mayHold: 100, rate: 0.6 });
  expect(programmeTakeUp(facts, JUNE, ["VULNERABLE"]).jkk).toMatchObject({ count: 50, mayHold: 50 });
});

test("who may hold a programme counts only where its holders are known too", () => {
  const known = categoryFact(JUNE, "PU_FIRM", 100, 60);
  const partly = { ...known, mayHold: { ...known.mayHold, jp: 80 } };
  expect(programmeTakeUp([partly], JUNE).jp).toMatchObject({ count: 60, mayHold: 80, rate: 0.75 });
});

describe("a step of the vulnerable workers is noted", () => {
  const steps = (change: number) =>
    vulnerableSteps([
      month({ period: MAY, vulnerable: 1000, eligible: 10_000 }),
      month({ vulnerable: 1000 + change, eligible: 10_000 }),
    ]);

  test.each([
    [49, []],
    [50, [{ period: JUNE, change: 50 }]],
    [-49, []],
    [-50, [{ period: JUNE, change: -50 }]],
  ])("from half a point of coverage on: %i of 10,000", (change, expected) => {
    expect(steps(change)).toEqual(expected);
  });

  test.each([
    ["a month in between is not known", { period: toPeriod(202404) }],
    ["villages were missing from the month before", { partial: true }],
  ])("none where %s", (_, before) => {
    const months = [month({ period: MAY, vulnerable: 1, eligible: 100, ...before }), month({ vulnerable: 90 })];
    expect(vulnerableSteps(months)).toEqual([]);
  });
});
