import { beforeEach, describe, expect, test } from "vitest";
import { isBusy } from "@/lib/domain/busy";
import { isRefusal } from "@/lib/domain/refusal";
import { confirmImport, discardImport, undoImport } from "@/lib/workbook/mutations";
import { getImport } from "@/lib/workbook/queries";
import { rows } from "../../support/plain-sql";
import { save, seenAs, TODAY, typed } from "../../support/sheet";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";
import {
  confirm,
  emptyQuietMonth,
  HEADINGS,
  OPERATOR,
  QUIET,
  type Rows,
  sheetOf,
  show,
  upload,
  uploaded,
} from "../../support/workbook";

const MAS = "51.04.05.2002";
const SINGAKERTA = "51.04.05.2003";
const AT_ONCE = 20;

beforeEach(async () => {
  await emptyQuietMonth();
  await rows(
    "UPDATE submission SET status = 'RETURNED', reason = 'a test' WHERE period = $1 AND status = 'SUBMITTED'",
    [QUIET],
  );
});

const file = (...lines: Rows) =>
  sheetOf([HEADINGS, ...lines.map(([code, ...counts]) => [code ?? null, null, null, "Pekerja rentan", ...counts])]);

const stored = () =>
  rows(
    "SELECT area_code AS area, jkk, jkm, note, version FROM enrolment WHERE regency_code = $1 AND period = $2 ORDER BY 1",
    [GIANYAR, QUIET],
  );

const key = (id: string) => ({ regencyCode: GIANYAR, id });

