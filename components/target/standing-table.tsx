import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import { StackCell } from "@/components/ui/stack-cell";
import { StatusMark } from "@/components/ui/status-mark";
import { asOf, type Period } from "@/lib/domain/period";
import type { TargetStanding } from "@/lib/domain/standing";
import { formatCount, formatDate, formatPoints, formatRate, formatSignedCount } from "@/lib/format";
import type { SetTarget } from "@/lib/target/queries";
import { figureWords, meaningWords, placeName, type TargetWords } from "./target-words";

interface StandingTableProps {
  caption: string;
  targets: readonly SetTarget[];
  standing: (target: SetTarget) => TargetStanding | null;
  period: Period | null;
  words: TargetWords;
}

/** Each target with its line, gap and pace in the newest month. */
export function StandingTable({ caption, targets, standing, period, words }: StandingTableProps) {
  const { text, locale } = words;
  const { columns } = text.target;
  const actual = period === null ? columns.actual : text.common.asOf(formatDate(asOf(period), locale));
  return (
    <ScrollTable caption={caption} className="standings tbl--stack">
      <thead>
        <tr>
          <th scope="col">{columns.target}</th>
          <th scope="col">{columns.status}</th>
          <ColumnHeads
            columns={[actual, columns.value, columns.line, columns.gap, columns.pace, columns.baseline]}
            numeric
          />
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <StandingRow
            key={JSON.stringify([
              target.areaCode,
              target.measure,
              target.categoryCode,
              target.programme,
              target.dueDate,
            ])}
            target={target}
            standing={standing(target)}
            actualHead={actual}
            words={words}
          />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface StandingRowProps {
  target: SetTarget;
  standing: TargetStanding | null;
  /** "Per 30 Juni 2024". */
  actualHead: string;
  words: TargetWords;
}

function StandingRow({ target, standing, actualHead, words }: StandingRowProps) {
  const { text, locale } = words;
  const { columns } = text.target;
  const figure = (value: number | null | undefined) =>
    value == null ? <span className="nodata">{text.common.noData}</span> : figureIn(target, value, words);
  return (
    <tr>
      <th scope="row">
        {meaningWords(target, words)}
        <small>{placeName({ code: target.areaCode, name: target.areaName }, locale)}</small>
      </th>
      <StackCell head={columns.status}>
        <StatusMark status={standing?.status ?? standing?.standing ?? null} locale={locale} />
      </StackCell>
      <StackCell head={actualHead} numeric>
        {figure(standing?.actual)}
      </StackCell>
      <StackCell head={columns.value} numeric>
        <b>{figureWords(target.measure, target.value, locale)}</b>
        <small>{formatDate(target.dueDate, locale)}</small>
      </StackCell>
      <StackCell head={columns.line} numeric>
        {standing?.line == null ? text.target.none : figureIn(target, standing.line, words)}
      </StackCell>
      <StackCell head={columns.gap} numeric>
        {gapWords(standing, words)}
      </StackCell>
      <StackCell head={columns.pace} numeric>
        {paceWords(standing, words)}
      </StackCell>
      <StackCell head={columns.baseline} numeric>
        {target.baseline === null || target.baselineDate === null ? (
          <span className="nodata">{text.target.noLine}</span>
        ) : (
          <>
            {figureWords(target.measure, target.baseline, locale)}
            <small>{formatDate(target.baselineDate, locale)}</small>
          </>
        )}
      </StackCell>
    </tr>
  );
}

/** A computed figure keeps two digits: 49,96 % beside a target of 50 % is not 50. */
function figureIn({ measure }: SetTarget, value: number, { locale }: TargetWords): string {
  return measure === "COVERAGE" ? formatRate(value, locale) : formatCount(value, locale);
}

function gapWords(standing: TargetStanding | null, { text, locale }: TargetWords) {
  if (standing === null || standing.gapPeople === null) return <span className="nodata">{text.common.noData}</span>;
  if (standing.gapPeople === 0) return text.target.reachedGap;
  return (
    <>
      {text.target.people(formatCount(standing.gapPeople, locale))}
      {standing.gapRate === null ? null : <small>{text.target.points(formatPoints(standing.gapRate, locale))}</small>}
    </>
  );
}

function paceWords(standing: TargetStanding | null, { text, locale }: TargetWords) {
  if (standing === null || standing.pace === null) return <span className="nodata">{text.common.noData}</span>;
  const needed = standing.neededPace;
  return (
    <>
      {formatSignedCount(standing.pace, locale)}
      {needed === null || needed === 0 ? null : (
        <small>{text.target.paceNeeded(formatCount(Math.ceil(needed), locale))}</small>
      )}
    </>
  );
}
