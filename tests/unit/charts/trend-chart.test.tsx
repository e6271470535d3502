import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TrendChart } from "@/components/charts/trend-chart";
import { listPeriods, toPeriod } from "@/lib/domain/period";
import { id as text } from "@/lib/text/id";

function run(from: number, to: number) {
  const points = listPeriods(toPeriod(from), toPeriod(to)).map((period) => ({ period, rate: 0.43 }));
  return { title: "", note: "", points };
}

test.each([
  [202312, true],
  [202306, false],
])("a baseline of %i before a definition of January 2024 is a point of its own: %j", (baseline, expected) => {
  const markup = renderToStaticMarkup(
    <TrendChart
      locale="id"
      label=""
      runs={[run(202301, 202312), run(202401, 202406)]}
      target={{
        baseline: { period: toPeriod(baseline), rate: 0.4 },
        due: { period: toPeriod(202412), rate: 0.5, dateText: "31 Des 2024" },
        rateText: "50%",
      }}
    />,
  );
  expect(markup.includes(text.chart.baselineRecomputed("Des 2023"))).toBe(expected);
});
