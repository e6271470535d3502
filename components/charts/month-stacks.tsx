import { scaleBand, scaleLinear } from "d3-scale";
import type { CSSProperties } from "react";
import { textWidth } from "@/lib/domain/place-labels";

export interface ColumnPart {
  readonly key: string;
  /** Custom properties with the colour as --k. */
  readonly colour: CSSProperties;
  readonly value: number;
}

export interface MonthStack {
  readonly key: string;
  /** Where there is room, and where there is little. */
  readonly label: string;
  readonly shortLabel: string;
  /** Yet to come: drawn pale. */
  readonly isAhead: boolean;
  /** From the bottom up. */
  readonly parts: readonly ColumnPart[];
}

interface MonthStacksProps {
  /** The story in a sentence. */
  label: string;
  columns: readonly MonthStack[];
  /** A value of the axis in words. */
  inWords: (value: number) => string;
}

const HEIGHT = 264;
const BOTTOM = 26;
const TOP = 12;
const TICKS = 4;
/** Between the words of the axis and the drawing, and before them. */
const LEFT_GAP = 14;

/** A stack for each month, from 0; the figures stand in the table view. */
export function MonthStacks(props: MonthStacksProps) {
  return (
    <>
      <Drawing {...props} className="only-wide" width={760} isNarrow={false} />
      <Drawing {...props} className="only-narrow" width={328} isNarrow />
    </>
  );
}

interface DrawingProps extends MonthStacksProps {
  className: string;
  width: number;
  isNarrow: boolean;
}

function Drawing({ label, columns, inWords, className, width, isNarrow }: DrawingProps) {
  const sumOf = ({ parts }: MonthStack) => parts.reduce((sum, part) => sum + part.value, 0);
  const y = scaleLinear([0, Math.max(1, ...columns.map(sumOf))], [HEIGHT - BOTTOM, TOP]).nice(TICKS);
  const ticks = y.ticks(TICKS);
  // "Rp150 million" is longer than "Rp150 juta": the words make their own room.
  const left = LEFT_GAP + Math.max(...ticks.map((tick) => textWidth(inWords(tick))));
  const x = scaleBand(
    columns.map(({ key }) => key),
    [left, width],
  )
    .paddingInner(0.28)
    .paddingOuter(0.14);
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label} className={`month-stacks ${className}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className={tick === 0 ? "axis" : "gridline"} />
          <text x={left - 8} y={y(tick) + 4} className="t t-end">
            {inWords(tick)}
          </text>
        </g>
      ))}
      {columns.map((column) => (
        <g key={column.key} className={column.isAhead ? "month-stacks__ahead" : undefined}>
          {stackOf(column).map(({ part, from, to }) => (
            <rect
              key={part.key}
              style={part.colour}
              x={x(column.key)}
              width={x.bandwidth()}
              y={y(to)}
              height={Math.max(0, y(from) - y(to) - (from === 0 ? 0 : 1))}
            />
          ))}
          <text x={(x(column.key) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 8} className="t t-mid">
            {isNarrow ? column.shortLabel : column.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function stackOf({ parts }: MonthStack) {
  let from = 0;
  return parts.map((part) => {
    const bottom = from;
    from += part.value;
    return { part, from: bottom, to: from };
  });
}
