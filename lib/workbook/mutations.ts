import "server-only";
import { createHash } from "node:crypto";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { type IsoDate, type Period, periodCode } from "@/lib/domain/period";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { isEnterable, isOpen, type SubmissionStatus } from "@/lib/domain/reporting-month";
import type { FileFault } from "@/lib/domain/workbook-file";
import { isComplete, type Mapping, withoutOtherColumns } from "@/lib/domain/workbook-layout";
import { openMonth, writeRows } from "@/lib/enrolment/month-rows";
import { contentOf, fingerprintOf, readingOf, type StoredImport, tableOf } from "./content";
import { readMonthFacts } from "./month-facts";
import { changesOf, type ImportPreview, judgeImport, type Receipt, receiptOf } from "./preview";
import { openFile } from "./reader";
import type { AnswerInput, ConfirmInput, ImportKey, MappingInput, UploadInput } from "./schema";
import {
  findConfirmed,
  findImport,
  findLaterEdits,
  findMapping,
  findWrittenRows,
  type LaterEdit,
} from "./stored-import";

const PREVIEW_DAYS = 7;

export type UploadOutcome =
  | { readonly kind: "UPLOADED"; readonly id: string }
  /** The same file was imported already, in the same way: its receipt. */
  | { readonly kind: "KNOWN"; readonly id: string }
  | { readonly kind: "FAULT"; readonly fault: FileFault };

