import { beforeEach, describe, expect, test } from "vitest";
import type { Cells, Problem } from "@/lib/domain/judgement";
import { toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import { rows } from "../../support/plain-sql";
import { emptyMonth, JULY, save, saveRows, seenAs, typed } from "../../support/sheet";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const BONA = "51.04.02.2009";

interface StoredRow {
  jkk: number | null;
  jkm: number | null;
  jht: number | null;
  note: string | null;
  version: number;
}

function stored(areaCode = KERAMAS, categoryCode: CategoryCode = "VULNERABLE"): Promise<StoredRow[]> {
  return rows(
    "SELECT jkk, jkm, jht, note, version FROM enrolment WHERE area_code = $1 AND category_code = $2 AND period = $3",
    [areaCode, categoryCode, JULY],
  );
}

beforeEach(() => emptyMonth());

describe("what was typed is stored", () => {
  test("12800 and 12.800 are the same number; an empty cell is null, not 0", async () => {
    await saveRows(typed(KERAMAS, { jkk: "12800", jkm: "12.800" }));
    expect(await stored()).toEqual([{ jkk: 12_800, jkm: 12_800, jht: null, note: null, version: 1 }]);
  });

  test("0 is 0", async () => {
    await saveRows(typed(KERAMAS, { jkk: "0", jkm: "0" }));
    expect(await stored()).toMatchObject([{ jkk: 0, jkm: 0 }]);
  });

  test("a stored value that is cleared becomes null again", async () => {
    await saveRows(typed(KERAMAS, { jkk: "5", jkm: "5" }));
    const seen = seenAs(1, { jkk: 5, jkm: 5 });
    expect(await saveRows(typed(KERAMAS, {}, { seen }))).toMatchObject([{ kind: "SAVED", version: 2 }]);
    expect(await stored()).toMatchObject([{ jkk: null, jkm: null }]);
  });

  test("a row that says what it said before is not written again", async () => {
    await saveRows(typed(KERAMAS, { jkk: "5", jkm: "5" }));
    const seen = seenAs(1, { jkk: 5, jkm: 5 });
    expect(await saveRows(typed(KERAMAS, { jkk: "5", jkm: "005" }, { seen }))).toMatchObject([{ kind: "UNCHANGED" }]);
    expect(await stored()).toMatchObject([{ version: 1 }]);
  });

  test("the remainder of the regency is a row like the others", async () => {
    await saveRows(typed(GIANYAR, { jkk: "535", jkm: "535" }));
    expect(await stored(GIANYAR)).toMatchObject([{ jkk: 535 }]);
  });

  test("a note is kept without outer space", async () => {
    await saveRows(typed(KERAMAS, { jkk: "5", jkm: "5" }, { note: "  Batch III  " }));
    expect(await stored()).toMatchObject([{ note: "Batch III" }]);
  });

  test("a mark without data falls with the first count, and not before", async () => {
    const mark = () => rows("SELECT FROM no_data_mark WHERE area_code = $1 AND period = $2", [KERAMAS, JULY]);
    await rows("INSERT INTO no_data_mark (regency_code, period, area_code, reason) VALUES ($1, $2, $3, 'kader cuti')", [
      GIANYAR,
      JULY,
      KERAMAS,
    ]);
    await saveRows(typed(KERAMAS, {}, { note: "menunggu rekap" }));
    expect(await mark()).toHaveLength(1);
    await saveRows(typed(KERAMAS, { jkk: "0", jkm: "0" }, { seen: seenAs(1, {}, "menunggu rekap") }));
    expect(await mark()).toHaveLength(0);
  });
});

describe("a rule that is broken keeps its row from being saved", () => {
  test.each<[string, CategoryCode, Partial<Cells>, string, Partial<Problem>]>([
    ["12,5 is no count", "VULNERABLE", { jkk: "12,5" }, "", { rule: "UNREADABLE" }],
    ["nor is a word", "VULNERABLE", { jkk: "banyak" }, "", { rule: "UNREADABLE" }],
    ["R1, a negative number", "VULNERABLE", { jkk: "-1" }, "", { rule: "UNREADABLE" }],
    ["R1, more than ten million", "VULNERABLE", { jkk: "10000001" }, "", { rule: "UNREADABLE" }],
    ["R2, JKM is not JKK for BPU", "VULNERABLE", { jkk: "71", jkm: "67" }, "", { rule: "R2", severity: "ERROR" }],
    ["R2, nor for Jakon", "JAKON", { jkk: "71", jkm: "67" }, "", { rule: "R2", severity: "ERROR" }],
    ["R4, JKP above JHT", "PU_FIRM", { jkk: "20", jkm: "20", jht: "10", jkp: "12" }, "", { rule: "R4" }],
    ["R5, JP for BPU", "VULNERABLE", { jp: "1" }, "", { rule: "R5", severity: "ERROR" }],
    ["R5, 0 in a closed cell is a count too", "JAKON", { jht: "0" }, "", { rule: "R5", severity: "ERROR" }],
    ["an identity number in the note", "VULNERABLE", { jkk: "1", jkm: "1" }, "NIK 5104012001234567", { rule: "NOTE" }],
    ["a note of 501 characters", "VULNERABLE", { jkk: "1", jkm: "1" }, "a".repeat(501), { rule: "NOTE" }],
  ])("%s", async (_, categoryCode, cells, note, problem) => {
    const row = typed(KERAMAS, cells, { categoryCode, note });
    const { cells: typedCells, seen } = row;
    expect(await saveRows(row)).toMatchObject([
      { kind: "REFUSED", typed: { cells: typedCells, note, seen }, problems: [problem] },
    ]);
    expect(await stored(KERAMAS, categoryCode)).toEqual([]);
  });

  test("the other rows are saved all the same", async () => {
    expect(await saveRows(typed(KERAMAS, { jkk: "12,5" }), typed(BONA, { jkk: "71", jkm: "71" }))).toMatchObject([
      { areaCode: KERAMAS, kind: "REFUSED" },
      { areaCode: BONA, kind: "SAVED" },
    ]);
    expect(await stored(BONA)).toMatchObject([{ jkk: 71 }]);
  });

  test.each<[string, CategoryCode, Partial<Cells>]>([
    ["R2 for wage earners", "PU_FIRM", { jkk: "71", jkm: "67" }],
    ["R3", "VULNERABLE", { jkk: "5", jkm: "5", jht: "6" }],
    ["R7, a fall to 0", "VULNERABLE", { jkk: "0", jkm: "0" }],
  ])("a warning does not: %s", async (_, categoryCode, cells) => {
    expect(await saveRows(typed(KERAMAS, cells, { categoryCode }))).toMatchObject([{ kind: "SAVED" }]);
  });
});

describe("who may write, where and when", () => {
  const row = typed(KERAMAS, { jkk: "5", jkm: "5" });

  test.each(["HEAD", "BRANCH", "COUNCIL", "ADMINISTRATOR"] as const)("%s may not", async (role) => {
    expect(await save([row], { viewer: viewerAs(role) })).toEqual({ kind: "REFUSED", reason: "FORBIDDEN" });
  });

  test("another regency looks like none", async () => {
    const bangli = typed("51.06.01.2001", { jkk: "5", jkm: "5" });
    expect(await save([bangli], { regencyCode: BANGLI })).toEqual({ kind: "REFUSED", reason: "NOT_FOUND" });
    expect(await save([row], { viewer: viewerAs("OPERATOR", { regencyCodes: [BANGLI] }) })).toEqual({
      kind: "REFUSED",
      reason: "NOT_FOUND",
    });
  });

  test("a village that does not exist is refused, and the month is not opened for it", async () => {
    const period = toPeriod(201901);
    const nowhere = typed("51.04.02.2999", { jkk: "5", jkm: "5" });
    expect(await save([nowhere], { period })).toEqual({ kind: "REFUSED", reason: "NOT_FOUND" });
    expect(await rows("SELECT FROM submission WHERE period = $1", [period])).toEqual([]);
  });

  test("next month is not open yet", async () => {
    expect(await save([row], { period: toPeriod(202408) })).toEqual({ kind: "REFUSED", reason: "PERIOD_NOT_OPEN" });
  });

  test("a published month is locked", async () => {
    expect(await save([row], { period: toPeriod(202406) })).toEqual({
      kind: "REFUSED",
      reason: "PERIOD_LOCKED",
      status: "PUBLISHED",
    });
  });

  test("a past month that nobody began opens with its first entry, as a draft", async () => {
    const period = toPeriod(202212);
    await save([row], { period });
    expect(
      await rows("SELECT status FROM submission WHERE regency_code = $1 AND period = $2", [GIANYAR, period]),
    ).toEqual([{ status: "DRAFT" }]);
    await emptyMonth(GIANYAR, period);
  });
});

test("every change leaves a revision: who, before and after", async () => {
  const before = await rows<{ id: string }>("SELECT coalesce(max(id), 0) AS id FROM enrolment_revision");
  await saveRows(typed(KERAMAS, { jkk: "5", jkm: "5" }));
  await saveRows(typed(KERAMAS, { jkk: "6", jkm: "6" }, { seen: seenAs(1, { jkk: 5, jkm: 5 }), note: "rekap" }));
  const trail = await rows(
    `SELECT version, changed_by, changed_by_role, before->'jkk' AS before, after->'jkk' AS after, after->'note' AS note
     FROM enrolment_revision WHERE area_code = $1 AND id > $2 ORDER BY id`,
    [KERAMAS, before[0]?.id],
  );
  const who = { changed_by: viewerAs("OPERATOR").id, changed_by_role: "cakupan_app" };
  expect(trail).toEqual([
    { ...who, version: 1, before: null, after: 5, note: null },
    { ...who, version: 2, before: 5, after: 6, note: "rekap" },
  ]);
});
