import { memo, useCallback, useSyncExternalStore } from "react";
import { addMonths, type Period } from "@/lib/domain/period";
import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { formatCount, formatPeriodShort, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { COLUMNS, SheetRowView } from "./sheet-row";
import type { SheetStore } from "./sheet-store";
import type { EnrolmentTools } from "./sheet-tools";
import { isFilled, type SheetAxis } from "./sheet-totals";
import type { RowGroup } from "./sheet-view";

interface SheetTableProps {
  caption: string;
  groups: readonly RowGroup[];
  axis: SheetAxis;
  /** Programmes that no row of the sheet can hold. */
  closed: readonly Programme[];
  period: Period;
  timeZone: string;
  locale: Locale;
  tools: EnrolmentTools;
}

/** Drawn once: rows and group heads follow the store by themselves. */
export const SheetTable = memo(function SheetTable({ caption, groups, axis, closed, ...rest }: SheetTableProps) {
  const { period, locale, tools } = rest;
  const text = sheetTextFor(locale);
  return (
    <table className={`sheet sheet--closed-${closed.length}`}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{axis === "PLACE" ? text.entry.place : text.entry.category}</th>
          {PROGRAMMES.map((programme) => (
            <th key={programme} scope="col" className={closed.includes(programme) ? "text-center!" : "num"}>
              <abbr title={text.programme[programme].full}>{text.programme[programme].short}</abbr>
              <small>{closed.includes(programme) ? text.entry.closedColumn : text.entry.programme[programme]}</small>
            </th>
          ))}
          <th scope="col" className="num">
            {text.entry.lastMonth}
            <small>{text.entry.lastMonthOf(formatPeriodShort(addMonths(period, -1), locale))}</small>
          </th>
          <th scope="col" className="num">
            {text.entry.change}
          </th>
          <th scope="col">{text.common.status}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          <tr className="group">
            <th colSpan={COLUMNS} scope="rowgroup">
              {group.title}
              <GroupSummary group={group} store={tools.store} locale={locale} />
            </th>
          </tr>
          {group.rows.map((row) => (
            <SheetRowView key={row.rowKey} {...row} {...rest} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

interface GroupSummaryProps {
  group: RowGroup;
  store: SheetStore;
  locale: Locale;
}

function GroupSummary({ group, store, locale }: GroupSummaryProps) {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const read = () => summaryOf(group, store, locale);
  return <span>{useSyncExternalStore(subscribe, read, read)}</span>;
}

function summaryOf({ rows }: RowGroup, store: SheetStore, locale: Locale): string {
  const text = sheetTextFor(locale).entry;
  const count = (n: number) => formatCount(n, locale);
  const shown = store.shown(rows.map(({ rowKey }) => rowKey));
  const inState = (state: "FIX" | "WARNED" | "CONFLICT") => shown.filter(({ view }) => view.state === state).length;
  const matters = [
    [inState("FIX"), text.fixes],
    [inState("WARNED"), text.notes],
    [inState("CONFLICT"), text.conflicts],
  ] as const;
  const open = matters.flatMap(([n, word]) => (n > 0 ? word(count(n)) : []));
  const filled = text.filledOf(count(shown.filter(isFilled).length), count(shown.length));
  return open.length === 0 ? filled : `${filled} · ${open.join(", ")}`;
}
