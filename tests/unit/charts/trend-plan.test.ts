import { describe, expect, test } from "vitest";
import { layOutTrend } from "@/components/charts/trend-layout";
import { planTrend, type TrendInput } from "@/components/charts/trend-plan";
import { listPeriods, toPeriod } from "@/lib/domain/period";

const period = toPeriod;

function run(from: number, to: number, rate: number | null) {
  const points = listPeriods(period(from), period(to)).map((month) => ({ period: month, rate }));
  return { title: `${from}`, note: "", points };
}

function input(more: Partial<TrendInput> = {}): TrendInput {
  return { locale: "id", runs: [run(202301, 202312, 0.45), run(202401, 202406, 0.43)], ...more };
}

const target = {
  baseline: { period: period(202312), rate: 0.4286 },
  due: { period: period(202412), rate: 0.5, dateText: "31 Des 2024" },
  rateText: "50%",
};

describe("the plan of a trend", () => {
  test("the last run reaches from the baseline to the due date", () => {
    const months = planTrend(input({ target })).runs[1]?.months ?? [];
    expect(months.at(0)?.label).toBe("Des 2023");
    expect(months.at(-1)?.label).toBe("Des 2024");
  });

  test("no month is drawn twice when the last definition begins long after the baseline", () => {
    const runs = [run(202301, 202312, 0.45), run(202401, 202404, 0.43), run(202405, 202406, 0.44)];
    const { runs: planned, target: line } = planTrend(input({ runs, target }));
    const months = planned.flatMap((one) => one.months.map(({ month }) => month));
    expect(new Set(months).size).toBe(months.length);
    expect(line?.from).toMatchObject({ month: 16, isBaseline: false });
    expect(planTrend(input({ target })).target?.from.isBaseline).toBe(true);
    expect(line?.from.rate).toBeCloseTo(0.4286 + ((0.5 - 0.4286) * 5) / 12, 10);
    expect(line?.to.rate).toBeCloseTo(0.5, 10);
  });

  test("a baseline before the first month is drawn where no other definition stands there", () => {
    const months = planTrend(input({ runs: [run(202403, 202406, 0.43)], target })).runs[0]?.months ?? [];
    expect(months.at(0)?.label).toBe("Des 2023");
  });

  test("months without a figure carry none, never 0", () => {
    const months = planTrend(input({ target })).runs[1]?.months ?? [];
    expect(months.at(-1)).toMatchObject({ rate: null, rateText: "" });
  });

  test("a due date beyond the horizon is not reached, and the line keeps its slope", () => {
    const far = { ...target, due: { ...target.due, period: period(204512), rate: 0.995 } };
    const line = planTrend(input({ target: far })).target;
    expect(line?.arrives).toBe(false);
    const slope = ((line?.to.rate ?? 0) - 0.4286) / ((line?.to.month ?? 0) - (line?.from.month ?? 0));
    expect(slope).toBeCloseTo((0.995 - 0.4286) / (22 * 12), 10);
  });

  test("the gap is signed and says the side of the line it is on", () => {
    expect(planTrend(input({ target, lineNow: 0.4643 })).gap).toMatchObject({
      shortText: "−3,43 poin",
      behind: true,
    });
    expect(planTrend(input({ target, lineNow: 0.42 })).gap).toMatchObject({
      shortText: "+1,00 poin",
      behind: false,
    });
  });

  test("the axis holds every rate and does not reach below 0", () => {
    const { axis } = planTrend(input({ runs: [run(202401, 202406, 0.004), run(202407, 202412, 0.03)] }));
    expect(axis.from).toBe(0);
    expect(axis.to).toBeGreaterThanOrEqual(0.03);
  });
});

describe("the layout of a trend", () => {
  test("the runs are apart and a month may stand in both", () => {
    const layout = layOutTrend(planTrend(input({ target })), false);
    const decembers = layout.columns.filter((column) => column.label === "Des 2023");
    expect(decembers.map((column) => column.run)).toEqual([0, 1]);
    expect(layout.breaks).toEqual([{ from: decembers[0]?.x, to: decembers[1]?.x }]);
  });

  test("a phone shows the last twelve known months", () => {
    const layout = layOutTrend(planTrend(input({ target })), true);
    expect(layout.columns[0]?.label).toBe("Jul 2023");
    expect(layout.columns.filter((column) => column.rate !== null)).toHaveLength(12);
  });

  test("people are written as people, on round steps", () => {
    const { axis, gap, runs } = planTrend({
      ...input({ runs: [run(202401, 202406, 8_264)], lineNow: 9_600 }),
      unit: "PEOPLE",
    });
    expect(runs[0]?.months[0]?.rateText).toBe("8.264");
    expect(gap).toMatchObject({ shortText: "−1.336 orang", text: "−1.336 orang dari jalur", behind: true });
    expect(axis.ticks.every(({ text }) => !text.includes("%"))).toBe(true);
  });
});
