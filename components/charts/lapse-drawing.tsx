"use client";

// On the client: it comes as its values alone, where its elements would be written a second time for the browser.
import { monthsBetween, type Period } from "@/lib/domain/period";

export interface LapseRow {
  /** The first month of cover, and the first without. */
  from: Period;
  lapsesIn: Period;
  people: string;
  /** The day on which it ends, e.g. "1 Sep 2024". */
  day: string;
  /** e.g. "1 Sep 2024: 3.100 lepas". */
  lapses: string;
  /** e.g. "−1,04 poin persen"; null where it is unknown. */
  cost: string | null;
  /** What does not lapse, e.g. "140 diperpanjang". */
  rest: string | null;
  /** The coverage that is then left, e.g. "41,96%". */
  rate: string | null;
}

interface LapseDrawingProps {
  /** The story in a sentence. */
  label: string;
  rows: readonly LapseRow[];
  /** The month that is read: what comes after it is hatched. */
  now: Period;
  /** The months that are drawn, one after the other, by name. */
  months: readonly { readonly month: Period; readonly name: string }[];
  form: keyof typeof FORMS;
}

const FORMS = {
  wide: { className: "only-wide", width: 1080, left: 8, right: 220, top: 26, row: 46, tickStep: 1 },
  narrow: { className: "only-narrow", width: 342, left: 4, right: 4, top: 26, row: 66, tickStep: 2 },
} as const;
const BAR = 24;

export function LapseDrawing({ label, rows, now, months, form }: LapseDrawingProps) {
  const { className, width, left, right, top, row, tickStep } = FORMS[form];
  const isNarrow = form === "narrow";
  const first = months[0]?.month ?? now;
  const step = (width - left - right) / months.length;
  const x = (month: Period) => left + monthsBetween(first, month) * step;
  const known = x(now) + step;
  const bottom = top + rows.length * row;
  const barTop = (at: number) => top + at * row + (isNarrow ? 32 : 8);
  const hatching = `lapse-${className}`;
  return (
    <svg className={className} viewBox={`0 0 ${width} ${bottom + 6}`} width="100%" role="img" aria-label={label}>
      <defs>
        <pattern id={hatching} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" stroke="var(--seg-vul)" strokeWidth="2" opacity=".55" />
        </pattern>
      </defs>
      {months.map(({ month, name }, at) => (
        <g key={month}>
          <path className="gridline" d={`M${x(month).toFixed(1)} ${top - 4}V${bottom}`} />
          {at % tickStep === 0 ? (
            <text className="t t-mid" x={(x(month) + step / 2).toFixed(1)} y={14}>
              {name}
            </text>
          ) : null}
        </g>
      ))}
      {rows.map((line, at) => {
        const y = barTop(at);
        const [from, until] = [x(line.from), x(line.lapsesIn)];
        return (
          <g key={line.lapsesIn}>
            <rect x={from} y={y} width={Math.max(0, known - from)} height={BAR} fill="var(--seg-vul)" />
            <rect
              x={known}
              y={y}
              width={Math.max(0, until - known)}
              height={BAR}
              fill={`url(#${hatching})`}
              stroke="var(--seg-vul)"
              strokeWidth="1.2"
            />
            <path d={`M${until} ${y - 4}v${BAR + 8}`} stroke="var(--behind)" strokeWidth="3" />
          </g>
        );
      })}
      <path d={`M${known} ${top - 4}V${bottom}`} stroke="var(--ink)" strokeWidth="1.5" />
      {/* The words come last: the line of the month runs through the long ones. */}
      {rows.map((line, at) => (
        <Words
          key={line.lapsesIn}
          line={line}
          x={isNarrow ? left : x(line.lapsesIn) + 10}
          y={barTop(at)}
          isNarrow={isNarrow}
        />
      ))}
    </svg>
  );
}

function Words({ line, x, y, isNarrow }: { line: LapseRow; x: number; y: number; isNarrow: boolean }) {
  const below = [line.cost, line.rest].filter((words) => words !== null).join(" · ");
  const lines = isNarrow ? ([y - 20, y - 6] as const) : ([y + 9, y + 25] as const);
  return (
    <>
      <text className="t2 t-b halo" x={x} y={lines[0]}>
        {line.lapses}
      </text>
      <text className="t2 t-behind halo" x={x} y={lines[1]}>
        {below}
      </text>
    </>
  );
}
