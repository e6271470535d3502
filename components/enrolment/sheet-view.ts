/** The whole sheet as it stands, typed values included: its rows in groups, and what they add up to. */

import { sumKnown } from "@/lib/domain/coverage";
import type { EntrySheet, SheetRow } from "@/lib/enrolment/queries";
import { keyOf } from "@/lib/enrolment/sheet-form";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { type RegencyTotal, type RowView, viewRow } from "./row-view";
import { type Draft, liveDraft, type SheetState } from "./sheet-state";

/** What the rows of a sheet are: the places of one category, or the categories of one place. */
export type SheetAxis = "PLACE" | "CATEGORY";

export interface ShownRow {
  readonly row: SheetRow;
  readonly name: string;
  /** Small words after the name: what kind of village it is. */
  readonly kind: string;
  readonly draft: Draft | null;
  readonly isSaving: boolean;
  readonly total: RegencyTotal | null;
  readonly view: RowView;
}

export interface ShownGroup {
  readonly title: string;
  readonly rows: readonly ShownRow[];
}

export interface SheetTotals {
  readonly filled: number;
  readonly fillable: number;
  readonly jkk: number | null;
  readonly jkm: number | null;
  readonly jht: number | null;
  /** The regency's own row; undefined on a sheet of one place. */
  readonly unmapped: number | null | undefined;
  readonly reported: number | null;
  readonly fixes: number;
  readonly warned: number;
  readonly conflicts: number;
}

export function viewSheet(
  sheet: EntrySheet,
  state: SheetState,
  axis: SheetAxis,
  isWritable: boolean,
  locale: Locale,
): ShownRow[] {
  const show = (row: SheetRow, total: RegencyTotal | null): ShownRow => {
    const draft = liveDraft(state.drafts, row);
    const isSaving = state.sent?.[keyOf(row)] !== undefined;
    const view = viewRow(row, { draft, isSaving, isWritable, isNoteOpen: false, total, locale });
    return { row, draft, isSaving, total, view, ...nameOf(sheet, row, axis, locale) };
  };
  const shown = sheet.rows.map((row) => show(row, null));
  const villages = sumKnown(shown.filter(isVillage).map(({ view }) => view.counts.jkk));
  if (axis === "CATEGORY" || sheet.reported === null || villages === null) return shown;
  const total = { villages, reported: sheet.reported };
  return shown.map((one) => (isVillage(one) ? one : show(one.row, total)));
}

/** Villages by district, the remainder of the regency last; categories by segment. */
export function groupSheet(shown: readonly ShownRow[], axis: SheetAxis, locale: Locale): ShownGroup[] {
  const { area, entry, segment } = sheetTextFor(locale);
  const titleOf = ({ row }: ShownRow) => {
    if (axis === "CATEGORY") return segment[row.segment].name;
    return row.districtName === null ? entry.unmappedGroup : area.DISTRICT(row.districtName);
  };
  const groups = new Map<string, ShownRow[]>();
  for (const one of shown) {
    const title = titleOf(one);
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}

export function totalsOf(shown: readonly ShownRow[], reported: number | null, axis: SheetAxis): SheetTotals {
  const fillable = axis === "PLACE" ? shown.filter(isVillage) : shown;
  const remainder = axis === "PLACE" ? shown.find((one) => !isVillage(one)) : undefined;
  const sum = (programme: "jkk" | "jkm" | "jht") => sumKnown(shown.map(({ view }) => view.counts[programme]));
  const inState = (state: RowView["state"]) => shown.filter(({ view }) => view.state === state).length;
  return {
    filled: fillable.filter(isFilled).length,
    fillable: fillable.length,
    jkk: sum("jkk"),
    jkm: sum("jkm"),
    jht: sum("jht"),
    unmapped: remainder?.view.counts.jkk,
    reported,
    fixes: inState("FIX"),
    warned: inState("WARNED"),
    conflicts: inState("CONFLICT"),
  };
}

export function isFilled({ view }: ShownRow): boolean {
  return view.counts.jkk !== null;
}

function isVillage({ row }: Pick<ShownRow, "row">): boolean {
  return row.kind !== null;
}

function nameOf(
  { categories }: EntrySheet,
  row: SheetRow,
  axis: SheetAxis,
  locale: Locale,
): Pick<ShownRow, "name" | "kind"> {
  const { entry } = sheetTextFor(locale);
  if (axis === "PLACE") {
    return row.kind === null
      ? { name: entry.unmapped, kind: "" }
      : { name: row.areaName, kind: row.kind === "DESA" ? "" : entry.kind[row.kind] };
  }
  const category = categories.find(({ code }) => code === row.categoryCode);
  return { name: (locale === "id" ? category?.nameId : category?.nameEn) ?? row.categoryCode, kind: "" };
}
