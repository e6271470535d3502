import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TrendDrawing } from "@/lib/domain/document";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { boxOf } from "@/lib/domain/place-labels";
import { labelTrend } from "@/lib/report/trend-labels";
import { layOutTrend } from "@/lib/report/trend-layout";
import { runsOf, stretchesOf } from "@/lib/report/trend-runs";
import { SAMPLE_REPORT } from "../../support/sample-report";

const month = (from: number, after: number) => Number(addMonths(toPeriod(from), after));

function points(from: number, rates: readonly (number | null)[]) {
  return rates.flatMap((rate, index) =>
    rate === null
      ? []
      : [{ period: month(from, index), rate, label: index === 0 || index === rates.length - 1 ? "41,05%" : null }],
  );
}

type Line = TrendDrawing["lines"][number];
const line = (from: number, rates: readonly (number | null)[], isCurrent = true): Line => ({
  label: "Definisi baru",
  explanation: "penyebut 298.465 (Sakernas 2023)",
  isCurrent,
  points: points(from, rates),
});

const TARGET: NonNullable<TrendDrawing["target"]> = {
  label: "Sasaran 50%",
  dueLabel: "31 Des 2024",
  baselinePeriod: 202312,
  baseline: 0.4286,
  baselineLabel: "42,86%",
  duePeriod: 202412,
  value: 0.5,
  distanceLabel: "−3,43 poin dari jalur",
};

function trend(lines: readonly Line[], target: TrendDrawing["target"] = null): TrendDrawing {
  return {
    description: "Garis cakupan",
    lines,
    target,
    monthLabels: Array.from({ length: 60 }, (_, index) => ({ period: month(202101, index), label: "Mei" })),
    rateLabels: [38, 40, 42, 44, 46, 48, 50].map((rate) => ({ rate: rate / 100, label: `${rate}%` })),
  };
}

const sample = SAMPLE_REPORT.sections.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.kind === "TREND" ? [block.trend] : [])),
)[0];
const SHAPES: Readonly<Record<string, TrendDrawing>> = {
  ...(sample ? { "the sample": sample } : {}),
  "a single month": trend([line(202406, [0.43])]),
  "a single month against a target": trend([line(202406, [0.43])], TARGET),
  "one definition, no target": trend([line(202301, [0.4, 0.41, 0.42, 0.43])]),
  falling: trend([line(202301, [0.5, 0.48, 0.46, 0.45], false), line(202401, [0.44, 0.42, 0.4, 0.39])], TARGET),
  "over 100 %": trend([line(202401, [0.98, 1.01, 1.04, 1.08])], {
    ...TARGET,
    baseline: 0.97,
    value: 1,
    label: "Sasaran 100%",
  }),
  "due long after": trend([line(202401, [0.4, 0.41, 0.42])], { ...TARGET, duePeriod: 202912 }),
  "due long ago": trend(
    [
      line(
        202401,
        Array.from({ length: 18 }, (_, index) => 0.43 + index / 200),
      ),
    ],
    { ...TARGET, duePeriod: 202406 },
  ),
  flat: trend([line(202401, [0.43, 0.43, 0.43])], { ...TARGET, baseline: 0.43, value: 0.43 }),
};

describe.each(Object.entries(SHAPES))("%s", (_, drawing) => {
  test.each([false, true])("is drawn inside its frame (narrow: %s)", (isNarrow) => {
    const layout = layOutTrend(drawing, isNarrow);
    if (!layout) throw new Error("something is known");
    const spots = [
      ...layout.runs.flatMap((run) => run.points.map(run.spot)),
      ...(layout.target?.path ?? []),
      ...layout.ticks.map(({ x }) => ({ x, y: layout.plot.bottom })),
    ];
    const outside = spots.filter(
      ({ x, y }) =>
        !(x >= layout.plot.left - 0.01 && x <= layout.plot.right + 0.01) ||
        !(y >= layout.plot.top - 0.01 && y <= layout.plot.bottom + 0.01),
    );
    expect(outside).toEqual([]);
  });

  test.each([false, true])("has labels that do not cover one another (narrow: %s)", (isNarrow) => {
    expect(overlapsOf(drawing, isNarrow)).toEqual([]);
  });
});

