import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountRow, MonthCounts } from "@/lib/domain/cell-table";
import type { Counts } from "@/lib/domain/entry";
import {
  CATEGORY_CODES,
  type CategoryCode,
  classOf,
  isClosed,
  PROGRAMMES,
  type Programme,
  SEGMENTS,
} from "@/lib/domain/programme";
import { COUNTS_OF_A_SAFE_TOTAL, suppress } from "@/lib/domain/suppression";
import { allCells, computable, peopleIn, type ShownCell } from "../../support/subtraction";

const REGENCY = "51.04";
const [A1, A2, A3, B1] = ["51.04.01.2001", "51.04.01.2002", "51.04.01.2003", "51.04.02.2001"];

/** Non-wage workers hold accident and death together; the rest is unknown unless it is said. */
function row(areaCode: string, categoryCode: CategoryCode, jkk: number | null, others: Partial<Counts> = {}): CountRow {
  return { areaCode, categoryCode, counts: { jkk, jkm: jkk, jht: null, jp: null, jkp: null, ...others } };
}

function month(rows: readonly CountRow[], segments: MonthCounts["segments"] = SEGMENTS): MonthCounts {
  return { regencyCode: REGENCY, rows, segments };
}

function hiddenOf(counts: MonthCounts, programme: Programme = "jkk"): string[] {
  const { isHidden } = suppress(counts);
  return allCells(counts)
    .filter(({ areaCode, group }) => isHidden(areaCode, group, programme))
    .map(({ areaCode, group }) => `${areaCode} ${group}`)
    .sort();
}

describe("a count is small from 1 to 4", () => {
  const withCount = (jkk: number | null) =>
    month([row(A1, "VULNERABLE", jkk), row(A1, "BPU_SELF", 30), row(A2, "VULNERABLE", 20), row(A2, "BPU_SELF", 30)]);

  test.each([1, 2, 3, 4])("%i is hidden, and three others with it that keep every total", (jkk) => {
    expect(hiddenOf(withCount(jkk))).toEqual([
      `${A1} BPU_SELF`,
      `${A1} VULNERABLE`,
      `${A2} BPU_SELF`,
      `${A2} VULNERABLE`,
    ]);
  });

  test.each([null, 0, 5, 6])("%j is shown", (jkk) => {
    expect(hiddenOf(withCount(jkk))).toEqual([]);
  });
});

describe("what protects a small count", () => {
  test("is the category and the village with the fewest people", () => {
    const counts = month(
      [A1, A2, A3].flatMap((place, at) => [
        row(place, "VULNERABLE", at === 0 ? 2 : 20 + at),
        row(place, "BPU_SELF", 300 + at),
        row(place, "POSYANDU_CADRE", 40 + at),
      ]),
    );
    expect(hiddenOf(counts)).toEqual([A1, A2].flatMap((place) => [`${place} POSYANDU_CADRE`, `${place} VULNERABLE`]));
  });

  test("is another district where the own one has nobody else", () => {
    const counts = month([
      ...[row(A1, "VULNERABLE", 2), row(A1, "BPU_SELF", 50), row(A2, "BPU_SELF", 50)],
      ...[row(B1, "VULNERABLE", 20), row(B1, "BPU_SELF", 50)],
    ]);
    const hidden = hiddenOf(counts);
    expect(hidden).toEqual(expect.arrayContaining(["51.04.01 VULNERABLE", "51.04.02 VULNERABLE"]));
    expect(hidden.filter((cell) => cell.startsWith(`${REGENCY} `) || cell.endsWith(" ALL"))).toEqual([]);
  });

  test("is never a cell of which all people are somewhere else: 0 stays", () => {
    const counts = month([row(A1, "VULNERABLE", 2), row(A1, "BPU_SELF", 0), row(A2, "VULNERABLE", 9)]);
    expect(hiddenOf(counts)).not.toContain(`${A1} BPU_SELF`);
  });

  test("is the total itself where nothing else is left", () => {
    expect(hiddenOf(month([row(A1, "VULNERABLE", 3)]))).toContain(`${REGENCY} ALL`);
  });

  test("spares the total of the regency as long as anybody else is in it", () => {
    expect(hiddenOf(month([row(A1, "VULNERABLE", 3), row(B1, "BPU_SELF", 40)]))).not.toContain(`${REGENCY} ALL`);
  });
});

describe("what one programme says of another", () => {
  const twoByTwo = (others: Partial<Counts>) =>
    month([
      row(A1, "VULNERABLE", 40, others),
      row(A1, "BPU_SELF", 30, { jht: 10 }),
      row(A2, "VULNERABLE", 20, { jht: 10 }),
      row(A2, "BPU_SELF", 30, { jht: 10 }),
    ]);

  test("accident and death are hidden together", () => {
    const counts = month([row(A1, "PU_FIRM", 40, { jkm: 3 }), row(A1, "NON_ASN", 30), row(A2, "PU_FIRM", 9)]);
    expect(hiddenOf(counts, "jkk")).toContain(`${A1} PU_FIRM`);
    expect(hiddenOf(counts, "jkm")).toEqual(hiddenOf(counts, "jkk"));
  });

  test("a small old-age count leaves the forty who hold accident insurance", () => {
    expect(hiddenOf(twoByTwo({ jht: 3 }), "jht")).toContain(`${A1} VULNERABLE`);
    expect(hiddenOf(twoByTwo({ jht: 3 }), "jkk")).toEqual([]);
  });

  test("a small accident count hides every programme", () => {
    const counts = month([
      row(A1, "VULNERABLE", 4, { jht: 4 }),
      row(A1, "BPU_SELF", 30, { jht: 30 }),
      row(A2, "VULNERABLE", 20, { jht: 20 }),
      row(A2, "BPU_SELF", 30, { jht: 30 }),
    ]);
    expect(hiddenOf(counts, "jht")).toEqual(hiddenOf(counts, "jkk"));
  });
});

