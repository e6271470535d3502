import { expect, test } from "vitest";
import { differencesOf } from "@/lib/domain/difference";
import type { Counts } from "@/lib/domain/entry";

const UNKNOWN: Counts = { jkk: null, jkm: null, jht: null, jp: null, jkp: null };

function compared(before: Partial<Counts> | null, after: Partial<Counts> | null, areaCode = "51.04.02.2003") {
  return {
    areaCode,
    categoryCode: "VULNERABLE" as const,
    before: before && { ...UNKNOWN, ...before },
    after: after && { ...UNKNOWN, ...after },
  };
}

function told(...rows: Parameters<typeof differencesOf>[0]) {
  return differencesOf(rows).map(({ programmes, before, after, change }) => [
    programmes.join("="),
    before,
    after,
    change,
  ]);
}

test.each<[string, Partial<Counts> | null, Partial<Counts> | null, unknown[]]>([
  ["nothing", { jkk: 1 }, { jkk: 1 }, []],
  ["nothing known in either", null, {}, []],
  ["JKK and JKM together, once", { jkk: 1, jkm: 1 }, { jkk: 3, jkm: 3 }, [["jkk=jkm", 1, 3, 2]]],
  [
    "JKK and JKM apart, each",
    { jkk: 1, jkm: 1 },
    { jkk: 3, jkm: 2 },
    [
      ["jkk", 1, 3, 2],
      ["jkm", 1, 2, 1],
    ],
  ],
  ["JKM alone", { jkk: 1, jkm: 1 }, { jkk: 1, jkm: 2 }, [["jkm", 1, 2, 1]]],
  ["a fall to 0", { jht: 4 }, { jht: 0 }, [["jht", 4, 0, -4]]],
  ["a count that becomes known", { jht: null }, { jht: 0 }, [["jht", null, 0, null]]],
  ["a row that is gone", { jht: 4 }, null, [["jht", 4, null, null]]],
])("%s", (_, before, after, expected) => {
  expect(told(compared(before, after))).toEqual(expected);
});

test("the greatest comes first, whichever way it goes; what appears weighs as much as it counts", () => {
  const rows = [
    compared({ jht: 10 }, { jht: 12 }),
    compared({ jht: 10 }, { jht: 3 }),
    compared(null, { jht: 5 }),
    compared({ jht: 6 }, null),
  ];
  expect(told(...rows).map(([, before, after]) => [before, after])).toEqual([
    [10, 3],
    [6, null],
    [null, 5],
    [10, 12],
  ]);
});

test("of the same size, places stand in their order", () => {
  const rows = ["51.04.02.2004", "51.04.01.2001"].map((area) => compared({ jht: 1 }, { jht: 2 }, area));
  expect(differencesOf(rows).map(({ areaCode }) => areaCode)).toEqual(["51.04.01.2001", "51.04.02.2004"]);
});
