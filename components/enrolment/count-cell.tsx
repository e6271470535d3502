import { useEffect, useRef } from "react";
import type { Programme } from "@/lib/domain/programme";
import { fieldName, type RowKey } from "@/lib/enrolment/sheet-form";
import type { CellMark } from "./row-view";

interface CountCellProps {
  rowKey: RowKey;
  programme: Programme;
  label: string;
  value: string;
  mark: CellMark | undefined;
  isSelected: boolean;
  messageId: string | undefined;
  onChange: (text: string) => void;
}

/** Keys, mouse and clipboard are met once for the whole sheet: see sheet-hands.ts. */
export function CountCell({ rowKey, programme, label, value, mark, isSelected, messageId, onChange }: CountCellProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Typed before the page came alive: it stands in the field, and the next drawing would wipe it out.
    if (input.current && input.current.value !== value) onChange(input.current.value);
  });
  const look = mark ?? (value === "" ? "empty" : null);
  return (
    <td className={isSelected ? "cell is-selected" : "cell"}>
      <input
        ref={input}
        name={fieldName(programme, rowKey)}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={mark === "bad" || undefined}
        aria-describedby={messageId}
        className={look ? `is-${look}` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </td>
  );
}
