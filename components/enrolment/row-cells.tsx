import { classOf, isClosed, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import type { RowKey } from "@/lib/enrolment/sheet-form";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { CountCell } from "./count-cell";
import type { RowView } from "./row-view";

interface RowCellsProps {
  rowKey: RowKey;
  name: string;
  view: RowView;
  isWritable: boolean;
  messageId: string;
  locale: Locale;
  onType: (programme: Programme, text: string) => void;
}

/** Five cells: closed where the programme does not apply, else an input, or the figure for who only reads. */
export function RowCells({ rowKey, name, view, isWritable, messageId, locale, onType }: RowCellsProps) {
  const text = sheetTextFor(locale);
  const programmeClass = classOf(rowKey.categoryCode);
  return PROGRAMMES.map((programme) => {
    if (isClosed(programmeClass, programme)) {
      return (
        <td key={programme} className="closed">
          <span aria-hidden="true">{text.common.notApplicable}</span>
          <span className="sr">{text.common.notApplicableMeaning}</span>
        </td>
      );
    }
    if (isWritable) {
      return (
        <CountCell
          key={programme}
          rowKey={rowKey}
          programme={programme}
          label={text.entry.cell(text.programme[programme].short, name)}
          value={view.cells[programme]}
          mark={view.marks[programme]}
          messageId={view.message ? messageId : undefined}
          onChange={(typed) => onType(programme, typed)}
        />
      );
    }
    const count = view.counts[programme];
    return (
      <td key={programme} className={count === null ? "num muted" : "num"}>
        {count === null ? text.common.noData : formatCount(count, locale)}
      </td>
    );
  });
}
