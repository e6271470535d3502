import { memo } from "react";
import { Sparkline } from "@/components/charts/sparkline";
import { addMonths, listPeriods, type Period } from "@/lib/domain/period";
import type { Programme } from "@/lib/domain/programme";
import { formatCount, formatPeriodShort, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { HistoryState } from "./use-row-history";

interface PanelMonthsProps {
  history: HistoryState;
  programme: Programme;
  /** As it stands in the cell, saved or not. */
  now: number | null;
  name: string;
  period: Period;
  locale: Locale;
}

export const PanelMonths = memo(function PanelMonths(props: PanelMonthsProps) {
  const { history, programme, now, name, period, locale } = props;
  const text = sheetTextFor(locale);
  const months = listPeriods(addMonths(period, -11), period);
  const countOf = (month: Period) => {
    if (month === period) return now;
    if (history.kind !== "READY") return null;
    return history.history.months.find((one) => one.period === month)?.counts[programme] ?? null;
  };
  const values = months.map(countOf);
  const short = (month: Period | undefined) => (month === undefined ? "" : formatPeriodShort(month, locale));
  return (
    <section aria-busy={history.kind === "READING"}>
      <h3>{text.entry.panel.months}</h3>
      {values.some((value) => value !== null) ? (
        <Sparkline
          label={text.entry.panel.monthsOf(text.programme[programme].short, name)}
          values={values}
          firstLabel={short(months[0])}
          lastLabel={short(months.at(-1))}
        />
      ) : null}
      <ol className="last12">
        {months
          .map((month, index) => ({ month, value: values[index] ?? null }))
          .reverse()
          .map(({ month, value }) => (
            <li key={month}>
              <span>{short(month)}</span>
              {value === null ? (
                <span className="muted">{history.kind === "READY" ? text.entry.conflict.empty : "…"}</span>
              ) : (
                <b>{formatCount(value, locale)}</b>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
});
