import { addMonths, listPeriods, type Period } from "@/lib/domain/period";
import { LapseDrawing, type LapseRow } from "./lapse-drawing";

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

/** A bar a month of lapse, from the first month of cover to the day on which it ends; below, the coverage that is left. */
export function LapseRows({ label, rows, now, monthName, start, rateTitle }: LapseRowsProps) {
  const months = monthsOf(rows, now).map((month) => ({ month, name: monthName(month) }));
  return (
    <>
      <LapseDrawing label={label} rows={rows} now={now} months={months} form="wide" />
      <LapseDrawing label={label} rows={rows} now={now} months={months} form="narrow" />
      {start === null ? null : (
        <div className="lapse-rates">
          <p>{rateTitle}</p>
          <ol>
            <li>
              <b>{start.rate}</b>
              <small>{start.day}</small>
            </li>
            {rows.map(({ lapsesIn, rate, day }) => (
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

/** From the first month of cover to the last one that somebody is still covered in. */
function monthsOf(rows: readonly LapseRow[], now: Period): Period[] {
  const [first = now] = [now, ...rows.map(({ from }) => from)].sort((a, b) => a - b);
  const end = [addMonths(now, 1), ...rows.map(({ lapsesIn }) => lapsesIn)].sort((a, b) => a - b).at(-1) ?? now;
  return listPeriods(first, addMonths(end, -1));
}
