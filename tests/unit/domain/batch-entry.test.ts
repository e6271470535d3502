import { describe, expect, test } from "vitest";
import { type BatchCells, judgeBatch, lostAt, sameBatchCounts, sumDrops } from "@/lib/domain/batch-entry";
import { lapseOf, mayRenew, shareMonths } from "@/lib/domain/batch-terms";
import { toPeriod } from "@/lib/domain/period";

const BLANK: BatchCells = { quota: "", proposed: "", verified: "", registered: "", active: "", converted: "" };
const MARCH = { start: toPeriod(202403), drops: {} };

function judge(cells: Partial<BatchCells>, setting: Parameters<typeof judgeBatch>[1] = MARCH) {
  return judgeBatch({ ...BLANK, ...cells }, setting);
}

describe("what is typed", () => {
  test.each([
    ["12800", 12_800],
    ["12.800", 12_800],
    [" 0 ", 0],
    ["", null],
    ["1.000.000", 1_000_000],
  ])("“%s” is %s", (text, count) => {
    expect(judge({ proposed: text })).toMatchObject({ counts: { proposed: count }, problems: [] });
  });

  test.each([
    ["12.8", { reason: "DECIMAL", understood: 12.8, suggestions: [128, 12_800] }],
    ["-1", { reason: "NEGATIVE" }],
    ["seratus", { reason: "NOT_A_NUMBER" }],
    ["1.000.001", { reason: "TOO_LARGE", understood: 1_000_001 }],
  ])("“%s” is no count, and it is said what was understood", (text, parsed) => {
    const { counts, problems } = judge({ proposed: text });
    expect(counts.proposed).toBeNull();
    expect(problems).toMatchObject([{ rule: "UNREADABLE", column: "proposed", text, parsed }]);
  });
});

describe("the funnel narrows", () => {
  test.each([
    [{ proposed: "10", verified: "10" }, null],
    [{ proposed: "10", verified: "11" }, ["verified", "proposed"]],
    [{ verified: "10", registered: "11" }, ["registered", "verified"]],
    [{ proposed: "10", registered: "11" }, ["registered", "proposed"]],
    [{ registered: "10", active: "11" }, ["active", "registered"]],
    [{ active: "10", converted: "11" }, ["converted", "active"]],
    [{ proposed: "5", verified: "5", active: "6" }, ["active", "verified"]],
    // More than the quota may be proposed.
    [{ quota: "5", proposed: "6", verified: "6" }, null],
    // Unknown is nothing that could be wrong.
    [{ proposed: "", verified: "11" }, null],
  ])("%j", (cells, columns) => {
    const found = judge(cells).problems.filter(({ rule }) => rule === "WIDENS");
    expect(found).toMatchObject(
      columns === null ? [] : [{ severity: "ERROR", column: columns[0], limitColumn: columns[1] }],
    );
  });
});

test.each([
  ["1", null, ["NO_START"]],
  ["0", null, []],
  ["", null, []],
  ["1", MARCH.start, []],
])("%s active from %s: %j", (active, start, rules) => {
  expect(judge({ active }, { start, drops: {} }).problems.map(({ rule }) => rule)).toEqual(rules);
});

describe("over the quota is a warning", () => {
  test.each([
    [{ quota: "5", registered: "5" }, null],
    [{ quota: "5", registered: "6" }, "registered"],
    [{ quota: "5", active: "6" }, "active"],
    [{ quota: "5", registered: "5", active: "5" }, null],
    [{ quota: "", registered: "6" }, null],
  ])("%j: %s", (cells, column) => {
    expect(judge(cells).problems).toMatchObject(
      column === null ? [] : [{ rule: "OVER_QUOTA", severity: "WARNING", column, count: 6, quota: 5 }],
    );
  });
});

describe("reasons", () => {
  const counts = { proposed: "10", verified: "6", registered: "6" };
  test.each([
    [{ VERIFIED: 4 }, []],
    [{ VERIFIED: 5 }, [{ rule: "DROPS", stage: "VERIFIED", people: 5, lost: 4 }]],
    [{ REGISTERED: 1 }, [{ rule: "DROPS", stage: "REGISTERED", people: 1, lost: 0 }]],
    // Whoever is active is unknown, and so is who is not.
    [{ ACTIVE: 3 }, []],
  ])("%j", (drops, problems) => {
    expect(judge(counts, { ...MARCH, drops }).problems).toMatchObject(problems);
  });

  test("add up by stage, and are held against what was lost there", () => {
    const reasons = [
      { stage: "VERIFIED", reason: "MOVED", people: 3 },
      { stage: "VERIFIED", reason: "TOO_OLD", people: 1 },
      { stage: "ACTIVE", reason: "DECEASED", people: 2 },
    ] as const;
    expect(sumDrops(reasons)).toEqual({ VERIFIED: 4, ACTIVE: 2 });
    expect(lostAt("VERIFIED", judge(counts).counts)).toBe(4);
    expect(lostAt("ACTIVE", judge(counts).counts)).toBeNull();
  });
});

test("unknown is the same as unknown and not as 0", () => {
  const [none, zero] = [judge({}).counts, judge({ proposed: "0" }).counts];
  expect([sameBatchCounts(none, none), sameBatchCounts(none, zero)]).toEqual([true, false]);
});

describe("months", () => {
  const batch = (start: number | null, months = 6, change = {}) => ({
    ...{ id: String(start), areaCode: "51.04.02.2003", categoryCode: "VULNERABLE", months },
    start: start === null ? null : toPeriod(start),
    ...change,
  });

  test.each([
    [202403, 6, 202409],
    [202410, 6, 202504],
    [null, 6, null],
  ])("from %s for %d: lapses in %s", (start, months, lapse) => {
    expect(lapseOf(batch(start, months))).toBe(lapse);
  });

  test.each([
    [202403, 202408, true],
    [202403, 202409, false],
    [202408, 202403, true],
    [202409, 202403, false],
    [202403, null, false],
    [202312, 202401, true],
  ])("%s and %s have a month in common: %s", (a, b, isShared) => {
    expect(shareMonths(batch(a), batch(b))).toBe(isShared);
  });

  test.each([
    [batch(202409), true],
    [batch(202408), false],
    [batch(202410), false],
    [batch(null), false],
    [batch(202409, 6, { areaCode: "51.04.02.2004" }), false],
    [batch(202409, 6, { categoryCode: "CADRE" }), false],
    [batch(202409, 6, { id: "202403" }), false],
  ])("a batch goes on where another lapses: %#", (one, isPossible) => {
    expect(mayRenew(one, batch(202403))).toBe(isPossible);
  });
});
