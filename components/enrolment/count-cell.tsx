import type { Programme } from "@/lib/domain/programme";
import { fieldName, type RowKey } from "@/lib/enrolment/sheet-form";
import type { CellMark } from "./row-view";

interface CountCellProps {
  rowKey: RowKey;
  programme: Programme;
  label: string;
  value: string;
  mark: CellMark | undefined;
  messageId: string | undefined;
  onChange: (text: string) => void;
}

export function CountCell({ rowKey, programme, label, value, mark, messageId, onChange }: CountCellProps) {
  const look = mark ?? (value === "" ? "empty" : null);
  return (
    <td className="cell">
      <input
        name={fieldName(programme, rowKey)}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={mark === "bad" || undefined}
        aria-describedby={messageId}
        className={look ? `is-${look}` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
    </td>
  );
}
