"use client";

import { useId } from "react";
import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import type { TrendLayout } from "./trend-layout";
import type { TrendPlan } from "./trend-plan";

interface TrendMarksProps {
  plan: TrendPlan;
  layout: TrendLayout;
  /** How far the break reaches above the plot, beside the names of the definitions. */
  headroom: number;
}

/** Before its first measure, and in a closed tab, the chart has no width to draw in. */
const LEAST_WIDTH = 120;

/** A letter stands in a ring on the axis. */
const RING = 8;

/** Between the last month of one definition and the hatching, where the months are wide enough. */
const BREAK_INSET = 9;

/** What a line chart does not know: the break of definitions, the due date, the bracket of the gap, the marked months. */
export function TrendMarks({ plan, layout, headroom }: TrendMarksProps) {
  const patternId = useId();
  const area = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!area || area.width < LEAST_WIDTH || !scaleX || !scaleY) return null;
  const px = (x: number) => scaleX(x) ?? 0;
  const py = (rate: number) => scaleY(rate) ?? 0;
  const bottom = area.y + area.height;
  const current = layout.columns.findLast((column) => column.rate !== null);
  const { target, gap } = plan;
  return (
    <>
      <defs>
        <pattern id={patternId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" stroke="var(--line)" strokeWidth="3" />
        </pattern>
      </defs>
      {layout.breaks.map(({ from, to }) => {
        const inset = Math.min(BREAK_INSET, (px(to) - px(from)) / 4);
        const left = px(from) + inset;
        const right = px(to) - inset;
        const top = area.y - headroom;
        return (
          <g key={from}>
            <rect x={left} y={top} width={right - left} height={bottom - top} fill={`url(#${patternId})`} />
            <path
              d={`M${left} ${top}V${bottom}M${right} ${top}V${bottom}`}
              fill="none"
              stroke="var(--line-strong)"
              strokeDasharray="2 3"
            />
          </g>
        );
      })}
      {layout.years.map(({ year, from, to }) => (
        <text key={`${year}-${from}`} className="t2 t-mid" x={(px(from) + px(to)) / 2} y={bottom + 38} fontWeight={600}>
          {year}
        </text>
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        {plan.marks.map(({ month, letter }) => {
          // A month that stands twice is marked where the line is drawn now; one that is not drawn has no mark.
          const column = layout.columns.findLast((one) => one.month === month);
          return column === undefined ? null : (
            <g key={letter}>
              <circle cx={px(column.x)} cy={bottom - RING - 2} r={RING} fill="var(--surface)" stroke="var(--ink-3)" />
              <text className="t2 t-mid" x={px(column.x)} y={bottom - RING + 2} fontWeight={650}>
                {letter}
              </text>
            </g>
          );
        })}
        {gap && current?.rate != null ? (
          <path
            d={`M${px(current.x)} ${py(current.rate)}V${py(gap.line)}M${px(current.x) - 5} ${py(gap.line)}h10`}
            fill="none"
            stroke={gap.behind ? "var(--behind)" : "var(--ahead)"}
            strokeWidth="2"
          />
        ) : null}
        {target ? (
          <>
            <circle
              cx={px(layout.xOf(target.from.month))}
              cy={py(target.from.rate)}
              r="4"
              fill="var(--surface)"
              stroke="var(--target-mark)"
              strokeWidth="2"
            />
            {target.arrives ? (
              <path
                d={`M${px(layout.xOf(target.to.month))} ${py(target.to.rate) - 6.2}l6.2 6.2l-6.2 6.2l-6.2 -6.2z`}
                fill="var(--target-mark)"
              />
            ) : null}
          </>
        ) : null}
        {current?.rate != null ? <circle cx={px(current.x)} cy={py(current.rate)} r="6" fill="var(--accent)" /> : null}
      </ZIndexLayer>
    </>
  );
}
