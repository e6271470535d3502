import type { RowState } from "@/components/sheet/row-state";
import type { SheetRow } from "@/lib/enrolment/queries";
import { formatPeriod, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

/** What the last column says; of a copied row, from which month. */
export function stateWord(state: RowState, { copiedFrom }: Pick<SheetRow, "copiedFrom">, locale: Locale): string {
  const { entry } = sheetTextFor(locale);
  if (state !== "COPIED" || copiedFrom === null) return entry.state[state];
  const [month = ""] = formatPeriod(copiedFrom, locale).split(" ");
  return entry.copiedFrom(month);
}