function overlapsOf(drawing: TrendDrawing, isNarrow: boolean): string[] {
  const layout = layOutTrend(drawing, isNarrow);
  if (!layout) return [];
  const placed = labelTrend(layout).map((label) => ({ key: label.key, box: boxOf(label, label.place) }));
  return placed.flatMap(({ key, box }, index) =>
    placed.slice(index + 1).flatMap((other) => {
      const isApart =
        box.right <= other.box.left ||
        other.box.right <= box.left ||
        box.bottom <= other.box.top ||
        other.box.bottom <= box.top;
      return isApart ? [] : [`${key} and ${other.key}`];
    }),
  );
}

test("labels keep apart whatever the figures are", () => {
  const rate = fc.integer({ min: 300, max: 1100 }).map((permille) => permille / 1000);
  const rates = fc.array(fc.option(rate, { freq: 6 }), { minLength: 1, maxLength: 18 });
  fc.assert(
    fc.property(rates, rates, rate, rate, fc.boolean(), (before, now, baseline, value, isNarrow) => {
      const lines = [line(202207, before, false), line(202401, now)].filter((one) => one.points.length > 0);
      expect(overlapsOf(trend(lines, { ...TARGET, baseline, value }), isNarrow)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("the newest rate and the target are always named", () => {
  for (const drawing of Object.values(SHAPES)) {
    const layout = layOutTrend(drawing, true);
    const keys = layout ? labelTrend(layout).map(({ key }) => key) : [];
    expect(keys).toEqual(expect.arrayContaining(["current", ...(drawing.target ? ["target"] : [])]));
  }
});

test("nothing known is not drawn", () => {
  expect(layOutTrend(trend([]), false)).toBeNull();
  expect(layOutTrend(trend([line(202401, [])], TARGET), true)).toBeNull();
});

test("the current definition stands last, after the break", () => {
  const runs = runsOf(trend([line(202401, [0.43, 0.44]), line(202301, [0.4, 0.41], false)], TARGET), false);
  expect(runs.map(({ from, to }) => [from, to])).toEqual([
    [202301, 202302],
    [202312, 202412],
  ]);
});

test("a phone shows the last twelve months", () => {
  const [run] = runsOf(
    trend([
      line(
        202301,
        Array.from({ length: 18 }, () => 0.4),
      ),
    ]),
    true,
  );
  expect([run?.from, run?.to, run?.points.length]).toEqual([202307, 202406, 12]);
});

test("a line is not drawn over an unknown month, but over the months between quarters", () => {
  const lengths = (rates: readonly (number | null)[]) => stretchesOf(points(202301, rates)).map(({ length }) => length);
  expect(lengths([0.4, 0.4, null, 0.4])).toEqual([2, 1]);
  expect(lengths([0.4, null, null, 0.4, null, null, 0.4])).toEqual([3]);
});

test.each([
  [0.43, "BEHIND"],
  [0.46, "ON_TRACK"],
  [0.49, "AHEAD"],
])("%d in June is %s of its line", (rate, status) => {
  const layout = layOutTrend(trend([line(202406, [rate])], TARGET), false);
  expect(layout?.target?.gap?.status).toBe(status);
});

test("a month is named without its year, which stands below", () => {
  const named = { ...trend([line(202401, [0.43, 0.44])]), monthLabels: [{ period: 202401, label: "Jan 2024" }] };
  const layout = layOutTrend(named, false);
  expect([layout?.ticks.map(({ label }) => label), layout?.years.map(({ label }) => label)]).toEqual([
    ["Jan"],
    ["2024"],
  ]);
});

test("what is not compared has no distance", () => {
  const layout = layOutTrend(trend([line(202406, [0.43])], { ...TARGET, distanceLabel: null }), false);
  expect(layout?.target?.gap).toBeNull();
});
