import { useEffect, useRef } from "react";
import type { CellMark } from "./row-state";

interface CountCellProps {
  /** Its column and the key of its row: "jkk/51.04.02.2003/VULNERABLE". */
  name: string;
  label: string;
  value: string;
  mark: CellMark | undefined;
  isSelected: boolean;
  messageId: string | undefined;
  onChange: (text: string) => void;
}

/** Keys, mouse and clipboard are met once for the whole sheet: see sheet-hands.ts. */
export function CountCell({ name, label, value, mark, isSelected, messageId, onChange }: CountCellProps) {
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
        name={name}
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