/** Reads a file and keeps what its cells say for the preview. Nothing of the month changes. */
export async function uploadWorkbook(
  viewer: Viewer,
  { regencyCode, period, fileName, bytes }: UploadInput,
  today: IsoDate,
): Promise<UploadOutcome | Refusal> {
  const refusal = refusalOf(viewer, regencyCode, period, today);
  if (refusal !== null) return refusal;
  // Before any file is read: a locked month costs nobody anything.
  const locked = await scoped(viewer, (tx) => refusalOfMonth(tx, regencyCode, period));
  if (locked !== null) return locked;
  const opened = await openFile(bytes, regencyCode, period);
  if ("reason" in opened) return { kind: "FAULT", fault: opened };
  const sha256 = createHash("sha256").update(bytes).digest("hex");

  return scoped(viewer, async (tx): Promise<UploadOutcome> => {
    await tx.$executeRaw`DELETE FROM workbook_import WHERE regency_code = ${regencyCode} AND status = 'PREVIEWED'
      AND uploaded_at < now() - make_interval(days => ${PREVIEW_DAYS})`;
    const mapping = await findMapping(tx, regencyCode, opened.table.headings);
    const known = await findConfirmed(tx, { regencyCode, period, sha256, mapping, answers: {} });
    if (known !== null) return { kind: "KNOWN", id: known };
    const kept = mapping !== null && isComplete(mapping) ? withoutOtherColumns(opened.table, mapping) : opened.table;
    const [added] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO workbook_import (regency_code, period, file_name, sha256, byte_size, content, mapping, uploaded_by)
      VALUES (${regencyCode}, ${period}, ${fileName}, ${sha256}, ${bytes.length},
        ${JSON.stringify(contentOf(kept, opened.base))}::jsonb, ${mapping && JSON.stringify(mapping)}::jsonb, ${viewer.id}::uuid)
      RETURNING id`;
    if (added === undefined) throw new Error("an INSERT gave no row");
    return { kind: "UPLOADED", id: added.id };
  });
}

/** Says what the columns mean, for this import and for every later file with the same headings. */
export function mapColumns(viewer: Viewer, { columns, category, ...key }: MappingInput): Promise<null | Refusal> {
  return changePreview(viewer, key, async (tx, { regencyCode, id, content }) => {
    if (content === null) return null;
    const mapping: Mapping = { columns, category };
    const remembered = JSON.stringify({ columns, category: null } satisfies Mapping);
    await tx.$executeRaw`
      INSERT INTO column_mapping (regency_code, fingerprint, mapping, saved_by)
      VALUES (${regencyCode}, ${fingerprintOf(content.headings)}, ${remembered}::jsonb, ${viewer.id}::uuid)
      ON CONFLICT (regency_code, fingerprint)
      DO UPDATE SET mapping = EXCLUDED.mapping, saved_by = EXCLUDED.saved_by, saved_at = now()`;
    const kept = contentOf(withoutOtherColumns(tableOf(content), mapping), null);
    await tx.$executeRaw`
      UPDATE workbook_import SET mapping = ${JSON.stringify(mapping)}::jsonb,
        content = ${JSON.stringify({ ...kept, base: content.base })}::jsonb
      WHERE regency_code = ${regencyCode} AND id = ${id}::uuid`;
    return null;
  });
}

/** Says which place or category is meant by names that are not known, or that their rows are left out. */
export function answerQuestions(viewer: Viewer, { answers, ...key }: AnswerInput): Promise<null | Refusal> {
  return changePreview(viewer, key, async (tx, { regencyCode, id }) => {
    await tx.$executeRaw`
      UPDATE workbook_import SET answers = answers || ${JSON.stringify(answers)}::jsonb
      WHERE regency_code = ${regencyCode} AND id = ${id}::uuid`;
    return null;
  });
}

/** Forgets a file that was not confirmed; the code of the month for which it was uploaded. */
export function discardImport(viewer: Viewer, key: ImportKey): Promise<string | Refusal> {
  return changePreview(viewer, key, async (tx, { regencyCode, id, period }) => {
    await tx.$executeRaw`DELETE FROM workbook_import WHERE regency_code = ${regencyCode} AND id = ${id}::uuid`;
    return periodCode(period);
  });
}

async function changePreview<T>(
  viewer: Viewer,
  { regencyCode, id }: ImportKey,
  change: (tx: Tx, stored: StoredImport) => Promise<T>,
): Promise<T | Refusal> {
  if (!may(viewer, "enrolment.write", regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return scoped(viewer, async (tx) => {
    const stored = await findImport(tx, regencyCode, id, { lock: true });
    return stored?.status === "PREVIEWED" ? change(tx, stored) : refuse({ reason: "NOT_FOUND" });
  });
}

export type ConfirmOutcome =
  /** With the receipt's import, which is another one where the same file was confirmed before. */
  | { readonly kind: "CONFIRMED"; readonly id: string }
  /** The month or the rules have changed since the preview: nothing was written, there is a new one to look at. */
  | { readonly kind: "OUTDATED" }
  /** Some rows are rejected, and nobody has said that the others shall be imported alone. */
  | { readonly kind: "HAS_REJECTED" };

/**
 * Writes what the preview showed, in one transaction, once: everything is judged again under the lock of the month,
 * and where that comes to anything else than what was seen, nothing is written. Whoever asks again, or at the same
 * time, gets the same receipt.
 */
export async function confirmImport(
  viewer: Viewer,
  { regencyCode, id, digest, soundOnly }: ConfirmInput,
  today: IsoDate,
): Promise<ConfirmOutcome | Refusal> {
  if (!may(viewer, "enrolment.write", regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return scoped(viewer, async (tx): Promise<ConfirmOutcome | Refusal> => {
    const seen = await findImport(tx, regencyCode, id);
    if (seen === null) return refuse({ reason: "NOT_FOUND" });
    if (!isEnterable(seen.period, today)) return refuse({ reason: "PERIOD_NOT_OPEN" });
    if (seen.status === "CONFIRMED") return { kind: "CONFIRMED", id };
    const status = await openMonth(tx, regencyCode, seen.period, []);
    // Others may have confirmed it while this waited for the month.
    const stored = await findImport(tx, regencyCode, id, { lock: true });
    if (status === null || stored === null) return refuse({ reason: "NOT_FOUND" });
    if (stored.status === "CONFIRMED") return { kind: "CONFIRMED", id };
    if (stored.status === "UNDONE") return refuse({ reason: "NOT_FOUND" });
    const known = await findConfirmed(tx, stored);
    if (known !== null) return { kind: "CONFIRMED", id: known };
    if (!isOpen(status)) return refuse({ reason: "PERIOD_LOCKED", status });

    const facts = await readMonthFacts(tx, regencyCode, stored.period);
    if (facts === null) return refuse({ reason: "NOT_FOUND" });
    const preview = judgeImport(stored, facts);
    if (preview.needsMapping || preview.digest !== digest) return { kind: "OUTDATED" };
    if (preview.tally.REJECTED > 0 && soundOnly === undefined) return { kind: "HAS_REJECTED" };
    await commit(tx, viewer, stored, preview);
    return { kind: "CONFIRMED", id };
  });
}

async function commit(tx: Tx, viewer: Viewer, stored: StoredImport, preview: ImportPreview): Promise<void> {
  const { regencyCode, period, id } = stored;
  const changes = changesOf(preview);
  const filled = changes.filter(({ counts }) => Object.values(counts).some((count) => count !== null));
  const fallenMarks = await tx.$queryRaw<Receipt["fallenMarks"]>`
    SELECT area_code AS "areaCode", reason, to_json(marked_at) #>> '{}' AS "markedAt", marked_by::text AS "markedBy" FROM no_data_mark
    WHERE regency_code = ${regencyCode} AND period = ${period} AND area_code = ANY (${filled.map(({ areaCode }) => areaCode)}::text[])`;
  await tx.$queryRaw`SELECT set_config('app.import_id', ${id}, true)`;
  if (changes.length > 0) {
    const versions = await writeRows(tx, regencyCode, period, changes);
    if (versions.size !== changes.length) throw new Error("a row changed under the lock of its month");
  }
  const receipt = receiptOf(preview, fallenMarks);
  await tx.$executeRaw`
    UPDATE workbook_import SET status = 'CONFIRMED', content = NULL, reading = ${readingOf(stored)},
      receipt = ${JSON.stringify(receipt)}::jsonb, confirmed_at = now(), confirmed_by = ${viewer.id}::uuid
    WHERE regency_code = ${regencyCode} AND id = ${id}::uuid`;
}

export type UndoOutcome =
  | { readonly kind: "UNDONE" }
  /** Cells were changed since: they are named, and nothing was taken back. */
  | { readonly kind: "LATER_EDITS"; readonly edits: readonly LaterEdit[] };

/** Puts every row back to what it said before the import; rows are never deleted, their history goes on. */
export async function undoImport(
  viewer: Viewer,
  { regencyCode, id }: ImportKey,
  today: IsoDate,
): Promise<UndoOutcome | Refusal> {
  if (!may(viewer, "enrolment.write", regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return scoped(viewer, async (tx): Promise<UndoOutcome | Refusal> => {
    const seen = await findImport(tx, regencyCode, id);
    if (seen === null || seen.status === "PREVIEWED") return refuse({ reason: "NOT_FOUND" });
    if (!isEnterable(seen.period, today)) return refuse({ reason: "PERIOD_NOT_OPEN" });
    const status = await openMonth(tx, regencyCode, seen.period, []);
    const stored = await findImport(tx, regencyCode, id, { lock: true });
    if (status === null || stored === null) return refuse({ reason: "NOT_FOUND" });
    if (stored.status === "UNDONE") return { kind: "UNDONE" };
    if (!isOpen(status)) return refuse({ reason: "PERIOD_LOCKED", status });
    const edits = await findLaterEdits(tx, regencyCode, id);
    if (edits.length > 0) return { kind: "LATER_EDITS", edits };

    const { changes, isAllOpen } = await findWrittenRows(tx, regencyCode, stored.period, id);
    if (!isAllOpen) return refuse({ reason: "PERIOD_LOCKED", status: status satisfies SubmissionStatus });
    await tx.$queryRaw`SELECT set_config('app.undo_of', ${id}, true)`;
    if (changes.length > 0) {
      const versions = await writeRows(tx, regencyCode, stored.period, changes);
      if (versions.size !== changes.length) throw new Error("a row changed under the lock of its month");
    }
    await tx.$executeRaw`
      INSERT INTO no_data_mark (regency_code, period, area_code, reason, marked_at, marked_by)
      SELECT ${regencyCode}, ${stored.period}, m."areaCode", m.reason, m."markedAt"::timestamptz, m."markedBy"::uuid
      FROM workbook_import i CROSS JOIN LATERAL jsonb_to_recordset(i.receipt -> 'fallenMarks')
        AS m ("areaCode" text, reason text, "markedAt" text, "markedBy" text)
      WHERE i.regency_code = ${regencyCode} AND i.id = ${id}::uuid
        AND NOT EXISTS (SELECT FROM enrolment e WHERE e.regency_code = ${regencyCode} AND e.period = ${stored.period}
          AND e.area_code = m."areaCode" AND num_nonnulls(e.jkk, e.jkm, e.jht, e.jp, e.jkp) > 0)
      ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      UPDATE workbook_import SET status = 'UNDONE', undone_at = now(), undone_by = ${viewer.id}::uuid
      WHERE regency_code = ${regencyCode} AND id = ${id}::uuid`;
    return { kind: "UNDONE" };
  });
}

function refusalOf(viewer: Viewer, regencyCode: string, period: Period, today: IsoDate): Refusal | null {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "enrolment.write", regencyCode)) return refuse({ reason: "FORBIDDEN" });
  return isEnterable(period, today) ? null : refuse({ reason: "PERIOD_NOT_OPEN" });
}

async function refusalOfMonth(tx: Tx, regencyCode: string, period: Period): Promise<Refusal | null> {
  const [month] = await tx.$queryRaw<{ status: SubmissionStatus | null }[]>`
    SELECT s.status::text FROM regency r LEFT JOIN submission s ON s.regency_code = r.code AND s.period = ${period}
    WHERE r.code = ${regencyCode}`;
  if (month === undefined) return refuse({ reason: "NOT_FOUND" });
  return month.status === null || isOpen(month.status)
    ? null
    : refuse({ reason: "PERIOD_LOCKED", status: month.status });
}
