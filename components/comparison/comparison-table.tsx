import Link from "next/link";
import { fullAreaName } from "@/components/area/area-name";
import { targetOwner } from "@/components/area/target-words";
import { ScrollTable } from "@/components/ui/scroll-table";
import { StackCell } from "@/components/ui/stack-cell";
import { StatusMark } from "@/components/ui/status-mark";
import type { ComparisonFacts, RegencyFacts } from "@/lib/comparison/queries";
import { comparedChange, comparedRate, isPartial } from "@/lib/domain/comparison";
import { addMonths, asOf, type Period } from "@/lib/domain/period";
import type { Ranked } from "@/lib/domain/rank";
import { coverageHref, WHOLE } from "@/lib/domain/selection";
import { standAgainst } from "@/lib/domain/standing";
import {
  formatCount,
  formatDate,
  formatExactRate,
  formatPeriodShort,
  formatRate,
  formatSignedPoints,
  type Locale,
  nameIn,
} from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface ComparisonTableProps {
  rows: readonly Ranked<RegencyFacts>[];
  definitions: ComparisonFacts["definitions"];
  period: Period;
  locale: Locale;
}

/** Regencies below one another, each with its denominator, where that comes from, and of when it is. */
export function ComparisonTable({ rows, definitions, period, locale }: ComparisonTableProps) {
  const text = textFor(locale);
  const words = text.comparison;
  return (
    <ScrollTable caption={words.caption(formatDate(asOf(period), locale))} className="comparison tbl--stack">
      <thead>
        <tr>
          <th scope="col" className="num">
            {text.chart.rank}
          </th>
          <th scope="col">{words.regency}</th>
          {[
            words.coverage,
            words.change(formatPeriodShort(addMonths(period, -1), locale)),
            words.active,
            words.eligible,
          ].map((head) => (
            <th key={head} scope="col" className="num">
              {head}
            </th>
          ))}
          {[words.definition, words.villages, words.target, words.reported].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ item, rank }) => (
          <RegencyRow key={item.code} regency={item} {...{ rank, definitions, period, locale }} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface RegencyRowProps extends Omit<ComparisonTableProps, "rows"> {
  regency: RegencyFacts;
  rank: number | null;
}

function RegencyRow({ regency, rank, definitions, period, locale }: RegencyRowProps) {
  const text = textFor(locale);
  const words = text.comparison;
  const { active, eligible } = regency;
  return (
    <tr>
      <StackCell head={text.chart.rank} numeric className={rank === null ? "no-rank" : undefined}>
        {rank}
      </StackCell>
      <th scope="row">
        <Link href={coverageHref(regency.code, period, WHOLE)}>{fullAreaName(regency, text)}</Link>
        <small>{regency.parentName}</small>
      </th>
      {active === null ? (
        <td className="nodata" colSpan={4}>
          {words.noMonth}
        </td>
      ) : (
        <>
          <StackCell head={words.coverage} numeric>
            <Rate regency={regency} locale={locale} />
          </StackCell>
          <StackCell head={words.change(formatPeriodShort(addMonths(period, -1), locale))} numeric>
            <Change regency={regency} locale={locale} />
          </StackCell>
          <StackCell head={words.active} numeric>
            {formatCount(active, locale)}
          </StackCell>
          <StackCell head={words.eligible} numeric>
            {eligible === null ? text.common.noData : formatCount(eligible, locale)}
          </StackCell>
        </>
      )}
      <StackCell head={words.definition} className="comparison__definition">
        <Denominator regency={regency} definitions={definitions} locale={locale} />
      </StackCell>
      <StackCell head={words.villages}>
        {words.ofVillages(formatCount(regency.villages, locale), formatCount(regency.villageCount, locale))}
      </StackCell>
      <StackCell head={words.target}>
        <TargetStanding regency={regency} period={period} locale={locale} />
      </StackCell>
      <StackCell head={words.reported}>
        <Reported regency={regency} locale={locale} />
      </StackCell>
    </tr>
  );
}

interface CellProps {
  regency: RegencyFacts;
  locale: Locale;
}

function Rate({ regency, locale }: CellProps) {
  const text = textFor(locale);
  const rate = comparedRate(regency);
  if (rate !== null) return <b>{formatRate(rate, locale)}</b>;
  return <span className="nodata">{isPartial(regency) ? text.comparison.partial : text.common.noData}</span>;
}

function Change({ regency, locale }: CellProps) {
  const text = textFor(locale);
  const change = comparedChange(regency);
  if (change !== null) return formatSignedPoints(change, locale);
  const broke = regency.previousDefinition !== null && regency.previousDefinition !== regency.definition;
  return <span className="nodata">{broke ? text.comparison.otherDefinition : text.common.noData}</span>;
}

function Denominator({ regency, definitions, locale }: CellProps & Pick<ComparisonFacts, "definitions">) {
  const text = textFor(locale);
  const definition = definitions.find(({ code }) => code === regency.definition);
  if (definition === undefined) return <span className="nodata">{text.common.noData}</span>;
  const { eligibleSource, eligibleAsOf } = regency;
  return (
    <>
      {nameIn(definition, locale)}
      {eligibleSource === null || eligibleAsOf === null ? null : (
        <small>{text.comparison.eligibleAsOf(eligibleSource, formatDate(eligibleAsOf, locale))}</small>
      )}
    </>
  );
}

function TargetStanding({ regency, period, locale }: CellProps & { period: Period }) {
  const words = textFor(locale).comparison;
  const { target, active, eligible } = regency;
  if (target === null) return <span className="nodata">{words.noTarget}</span>;
  const known = comparedRate(regency) === null ? null : active;
  const { standing, status } = standAgainst(target, { active: known, eligible, period, series: [] });
  return (
    <>
      <StatusMark status={standing === "REACHED" ? "REACHED" : (status ?? standing)} locale={locale} />
      <small>
        {words.targetValue(
          formatExactRate(target.value, locale),
          targetOwner(target, regency.code, locale),
          formatDate(target.dueDate, locale),
        )}
      </small>
    </>
  );
}

function Reported({ regency: { reported }, locale }: CellProps) {
  const words = textFor(locale).comparison;
  if (reported === null) return <span className="nodata">{words.noReported}</span>;
  return (
    <>
      {formatRate(reported.value, locale)}
      <small>{words.reportedAt(formatDate(reported.asOf, locale), reported.source)}</small>
    </>
  );
}
