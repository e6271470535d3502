import { expect, test } from "vitest";
import { wishLabels } from "@/components/charts/trend-label-wishes";
import { layOutTrend } from "@/components/charts/trend-layout";
import { obstacles } from "@/components/charts/trend-obstacles";
import { planTrend } from "@/components/charts/trend-plan";
import { listPeriods, toPeriod } from "@/lib/domain/period";
import { type PlacedLabel, placeLabels, textWidth } from "@/lib/domain/place-labels";

const PLOT = { left: 40, right: 560, top: 60, bottom: 360 };
const FRAME = { left: 40, top: 0, right: 700, bottom: 360 };

function run(from: number, rates: readonly number[]) {
  const months = listPeriods(toPeriod(from), toPeriod(from + rates.length - 1));
  return {
    title: "Definisi",
    note: "penyebut",
    points: months.map((period, at) => ({ period, rate: rates[at] ?? null })),
  };
}

/** Bangli in June 2024: the point stands a hair above the line that it is held against. */
const CLOSE = planTrend({
  locale: "id",
  runs: [
    run(202301, [0.319, 0.32, 0.322, 0.323, 0.325, 0.326, 0.327, 0.328, 0.343, 0.345, 0.346, 0.3469]),
    run(202401, [0.341, 0.3411, 0.3485, 0.3495, 0.3493, 0.3512]),
  ],
  target: {
    baseline: { period: toPeriod(202312), rate: 0.3401 },
    due: { period: toPeriod(202412), rate: 0.36, dateText: "31 Des 2024" },
    rateText: "36%",
  },
  lineNow: 0.35,
});

function boxOf({ lines, size = 12, place: { x, y, anchor } }: PlacedLabel) {
  const width = Math.max(...lines.map(({ text }) => textWidth(text, size)));
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.3 };
}

test.each([false, true])(
  "close to its line the rate and the gap do not stand upon one another (narrow: %s)",
  (narrow) => {
    const layout = layOutTrend(CLOSE, narrow);
    const spot = (x: number, rate: number) => ({
      x: PLOT.left + (x / layout.end) * (PLOT.right - PLOT.left),
      y: PLOT.bottom - ((rate - CLOSE.axis.from) / (CLOSE.axis.to - CLOSE.axis.from)) * (PLOT.bottom - PLOT.top),
    });
    const wishes = wishLabels({ plan: CLOSE, layout, narrow, spot, top: 0, axisX: PLOT.left });
    const placed = placeLabels(wishes, obstacles(CLOSE, layout, spot), FRAME);
    const [rate, gap] = ["current", "gap"].map((key) => {
      const label = placed.find((one) => one.key === key);
      if (label === undefined) throw new Error(`${key} is needed`);
      return boxOf(label);
    });
    const apart =
      rate !== undefined &&
      gap !== undefined &&
      (rate.bottom <= gap.top || gap.bottom <= rate.top || rate.right <= gap.left || gap.right <= rate.left);
    expect(apart, JSON.stringify({ rate, gap })).toBe(true);
  },
);
