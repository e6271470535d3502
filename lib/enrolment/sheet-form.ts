/**
 * How a sheet travels in a form: one field a cell, named "jkk/51.04.02.2003/VULNERABLE", and for each row a
 * hidden "seen/…" that says what the person had before them. Written in the browser, read on the server.
 */

import type { Counts } from "@/lib/domain/entry";
import type { Cells } from "@/lib/domain/judgement";
import { type Period, periodCode } from "@/lib/domain/period";
import { type CategoryCode, PROGRAMMES, type Programme } from "@/lib/domain/programme";

export interface RowKey {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
}

/** What a row said when it was shown; version 0 is a row that nobody has written yet. */
export interface Seen {
  readonly version: number;
  readonly counts: Counts;
  readonly note: string | null;
}

/**
 * "copied" names the month whose counts were taken over; "take" is the button that gives up what was typed for
 * what somebody else has saved.
 */
export type RowField = Programme | "note" | "seen" | "copied" | "take";

export function keyOf({ areaCode, categoryCode }: RowKey): string {
  return `${areaCode}/${categoryCode}`;
}

export function fieldName(field: RowField, key: RowKey): string {
  return `${field}/${keyOf(key)}`;
}

export function seenText({ version, counts, note }: Seen): string {
  return JSON.stringify({ version, counts, note });
}

export interface TypedRow extends RowKey {
  readonly cells: Cells;
  readonly note: string;
  readonly seen: Seen;
  /** The month whose counts these are, where they were taken over. */
  readonly copiedFrom?: Period | null;
}

/** The form as the browser would send it, with some rows only. */
export function writeSheetForm(regencyCode: string, period: Period, rows: readonly TypedRow[]): FormData {
  const form = new FormData();
  form.set("regencyCode", regencyCode);
  form.set("period", periodCode(period));
  for (const row of rows) {
    form.set(fieldName("seen", row), seenText(row.seen));
    form.set(fieldName("note", row), row.note);
    if (row.copiedFrom != null) form.set(fieldName("copied", row), periodCode(row.copiedFrom));
    for (const programme of PROGRAMMES) form.set(fieldName(programme, row), row.cells[programme]);
  }
  return form;
}

/**
 * The fields as rows of text, still unchecked. Of a field that comes twice the last one holds: the button
 * that keeps one's own value in a conflict carries a newer "seen". A cell that was not offered reads as empty.
 */
export function readSheetForm(fields: Readonly<Record<string, unknown>>) {
  return {
    regencyCode: fields.regencyCode,
    period: fields.period,
    rows: Object.keys(fields).flatMap((name) => {
      const [field, areaCode, categoryCode] = name.split("/");
      if (field !== "seen" || `take/${areaCode}/${categoryCode}` in fields) return [];
      const text = (part: RowField) => [fields[`${part}/${areaCode}/${categoryCode}`] ?? ""].flat().at(-1);
      const cells = Object.fromEntries(PROGRAMMES.map((programme) => [programme, text(programme)]));
      const copiedFrom = text("copied");
      return [
        { areaCode, categoryCode, seen: text("seen"), cells, note: text("note"), ...(copiedFrom && { copiedFrom }) },
      ];
    }),
  };
}
