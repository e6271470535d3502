"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { textWidth } from "@/lib/domain/place-labels";
import { TrendLabels } from "./trend-labels";
import { layOutTrend, type TrendColumn } from "./trend-layout";
import { TrendMarks } from "./trend-marks";
import type { TrendPlan } from "./trend-plan";

// The chart measures itself: shown again after another tab, it takes its room back.
const FILL = { width: "100%", height: "100%" };

interface TrendDrawingProps {
  plan: TrendPlan;
  narrow: boolean;
}

const TICK_TEXT = { fontSize: 12, fill: "var(--ink-3)" };
/** The rate of the last month is written larger than the rest. */
const LAST_SIZE = 16;
/** Room for "100%"; people take more. */
const LEAST_AXIS = 38;
/** Above the plot the definitions are named; one alone is not. */
const HEADROOM = { wide: 52, narrow: 40, unnamed: 12 };

/** The wide or the narrow drawing: type keeps its size, the number of months and labels gives way. */
export function TrendDrawing({ plan, narrow }: TrendDrawingProps) {
  const layout = layOutTrend(plan, narrow);
  const named = new Map(layout.ticks.map((column) => [column.x, column.tick]));
  const axis = plan.axis.ticks.filter((_, index) => !narrow || index % 2 === 0);
  const axisText = new Map(axis.map((tick) => [tick.rate, tick.text]));
  const headroom = plan.runs.length < 2 ? HEADROOM.unnamed : narrow ? HEADROOM.narrow : HEADROOM.wide;
  const current = plan.runs.length - 1;
  const { target } = plan;
  // Right of the last month stands its rate; right of the due date the target and its date.
  const last = plan.runs[current]?.months.findLast(({ rate }) => rate !== null)?.rateText ?? "";
  const right = target ? (narrow ? 62 : roomFor(target.title, target.dateText)) : textWidth(last, LAST_SIZE) + 16;
  return (
    <LineChart
      responsive
      style={FILL}
      data={layout.columns.map((column) => ({ ...column, [`run${column.run}`]: column.rate }))}
      margin={{ top: headroom + 8, right, bottom: 18, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[0, layout.end]}
        ticks={[...named.keys()]}
        interval={0}
        tickFormatter={(x: number) => named.get(x) ?? ""}
        tick={TICK_TEXT}
        tickSize={4}
        axisLine={{ stroke: "var(--line-strong)" }}
        tickLine={{ stroke: "var(--line-strong)" }}
      />
      <YAxis
        type="number"
        width={Math.max(LEAST_AXIS, ...axis.map(({ text }) => textWidth(text) + 18))}
        domain={[plan.axis.from, plan.axis.to]}
        ticks={[...axisText.keys()]}
        interval={0}
        tickFormatter={(rate: number) => axisText.get(rate) ?? ""}
        tick={TICK_TEXT}
        axisLine={false}
        tickLine={false}
      />
      <TrendMarks plan={plan} layout={layout} headroom={headroom} />
      {target ? (
        <ReferenceLine
          segment={[
            { x: layout.xOf(target.from.month), y: target.from.rate },
            { x: layout.xOf(target.to.month), y: target.to.rate },
          ]}
          stroke="var(--target-mark)"
          strokeWidth={2}
          strokeDasharray="6 4"
        />
      ) : null}
      {plan.runs.map((run, index) => (
        <Line
          key={`${run.note} ${run.months[0]?.month}`}
          dataKey={`run${index}`}
          type="linear"
          isAnimationActive={false}
          stroke={index === current ? "var(--accent)" : "var(--ink-3)"}
          strokeWidth={index === current ? 3 : 2}
          dot={index === current ? { r: 3, strokeWidth: 0, fill: "var(--accent)" } : false}
          activeDot={{ r: 5, strokeWidth: 0 }}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--line-strong)" }}
        content={({ active, payload }) =>
          active ? <Tip column={payload[0]?.payload as TrendColumn | undefined} /> : null
        }
      />
      <TrendLabels plan={plan} layout={layout} narrow={narrow} headroom={headroom} />
    </LineChart>
  );
}

function roomFor(...texts: string[]) {
  return Math.max(...texts.map((text) => textWidth(text))) + 16;
}

function Tip({ column }: { column: TrendColumn | undefined }) {
  if (!column?.rateText) return null;
  return (
    <p className="trend__tip">
      <b>{column.rateText}</b>
      {column.label}
    </p>
  );
}
