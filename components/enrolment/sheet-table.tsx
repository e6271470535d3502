import { addMonths, type Period } from "@/lib/domain/period";
import { classOf, isClosed, PROGRAMMES } from "@/lib/domain/programme";
import { keyOf } from "@/lib/enrolment/sheet-form";
import { formatCount, formatPeriodShort, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { moveInColumn } from "./sheet-keys";
import { COLUMNS, SheetRowView } from "./sheet-row";
import type { Draft, SheetEvent } from "./sheet-state";
import { isFilled, type SheetAxis, type ShownGroup } from "./sheet-view";

interface SheetTableProps {
  caption: string;
  groups: readonly ShownGroup[];
  axis: SheetAxis;
  period: Period;
  timeZone: string;
  isWritable: boolean;
  locale: Locale;
  dispatch: (event: SheetEvent) => void;
  onKeep: (draft: Draft) => void;
}

export function SheetTable({ caption, groups, axis, isWritable, ...rest }: SheetTableProps) {
  const { period, locale } = rest;
  const text = sheetTextFor(locale);
  return (
    // On a narrow screen the box scrolls: without inputs in it, it takes the focus itself.
    <section className="sheetbox" aria-label={caption} tabIndex={isWritable ? undefined : 0} onKeyDown={moveInColumn}>
      <table className="sheet">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{axis === "PLACE" ? text.entry.place : text.entry.category}</th>
            {PROGRAMMES.map((programme) => {
              const isClosedHere = groups.every(({ rows }) =>
                rows.every(({ row }) => isClosed(classOf(row.categoryCode), programme)),
              );
              return (
                <th key={programme} scope="col" className={isClosedHere ? "text-center!" : "num"}>
                  {text.programme[programme].short}
                  <small>{isClosedHere ? text.entry.closedColumn : text.programme[programme].name}</small>
                </th>
              );
            })}
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
                <span>{summaryOf(group, locale)}</span>
              </th>
            </tr>
            {group.rows.map(({ row, name, kind, draft, isSaving, total }) => (
              <SheetRowView
                key={keyOf(row)}
                row={row}
                name={name}
                kind={kind}
                draft={draft}
                isSaving={isSaving}
                total={total}
                isWritable={isWritable}
                {...rest}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function summaryOf({ rows }: ShownGroup, locale: Locale): string {
  const text = sheetTextFor(locale).entry;
  const filled = text.filledOf(formatCount(rows.filter(isFilled).length, locale), formatCount(rows.length, locale));
  const fixes = rows.filter(({ view }) => view.state === "FIX").length;
  return fixes === 0 ? filled : `${filled} · ${text.toFix(formatCount(fixes, locale))}`;
}
