/** The rows of the sheet in groups, and what they are called. */

import type { EntrySheet, SheetRow } from "@/lib/enrolment/queries";
import { keyOf } from "@/lib/enrolment/sheet-form";
import { type Locale, nameIn } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { SheetAxis } from "./sheet-totals";

export interface NamedRow {
  readonly rowKey: string;
  /** What the first column calls the row: a place, or a category. */
  readonly name: string;
  /** Small words after the name: what kind of village it is. */
  readonly kind: string;
}

export interface RowGroup {
  readonly title: string;
  readonly rows: readonly NamedRow[];
}

/** Villages by district, the remainder of the regency last; categories by segment. */
export function groupRows(sheet: EntrySheet, axis: SheetAxis, locale: Locale): RowGroup[] {
  const { area, entry, segment } = sheetTextFor(locale);
  const titleOf = (row: SheetRow) => {
    if (axis === "CATEGORY") return segment[row.segment].name;
    return row.districtName === null ? entry.unmappedGroup : area.DISTRICT(row.districtName);
  };
  const groups = new Map<string, NamedRow[]>();
  for (const row of sheet.rows) {
    const title = titleOf(row);
    const group = groups.get(title) ?? [];
    group.push({ rowKey: keyOf(row), ...nameOf(sheet, row, axis, locale) });
    groups.set(title, group);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}

function nameOf(
  { categories }: EntrySheet,
  row: SheetRow,
  axis: SheetAxis,
  locale: Locale,
): Pick<NamedRow, "name" | "kind"> {
  const { entry } = sheetTextFor(locale);
  if (axis === "PLACE") {
    return row.kind === null
      ? { name: entry.unmapped, kind: "" }
      : { name: row.areaName, kind: row.kind === "DESA" ? "" : entry.kind[row.kind] };
  }
  const category = categories.find(({ code }) => code === row.categoryCode);
  return { name: category === undefined ? row.categoryCode : nameIn(category, locale), kind: "" };
}
