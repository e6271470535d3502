import { scaleLinear } from "d3-scale";
import type { CSSProperties } from "react";

export interface MonthColumn {
  /** The month in full, for its tip. */
  label: string;
  /** Under its column, e.g. "Jan"; the year is written under the first of it. */
  tick: string;
  year: string;
  people: number;
  peopleText: string;
  /** Still to come: what is supposed and not counted. */
  coming: boolean;
}

interface MonthColumnsProps {
  /** The story in a sentence. */
  label: string;
  columns: readonly MonthColumn[];
  /** What filled and hatched columns mean. */
  past: string;
  coming: string;
}

const FORMS = [
  { className: "only-wide", width: 1080, height: 230, gap: 6, tickStep: 1 },
  { className: "only-narrow", width: 342, height: 220, gap: 2, tickStep: 3 },
] as const;
const TOP = 24;
const FOOT = 38;
/** A label is about as wide as this, and as high. */
const LABEL = { width: 38, height: 15 };

const colour = (style: string) => ({ "--k": style }) as CSSProperties;

/** People by month as columns from 0; what is to come is hatched. Labels stand where the number changes. */
export function MonthColumns({ label, columns, past, coming }: MonthColumnsProps) {
  return (
    <>
      <p className="keys">
        <span className="key" style={colour("var(--seg-vul)")}>
          {past}
        </span>
        <span
          className="key"
          style={colour("repeating-linear-gradient(135deg, var(--seg-vul) 0 2px, var(--surface) 2px 4px)")}
        >
          {coming}
        </span>
      </p>
      {FORMS.map((form) => (
        <Drawing key={form.className} label={label} columns={columns} form={form} />
      ))}
    </>
  );
}

interface DrawingProps extends Pick<MonthColumnsProps, "label" | "columns"> {
  form: (typeof FORMS)[number];
}

function Drawing({ label, columns, form }: DrawingProps) {
  const { width, height, gap, tickStep, className } = form;
  const floor = height - FOOT;
  const y = scaleLinear([0, Math.max(1, ...columns.map(({ people }) => people))], [floor, TOP]);
  const step = width / columns.length;
  const middle = (at: number) => step * (at + 0.5);
  const hatching = `months-${className}`;
  const named = namedColumns(columns, middle, y, width);
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={label}>
      <defs>
        <pattern id={hatching} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" stroke="var(--seg-vul)" strokeWidth="2.4" />
        </pattern>
      </defs>
      {columns.map(({ label: month, people, peopleText, coming }, at) =>
        people === 0 ? null : (
          <rect
            key={month}
            x={(step * at + gap / 2).toFixed(1)}
            width={(step - gap).toFixed(1)}
            y={y(people).toFixed(1)}
            height={(floor - y(people)).toFixed(1)}
            fill={coming ? `url(#${hatching})` : "var(--seg-vul)"}
            stroke={coming ? "var(--seg-vul)" : undefined}
          >
            <title>{`${month}: ${peopleText}`}</title>
          </rect>
        ),
      )}
      <path className="axis" d={`M0 ${floor}H${width}`} />
      {columns.map(({ label: month, tick, year }, at) => (
        <g key={month}>
          {at % tickStep === 0 ? (
            <text className="t t-mid" x={middle(at).toFixed(1)} y={floor + 16}>
              {tick}
            </text>
          ) : null}
          {year === columns[at - 1]?.year || columns.length - at < 2 ? null : (
            <text className="t t-b" x={(step * at + gap / 2).toFixed(1)} y={floor + 32}>
              {year}
            </text>
          )}
        </g>
      ))}
      {named.map((at) => (
        <text
          key={columns[at]?.label}
          className="t2 t-b t-mid halo"
          x={labelX(middle(at), width)}
          y={(y(columns[at]?.people ?? 0) - 6).toFixed(1)}
        >
          {columns[at]?.peopleText}
        </text>
      ))}
    </svg>
  );
}

/** The columns whose number is written: where it differs from the month before, and no label lies there already. */
function namedColumns(
  columns: readonly MonthColumn[],
  middle: (at: number) => number,
  y: (people: number) => number,
  width: number,
): number[] {
  const named: number[] = [];
  columns.forEach(({ people }, at) => {
    if (people === (columns[at - 1]?.people ?? null)) return;
    const x = labelX(middle(at), width);
    const free = named.every((other) => {
      const away = Math.abs(labelX(middle(other), width) - x);
      return away >= LABEL.width || Math.abs(y(columns[other]?.people ?? 0) - y(people)) >= LABEL.height;
    });
    if (free) named.push(at);
  });
  return named;
}

/** Kept inside the drawing. */
function labelX(x: number, width: number): number {
  return Number(Math.min(width - LABEL.width / 2, Math.max(LABEL.width / 2, x)).toFixed(1));
}