describe("confirming", () => {
  test("writes what the preview showed, with a history that names the import, and gives a receipt", async () => {
    await save([typed(MAS, { jkk: "100", jkm: "100" }), typed(SINGAKERTA, { jkk: "9", jkm: "9" })], { period: QUIET });
    const { id: userId } = await createUser();
    const viewer = viewerAs("OPERATOR", { id: userId });
    const detail = await uploaded(await file([MAS, 120, 120], [SINGAKERTA, 9, 9], ["51.04.05.2004", 7, 7]), { viewer });
    const digest = detail.preview?.digest ?? "";
    expect(await confirmImport(viewer, { ...key(detail.id), digest }, TODAY)).toEqual({
      kind: "CONFIRMED",
      id: detail.id,
    });
    expect(await stored()).toEqual([
      { area: MAS, jkk: 120, jkm: 120, note: null, version: 2 },
      { area: SINGAKERTA, jkk: 9, jkm: 9, note: null, version: 1 },
      { area: "51.04.05.2004", jkk: 7, jkm: 7, note: null, version: 1 },
    ]);
    const after = await show(detail);
    expect(after).toMatchObject({ status: "CONFIRMED", content: null, preview: null, confirmedBy: "Test OPERATOR" });
    expect(after.receipt).toMatchObject({
      digest,
      tally: { NEW: 1, CHANGED: 1, UNCHANGED: 1, REJECTED: 0, LEFT_OUT: 0 },
      totals: { jkk: { inFile: 136, before: 109, after: 136 }, jp: { inFile: null, before: null, after: null } },
    });
    const revisions = await rows(
      "SELECT area_code, changed_by FROM enrolment_revision WHERE import_id = $1 ORDER BY 1",
      [detail.id],
    );
    expect(revisions).toEqual([
      { area_code: MAS, changed_by: userId },
      { area_code: "51.04.05.2004", changed_by: userId },
    ]);
    expect(await rows("SELECT action, user_id FROM audit_entry WHERE subject = $1", [detail.id])).toEqual([
      { action: "workbook_import.confirmed", user_id: userId },
    ]);
  });

  test("takes rejected rows along only when somebody says so", async () => {
    const detail = await uploaded(await file([MAS, 120, 120], [SINGAKERTA, 9, 8]));
    expect(await confirm(detail)).toEqual({ kind: "HAS_REJECTED" });
    expect(await stored()).toEqual([]);
    expect(await confirm(detail, "on")).toMatchObject({ kind: "CONFIRMED" });
    expect(await stored()).toMatchObject([{ area: MAS }]);
    expect((await show(detail)).receipt?.rejected).toMatchObject([{ line: 3, errors: [{ address: "F3" }] }]);
  });

  test("writes nothing when the month has changed since the preview, and shows a new one", async () => {
    const detail = await uploaded(await file([MAS, 120, 120], [SINGAKERTA, 9, 9]));
    await save([typed(SINGAKERTA, { jkk: "8", jkm: "8" })], { period: QUIET });
    expect(await confirm(detail)).toEqual({ kind: "OUTDATED" });
    expect(await stored()).toMatchObject([{ area: SINGAKERTA, jkk: 8 }]);
    expect(await confirm(await show(detail))).toMatchObject({ kind: "CONFIRMED" });
    expect(await stored()).toMatchObject([{ area: MAS }, { area: SINGAKERTA, jkk: 9 }]);
  });

  test("is refused once the month is locked", async () => {
    const detail = await uploaded(await file([MAS, 120, 120]));
    await save([typed(SINGAKERTA, { jkk: "8", jkm: "8" })], { period: QUIET });
    await rows("UPDATE submission SET status = 'SUBMITTED' WHERE regency_code = $1 AND period = $2", [GIANYAR, QUIET]);
    expect(await confirm(await show(detail))).toMatchObject({ reason: "PERIOD_LOCKED", status: "SUBMITTED" });
    expect(await stored()).toMatchObject([{ area: SINGAKERTA }]);
  });

  test("again gives the same receipt, and so does the same file", async () => {
    const bytes = await file([MAS, 120, 120]);
    const detail = await uploaded(bytes);
    const twin = await uploaded(bytes);
    await confirm(detail);
    await save([typed(MAS, { jkk: "130", jkm: "130" }, { seen: seenAs(1, { jkk: 120, jkm: 120 }) })], {
      period: QUIET,
    });
    expect(await confirm(detail)).toEqual({ kind: "CONFIRMED", id: detail.id });
    expect(await confirm(twin)).toEqual({ kind: "CONFIRMED", id: detail.id });
    expect(await upload(bytes)).toEqual({ kind: "KNOWN", id: detail.id });
    expect(await stored()).toMatchObject([{ area: MAS, jkk: 130, version: 2 }]);
  });

  test(`${AT_ONCE} times at once writes once`, async () => {
    const bytes = await file([MAS, 120, 120], [SINGAKERTA, 9, 9]);
    const details = await Promise.all([uploaded(bytes), uploaded(bytes)]);
    const outcomes = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, n) => {
        try {
          const outcome = await confirm(details[n % 2] ?? details[0]);
          return isRefusal(outcome) ? outcome.reason : "id" in outcome ? outcome.id : outcome.kind;
        } catch (error) {
          if (isBusy(error)) return "TURNED_AWAY";
          throw error;
        }
      }),
    );
    const receipts = new Set(outcomes.filter((outcome) => outcome !== "TURNED_AWAY"));
    expect(receipts.size).toBe(1);
    expect(details.map(({ id }) => id)).toContain([...receipts][0]);
    expect(await stored()).toMatchObject([
      { area: MAS, version: 1 },
      { area: SINGAKERTA, version: 1 },
    ]);
    expect(
      await rows("SELECT count(*)::int AS written FROM enrolment_revision WHERE import_id = ANY ($1::uuid[])", [
        details.map(({ id }) => id),
      ]),
    ).toEqual([{ written: 2 }]);
  });

  test("takes the mark 'no data' off a village that gets its first count", async () => {
    await save([typed(SINGAKERTA, { jkk: "8", jkm: "8" })], { period: QUIET });
    await mark(MAS);
    await confirm(await uploaded(await file([MAS, 120, 120])));
    expect(await marks()).toEqual([]);
  });

  test("is nobody's who is of another regency, and nothing there can be read or thrown away", async () => {
    const detail = await uploaded(await file([MAS, 120, 120]));
    const stranger = viewerAs("OPERATOR", { regencyCodes: [BANGLI] });
    const digest = detail.preview?.digest ?? "";
    expect(await getImport(stranger, GIANYAR, detail.id)).toBeNull();
    expect(await getImport(stranger, BANGLI, detail.id)).toBeNull();
    expect(await getImport(viewerAs("HEAD"), GIANYAR, detail.id)).toBeNull();
    for (const regencyCode of [GIANYAR, BANGLI]) {
      const foreign = { regencyCode, id: detail.id };
      expect(await confirmImport(stranger, { ...foreign, digest }, TODAY)).toMatchObject({ reason: "NOT_FOUND" });
      expect(await undoImport(stranger, foreign, TODAY)).toMatchObject({ reason: "NOT_FOUND" });
      expect(await discardImport(stranger, foreign)).toMatchObject({ reason: "NOT_FOUND" });
    }
    expect(await discardImport(OPERATOR, key(detail.id))).toBe("2022-11");
    expect(await getImport(OPERATOR, GIANYAR, detail.id)).toBeNull();
  });
});

