import { describe, expect, test } from "vitest";
import { agentConversions, conversionOf } from "@/lib/domain/conversion";
import type { BatchLapse, LapsingBatch } from "@/lib/domain/lapse";
import { toPeriod } from "@/lib/domain/period";

function lapse(month: number, people: number | null, converted: number | null): BatchLapse {
  const rest = { renewed: 0, inProcess: 0, lapsing: (people ?? 0) - (converted ?? 0) };
  return { batch: {} as LapsingBatch, month: toPeriod(month), people, converted, ...rest };
}

const july = toPeriod(202407);

describe("the conversion of batches that lapsed", () => {
  test("is the converted ÷ the people, summed before it is divided", () => {
    expect(conversionOf([lapse(202401, 100, 10), lapse(202406, 20, 8)], july)).toEqual({
      ...{ lapsed: 120, converted: 18, rate: 0.15, small: false, unknown: 0 },
    });
  });

  test("takes what lapses this month, and nothing that is still to come", () => {
    expect(conversionOf([lapse(202407, 50, 5), lapse(202408, 50, 50)], july)).toMatchObject({ lapsed: 50, rate: 0.1 });
  });

  test("leaves out what is unknown, and says how much", () => {
    const lapses = [lapse(202401, 100, 10), lapse(202402, 100, null), lapse(202403, null, null)];
    expect(conversionOf(lapses, july)).toMatchObject({ lapsed: 100, converted: 10, unknown: 2 });
    expect(conversionOf(lapses.slice(1), july)).toMatchObject({
      lapsed: null,
      converted: null,
      rate: null,
      unknown: 2,
    });
  });

  test.each([
    [29, true],
    [30, false],
  ])("of %i people it is small: %s", (people, small) => {
    expect(conversionOf([lapse(202401, people, 1)], july).small).toBe(small);
  });

  test("of nobody there is no rate", () => {
    expect(conversionOf([lapse(202401, 0, 0)], july)).toMatchObject({ lapsed: 0, converted: 0, rate: null });
    expect(conversionOf([], july)).toMatchObject({ lapsed: null, rate: null, small: false });
  });
});

describe("the conversion of an agent", () => {
  const counts = [
    { period: toPeriod(202401), converted: 12 },
    { period: toPeriod(202404), converted: 9 },
    { period: toPeriod(202406), converted: 8 },
  ];

  test("is what it carries in the month of the lapse, three and six months later ÷ who lapsed in its village", () => {
    expect(agentConversions([lapse(202401, 60, 12), lapse(202401, 40, 0)], counts, july)).toEqual([
      {
        ...{ month: 202401, lapsed: 100, small: false },
        after: [
          { months: 0, converted: 12, rate: 0.12 },
          { months: 3, converted: 9, rate: 0.09 },
          { months: 6, converted: null, rate: null },
        ],
      },
    ]);
  });

  test("crosses the year's end", () => {
    const [only] = agentConversions([lapse(202310, 10, 0)], counts, july);
    expect(only?.after.map(({ converted }) => converted)).toEqual([null, 12, 9]);
    expect(only?.small).toBe(true);
  });

  test("has a line for each month, newest first, none for months to come, and no rate of the unknown", () => {
    const lapses = [lapse(202401, 50, 1), lapse(202406, null, null), lapse(202409, 50, null)];
    const lines = agentConversions(lapses, counts, july);
    expect(lines.map(({ month }) => month)).toEqual([202406, 202401]);
    expect(lines[0]).toMatchObject({ lapsed: null, after: [{ converted: 8, rate: null }, {}, {}] });
  });

  test("without a lapse there is nothing to say", () => {
    expect(agentConversions([], counts, july)).toEqual([]);
  });
});
