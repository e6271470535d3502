import type { RowState } from "@/components/sheet/row-state";
import { RowStatus } from "@/components/sheet/row-status";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

const STATES: readonly RowState[] = ["SAVED", "SAVING", "WAITING", "FIX", "WARNED", "CONFLICT", "EMPTY"];

export function SheetLegend({ locale }: { locale: Locale }) {
  const { entry } = sheetTextFor(locale);
  const words: Readonly<Record<RowState, string>> = { ...entry.state, ...entry.legend };
  return (
    <ul className="states" aria-label={entry.legendName}>
      {STATES.map((state) => (
        <li key={state}>
          <RowStatus state={state} word={words[state]} />
        </li>
      ))}
      <li>{entry.notApplicable}</li>
    </ul>
  );
}
