import { expect, test } from "vitest";
import { wishLabels } from "@/components/charts/trend-label-wishes";
import { layOutTrend } from "@/components/charts/trend-layout";
import { obstacles } from "@/components/charts/trend-obstacles";
import { planTrend } from "@/components/charts/trend-plan";
import { toPeriod } from "@/lib/domain/period";
import { type PlacedLabel, placeLabels, textWidth } from "@/lib/domain/place-labels";

const PLOT = { left: 40, right: 560, top: 60, bottom: 360 };
const FRAME = { left: 40, top: 0, right: 700, bottom: 360 };

function run(from: number, rates: readonly (number | null)[]) {
  const months = rates.map((_, at) => toPeriod(from + at));
  return {
    title: `Definisi s.d. ${from}`,
    note: "penyebut 101.400 (Sakernas 2023)",
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

/** Bangli in July 2024: its third definition has one month, and no rate yet. */
const THREE = (rate: number | null) =>
  planTrend({
    locale: "id",
    runs: [
      run(202302, [0.319, 0.32, 0.322, 0.323, 0.325, 0.326, 0.327, 0.328, 0.343, 0.345, 0.346]),
      run(202401, [0.341, 0.3411, 0.3485, 0.3495, 0.3493, 0.3512]),
      run(202407, [rate]),
    ],
  });

function placed(plan: ReturnType<typeof planTrend>, narrow: boolean, frame: typeof FRAME, plot: typeof PLOT) {
  const layout = layOutTrend(plan, narrow);
  const spot = (x: number, rate: number) => ({
    x: plot.left + (x / layout.end) * (plot.right - plot.left),
    y: plot.bottom - ((rate - plan.axis.from) / (plan.axis.to - plan.axis.from)) * (plot.bottom - plot.top),
  });
  const wishes = wishLabels({ plan, layout, narrow, spot, top: 8, axisX: plot.left, right: frame.right });
  return placeLabels(wishes, obstacles(plan, layout, spot), frame);
}

function boxOf({ lines, size = 12, place: { x, y, anchor } }: PlacedLabel) {
  const width = Math.max(...lines.map(({ text }) => textWidth(text, size)));
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.3 + (lines.length - 1) * 15 };
}

test.each([false, true])(
  "close to its line the rate and the gap do not stand upon one another (narrow: %s)",
  (narrow) => {
    const labels = placed(CLOSE, narrow, FRAME, PLOT);
    const [rate, gap] = ["current", "gap"].map((key) => {
      const label = labels.find((one) => one.key === key);
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

const WIDE = { narrow: false, frame: FRAME, plot: { ...PLOT, right: 650 } };
const PHONE = {
  narrow: true,
  frame: { left: 38, top: 0, right: 320, bottom: 300 },
  plot: { ...PLOT, left: 38, right: 264 },
};

test.each([
  ["known", "wide", 0.3269, WIDE],
  ["unknown", "wide", null, WIDE],
  ["known", "phone", 0.3269, PHONE],
])(
  "three definitions are named apart, none beyond the drawing (the last %s, %s)",
  (_, __, rate, { narrow, frame, plot }) => {
    const names = placed(THREE(rate), narrow, frame, plot).filter(({ key }) => key.startsWith("run-"));
    const boxes = names.map(boxOf);
    expect(names.map(({ lines }) => (narrow ? lines.map(({ text }) => text).join(" ") : lines[0]?.text))).toEqual([
      "Definisi s.d. 202407",
      "Definisi s.d. 202401",
      "Definisi s.d. 202302",
    ]);
    for (const [index, box] of boxes.entries()) {
      const others = boxes.slice(index + 1);
      expect(
        others.every(
          ({ left, right, top, bottom }) =>
            box.right <= left || right <= box.left || box.bottom <= top || bottom <= box.top,
        ),
      ).toBe(true);
    }
    expect(boxes.every(({ left, right }) => left >= frame.left && right <= frame.right)).toBe(true);
  },
);
