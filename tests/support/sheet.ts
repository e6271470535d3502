import type { Counts } from "@/lib/domain/entry";
import type { Cells } from "@/lib/domain/judgement";
import { toPeriod } from "@/lib/domain/period";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { type RowOutcome, recordEnrolments } from "@/lib/enrolment/mutations";
import type { SheetInputRow } from "@/lib/enrolment/schema";
import type { Seen } from "@/lib/enrolment/sheet-form";
import { date } from "./date";
import { asOwner } from "./plain-sql";
import { GIANYAR, viewerAs } from "./viewers";

/** In the demo the month that is open, and the day. */
export const JULY = toPeriod(202407);
export const TODAY = date("2024-07-08");

export const UNKNOWN: Counts = { jkk: null, jkm: null, jht: null, jp: null, jkp: null };
export const NEVER_SEEN: Seen = { version: 0, counts: UNKNOWN, note: null };

const BLANK: Cells = { jkk: "", jkm: "", jht: "", jp: "", jkp: "" };

/** A row as somebody typed it, for vulnerable workers and never seen before unless told otherwise. */
export function typed(
  areaCode: string,
  cells: Partial<Cells>,
  { categoryCode = "VULNERABLE", seen = NEVER_SEEN, note = "", copiedFrom }: Partial<Omit<SheetInputRow, "cells">> = {},
): SheetInputRow {
  return { areaCode, categoryCode, seen, note, cells: { ...BLANK, ...cells }, copiedFrom };
}

/** What the row says once it was saved under a version. */
export function seenAs(version: number, counts: Partial<Counts>, note: string | null = null): Seen {
  return { version, counts: { ...UNKNOWN, ...counts }, note };
}

export function save(
  rows: readonly SheetInputRow[],
  { viewer = viewerAs("OPERATOR"), regencyCode = GIANYAR, period = JULY, today = TODAY } = {},
): Promise<RowOutcome[] | Refusal> {
  return recordEnrolments(viewer, { regencyCode, period, rows: [...rows] }, today);
}

/** The same, where the sheet as a whole is expected to be accepted. */
export async function saveRows(...rows: SheetInputRow[]): Promise<RowOutcome[]> {
  const answer = await save(rows);
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}

/** Takes every count out of an open month, below the application. */
export function emptyMonth(regencyCode = GIANYAR, period = JULY): Promise<unknown> {
  return asOwner(async (client) => {
    await client.query("DELETE FROM enrolment WHERE regency_code = $1 AND period = $2", [regencyCode, period]);
    await client.query("DELETE FROM no_data_mark WHERE regency_code = $1 AND period = $2", [regencyCode, period]);
  });
}