describe("undoing", () => {
  test("puts every row back, new ones to unknown, and the history goes on", async () => {
    await save([typed(MAS, { jkk: "100", jkm: "100" }, { note: "seperti biasa" })], { period: QUIET });
    await mark(SINGAKERTA);
    const detail = await uploaded(await file([MAS, 120, 120], [SINGAKERTA, 9, 9]));
    await confirm(detail);
    expect(await marks()).toEqual([]);
    expect(await undoImport(OPERATOR, key(detail.id), TODAY)).toEqual({ kind: "UNDONE" });
    expect(await stored()).toEqual([
      { area: MAS, jkk: 100, jkm: 100, note: "seperti biasa", version: 3 },
      { area: SINGAKERTA, jkk: null, jkm: null, note: null, version: 2 },
    ]);
    expect(await marks()).toEqual([{ area: SINGAKERTA, reason: "kantor desa tutup" }]);
    expect(
      await rows("SELECT count(*)::int AS undone FROM enrolment_revision WHERE undo_of = $1", [detail.id]),
    ).toEqual([{ undone: 2 }]);
    expect(await undoImport(OPERATOR, key(detail.id), TODAY)).toEqual({ kind: "UNDONE" });
    expect(await show(detail)).toMatchObject({ status: "UNDONE" });
  });

  test("is refused where somebody has edited a row since, and says which, who and when", async () => {
    const { id: userId } = await createUser();
    const detail = await uploaded(await file([MAS, 120, 120], [SINGAKERTA, 9, 9]));
    await confirm(detail);
    await save([typed(SINGAKERTA, { jkk: "8", jkm: "8" }, { seen: seenAs(1, { jkk: 9, jkm: 9 }) })], {
      period: QUIET,
      viewer: viewerAs("OPERATOR", { id: userId }),
    });
    expect(await undoImport(OPERATOR, key(detail.id), TODAY)).toEqual({
      kind: "LATER_EDITS",
      edits: [
        { areaName: "Singakerta", categoryCode: "VULNERABLE", changedBy: "Test OPERATOR", changedAt: expect.any(Date) },
      ],
    });
    expect(await stored()).toMatchObject([
      { area: MAS, jkk: 120 },
      { area: SINGAKERTA, jkk: 8 },
    ]);
  });

  test("frees the file to be imported again", async () => {
    const bytes = await file([MAS, 120, 120]);
    const detail = await uploaded(bytes);
    await confirm(detail);
    await undoImport(OPERATOR, key(detail.id), TODAY);
    const again = await uploaded(bytes);
    expect(again.id).not.toBe(detail.id);
    expect(await confirm(again)).toEqual({ kind: "CONFIRMED", id: again.id });
    expect(await stored()).toMatchObject([{ area: MAS, jkk: 120, version: 3 }]);
  });
});

test("a receipt stays as it was given, whoever asks the database", async () => {
  const detail = await uploaded(await file([MAS, 120, 120]));
  await confirm(detail);
  await expect(rows("UPDATE workbook_import SET receipt = '{}' WHERE id = $1", [detail.id])).rejects.toThrow(/receipt/);
  await expect(rows("DELETE FROM workbook_import WHERE id = $1", [detail.id])).rejects.toThrow(/receipt/);
});

test("previews that nobody confirmed for a week are forgotten with the next upload", async () => {
  const old = await uploaded(await file([MAS, 120, 120]));
  await rows("UPDATE workbook_import SET uploaded_at = now() - interval '8 days' WHERE id = $1", [old.id]);
  await uploaded(await file([MAS, 121, 121]));
  expect(await getImport(OPERATOR, GIANYAR, old.id)).toBeNull();
});

function mark(areaCode: string): Promise<unknown> {
  return rows(
    "INSERT INTO no_data_mark (regency_code, period, area_code, reason) VALUES ($1, $2, $3, 'kantor desa tutup')",
    [GIANYAR, QUIET, areaCode],
  );
}

function marks(): Promise<object[]> {
  return rows("SELECT area_code AS area, reason FROM no_data_mark WHERE regency_code = $1 AND period = $2", [
    GIANYAR,
    QUIET,
  ]);
}
