import { Lock } from "lucide-react";
import { CountCell } from "@/components/sheet/count-cell";
import { Icon } from "@/components/ui/icon";
import { classOf, isClosed, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { fieldName } from "@/lib/enrolment/sheet-form";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { RowRecord, RowView } from "./row-view";

interface RowCellsProps {
  record: RowRecord;
  view: RowView;
  name: string;
  /** The selected columns, one bit each. */
  selectedBits: number;
  messageId: string;
  locale: Locale;
  onType: (programme: Programme, text: string) => void;
}

/** Five cells: closed where the programme does not apply, an input where it is open, else the figure alone. */
export function RowCells({ record, view, name, selectedBits, messageId, locale, onType }: RowCellsProps) {
  const text = sheetTextFor(locale);
  const { row, open } = record;
  return PROGRAMMES.map((programme, column) => {
    const isSelected = (selectedBits & (1 << column)) !== 0;
    if (isClosed(classOf(row.categoryCode), programme)) {
      return (
        <td key={programme} className={isSelected ? "closed is-selected" : "closed"}>
          <span aria-hidden="true">{text.common.notApplicable}</span>
          <span className="sr">{text.common.notApplicableMeaning}</span>
        </td>
      );
    }
    if (open.includes(programme)) {
      return (
        <CountCell
          key={programme}
          name={fieldName(programme, row)}
          label={text.entry.cell(text.programme[programme].short, name)}
          value={view.cells[programme]}
          mark={view.marks[programme]}
          isSelected={isSelected}
          messageId={view.message ? messageId : undefined}
          onChange={(typed) => onType(programme, typed)}
        />
      );
    }
    const count = row.counts[programme];
    const isLocked = open.length > 0;
    return (
      <td key={programme} className={["num", count === null ? "muted" : "", isLocked ? "locked" : ""].join(" ")}>
        {isLocked ? <Icon of={Lock} label={text.entry.lockedCell} /> : null}
        {count === null ? text.common.noData : formatCount(count, locale)}
        {/* Without JavaScript the form posts whole rows. */}
        {isLocked ? <input type="hidden" name={fieldName(programme, row)} value={view.cells[programme]} /> : null}
      </td>
    );
  });
}
