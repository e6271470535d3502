import { addMonths, listPeriods, monthsBetween, type Period } from "@/lib/domain/period";

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

interface LapseRowsProps {
  /** The story in a sentence. */
  label: string;
  rows: readonly LapseRow[];
  /** The month that is read: what comes after it is hatched. */
  now: Period;
  monthName: (month: Period) => string;
  /** The coverage of the month that is read. */
  start: { rate: string; day: string } | null;
  rateTitle: string;
}

const FORMS = {
  wide: { className: "only-wide", width: 1080, left: 8, right: 220, top: 26, row: 46, tickStep: 1 },
  narrow: { className: "only-narrow", width: 342, left: 4, right: 4, top: 26, row: 66, tickStep: 2 },
} as const;
const BAR = 24;

/** A bar a month of lapse, from the first month of cover to the day on which it ends; below, the coverage that is left. */
export function LapseRows(props: LapseRowsProps) {
  return (
    <>
      <Drawing {...props} form="wide" />
      <Drawing {...props} form="narrow" />
      {props.start === null ? null : (
        <div className="lapse-rates">
          <p>{props.rateTitle}</p>
          <ol>
            <li>
              <b>{props.start.rate}</b>
              <small>{props.start.day}</small>
            </li>
            {props.rows.map(({ lapsesIn, rate, day }) => (
              <li key={lapsesIn}>
                <b className="t-behind">{rate}</b>
                <small>{day}</small>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

function Drawing({ label, rows, now, monthName, form }: LapseRowsProps & { form: keyof typeof FORMS }) {
  const { className, width, left, right, top, row, tickStep } = FORMS[form];
  const isNarrow = form === "narrow";
  const [first = now] = [now, ...rows.map(({ from }) => from)].sort((a, b) => a - b);
  const end = [addMonths(now, 1), ...rows.map(({ lapsesIn }) => lapsesIn)].sort((a, b) => a - b).at(-1) ?? now;
  const months = listPeriods(first, addMonths(end, -1));
  const step = (width - left - right) / months.length;
  const x = (month: Period) => left + monthsBetween(first, month) * step;
  const known = x(addMonths(now, 1));
  const bottom = top + rows.length * row;
  const hatching = `lapse-${className}`;
  return (
    <svg className={className} viewBox={`0 0 ${width} ${bottom + 6}`} width="100%" role="img" aria-label={label}>
      <defs>
        <pattern id={hatching} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" stroke="var(--seg-vul)" strokeWidth="2" opacity=".55" />
        </pattern>
      </defs>
      {months.map((month, at) => (
        <g key={month}>
          <path className="gridline" d={`M${x(month).toFixed(1)} ${top - 4}V${bottom}`} />
          {at % tickStep === 0 ? (
            <text className="t t-mid" x={(x(month) + step / 2).toFixed(1)} y={14}>
              {monthName(month)}
            </text>
          ) : null}
        </g>
      ))}
      {rows.map((line, at) => {
        const y = top + at * row + (isNarrow ? 32 : 8);
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
            <Words line={line} x={isNarrow ? left : until + 10} y={y} isNarrow={isNarrow} />
          </g>
        );
      })}
      <path d={`M${known} ${top - 4}V${bottom}`} stroke="var(--ink)" strokeWidth="1.5" />
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
