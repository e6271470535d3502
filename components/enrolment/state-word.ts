import type { SheetRow } from "@/lib/enrolment/queries";
import { formatPeriod, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { RowState } from "./row-view";

/** What the last column says; of a copied row, from which month. */
export function stateWord(state: RowState, { copiedFrom }: Pick<SheetRow, "copiedFrom">, locale: Locale): string {
  const { entry } = sheetTextFor(locale);
  if (state !== "COPIED" || copiedFrom === null) return entry.state[state];
  const [month = ""] = formatPeriod(copiedFrom, locale).split(" ");
  return entry.copiedFrom(month);
}
