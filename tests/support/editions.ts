import type { Period } from "@/lib/domain/period";
import { asOf, toPeriod } from "@/lib/domain/period";
import { publishEdition } from "@/lib/edition/mutations";
import { rows } from "./plain-sql";
import { HEAD, sendBack, standingOf, submit, verify, walk } from "./submission";
import { GIANYAR } from "./viewers";

export const REASON = "Angka satu desa terlambat masuk";

/** Months of the demo that are published without an edition of their own. */
const SPARE = [202405, 202404, 202402, 202401, 202311, 202309].map(toPeriod);

/** A month of the demo, opened again by the head and verified anew: ready to be published. Each time another one. */
export async function verifiedMonth(): Promise<Period> {
  const period = SPARE.shift();
  if (period === undefined) throw new Error("no month is left");
  await verifyAnew(period);
  return period;
}

/** The whole way of a correction up to its publication, nothing of it changed. */
export async function verifyAnew(period: Period): Promise<void> {
  await walk(period, (month) => sendBack(month, [], HEAD), submit, verify);
}

/** By the head, with the version that a page that was just opened would send. */
export async function publishMonth(period: Period, reason?: string, viewer = HEAD) {
  const { version } = await standingOf(period);
  return publishEdition(viewer, { regencyCode: GIANYAR, period, version, reason }, asOf(period));
}

export interface StoredFile {
  readonly number: string;
  readonly form: "HTML" | "PDF" | "XLSX" | "CSV" | "DAPIL";
  readonly locale: "id" | "en";
  readonly part: number;
  readonly sha256: string;
}

/** Every file of an edition as the database names it, without its bytes. */
export function filesOf(number: string): Promise<StoredFile[]> {
  return rows<StoredFile>(
    `SELECT e.number, f.form::text, f.locale, f.part, f.sha256 FROM edition e JOIN edition_file f USING (regency_code, period, sequence)
     WHERE e.number = $1 ORDER BY f.form, f.locale, f.part`,
    [number],
  );
}