describe("a sum over some categories", () => {
  const counts = month([
    row(A1, "VULNERABLE", 40),
    row(A1, "BPU_SELF", 30),
    row(A1, "JAKON", 3),
    row(A1, "PU_FIRM", 50),
    row(A2, "VULNERABLE", 40),
    row(A2, "BPU_SELF", 30),
    row(A2, "JAKON", 30),
    row(A2, "PU_FIRM", 50),
  ]);
  const { isSumShown, isHidden } = suppress(counts);
  const withoutJakon = CATEGORY_CODES.filter((code) => code !== "JAKON");

  test("is not shown when the total less this sum is small", () => {
    expect([isHidden(A1, "ALL", "jkk"), isSumShown(A1, withoutJakon, "jkk")]).toEqual([false, false]);
  });

  test("is shown when it is the total itself, and where nothing is hidden", () => {
    expect([isSumShown(A1, CATEGORY_CODES, "jkk"), isSumShown(REGENCY, withoutJakon, "jkk")]).toEqual([true, true]);
  });
});

const people = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ max: 90, min: 5 }),
);
const places = [REGENCY, A1, A2, A3, B1, "51.04.02.2002", "51.04.03.2001"];

const entry = (areaCode: string, categoryCode: CategoryCode): fc.Arbitrary<CountRow> =>
  fc.record(Object.fromEntries(PROGRAMMES.map((programme) => [programme, people]))).map((counts) => {
    const open = PROGRAMMES.map((programme) => {
      const people = programme === "jkm" && !categoryCode.startsWith("PU") ? counts.jkk : counts[programme];
      return [programme, isClosed(classOf(categoryCode), programme) ? null : people];
    });
    return { areaCode, categoryCode, counts: Object.fromEntries(open) as Counts };
  });

const someMonth: fc.Arbitrary<MonthCounts> = fc.record({
  regencyCode: fc.constant(REGENCY),
  rows: fc
    .subarray(
      places.flatMap((place) => CATEGORY_CODES.map((category) => [place, category] as const)),
      { minLength: 1 },
    )
    .chain((keys) => fc.tuple(...keys.map(([place, category]) => entry(place, category)))),
  segments: fc.constantFrom(SEGMENTS, ["PU"] as const, ["PU", "BPU"] as const, null),
});

function shownCells(counts: MonthCounts, programme: Programme): ShownCell[] {
  const { isHidden } = suppress(counts);
  return allCells(counts).map(({ areaCode, group }) => {
    const isWithheld = isHidden(areaCode, group, programme);
    return { areaCode, group, people: isWithheld ? null : peopleIn(counts, areaCode, group, programme) };
  });
}

describe("for any month", () => {
  test("every small cell is hidden", () => {
    fc.assert(
      fc.property(someMonth, (counts) => {
        const { isHidden } = suppress(counts);
        for (const programme of PROGRAMMES) {
          for (const { areaCode, group } of allCells(counts)) {
            const sum = peopleIn(counts, areaCode, group, programme);
            if (sum >= 1 && sum <= 4) expect(isHidden(areaCode, group, programme)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("nothing hidden follows from what is shown, whatever is added and subtracted", () => {
    fc.assert(
      fc.property(someMonth, fc.constantFrom(...PROGRAMMES), (counts, programme) => {
        expect(computable(counts, shownCells(counts, programme))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("nor when sums over any categories are shown besides, as far as they may be", () => {
    const somewhere = fc.tuple(fc.nat(), fc.subarray([...CATEGORY_CODES], { minLength: 1 }));
    fc.assert(
      fc.property(someMonth, fc.array(somewhere, { minLength: 1 }), (counts, wanted) => {
        const { isSumShown } = suppress(counts);
        const cells = shownCells(counts, "jkk");
        const areas = [...new Set(cells.map(({ areaCode }) => areaCode))];
        const sums = wanted
          .map(([at, categories]) => ({ areaCode: areas[at % areas.length] ?? REGENCY, group: categories, people: 1 }))
          .filter(({ areaCode, group }) => isSumShown(areaCode, group, "jkk"));
        expect(computable(counts, [...cells, ...sums])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("the total of a regency is never hidden once five counts are above 0 in JKK and JKM", () => {
    fc.assert(
      fc.property(someMonth, (counts) => {
        const isAbove = ({ jkk, jkm }: Counts) => (jkk ?? 0) > 0 && (jkm ?? 0) > 0;
        const above = counts.rows.filter((row) => isAbove(row.counts)).length;
        if (above >= COUNTS_OF_A_SAFE_TOTAL) expect(suppress(counts).isHidden(REGENCY, "ALL", "jkk")).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test("the order of its rows does not matter", () => {
    fc.assert(
      fc.property(someMonth, (counts) => {
        const reversed = { ...counts, rows: counts.rows.toReversed() };
        for (const programme of PROGRAMMES) expect(hiddenOf(reversed, programme)).toEqual(hiddenOf(counts, programme));
      }),
      { numRuns: 30 },
    );
  });
});
