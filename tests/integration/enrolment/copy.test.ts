import { beforeEach, describe, expect, test } from "vitest";
import { addMonths } from "@/lib/domain/period";
import { getEntrySheet, getRowHistory } from "@/lib/enrolment/queries";
import { rows } from "../../support/plain-sql";
import { emptyMonth, JULY, save, saveRows, seenAs, typed } from "../../support/sheet";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const ROW = { areaCode: KERAMAS, categoryCode: "VULNERABLE" } as const;
const JUNE = addMonths(JULY, -1);

/** What the demo says of Keramas in June. */
const COUNTS = { jkk: "168", jkm: "168", jht: "4" };
const SEEN = { jkk: 168, jkm: 168, jht: 4 };

beforeEach(() => emptyMonth());

function copiedFrom() {
  return rows<{ copied_from: number | null }>(
    "SELECT copied_from FROM enrolment WHERE area_code = $1 AND category_code = 'VULNERABLE' AND period = $2",
    [KERAMAS, JULY],
  );
}

describe("a row that takes over last month's counts", () => {
  test("is marked as copied, and the sheet and the history say so", async () => {
    const [saved] = await saveRows(typed(KERAMAS, COUNTS, { copiedFrom: JUNE }));
    expect(saved).toMatchObject({ kind: "SAVED", copiedFrom: JUNE });
    const sheet = await getEntrySheet(viewerAs("OPERATOR"), GIANYAR, JULY, { kind: "PLACE", areaCode: KERAMAS });
    expect(sheet?.rows.find(({ categoryCode }) => categoryCode === "VULNERABLE")?.copiedFrom).toBe(JUNE);
    const history = await getRowHistory(viewerAs("OPERATOR"), GIANYAR, JULY, ROW);
    expect(history?.changes[0]).toMatchObject({
      before: null,
      after: { jkk: 168, copiedFrom: JUNE },
      through: "SHEET",
    });
  });

  test.each([
    ["other counts than last month's", { ...COUNTS, jkk: "169", jkm: "169" }, JUNE],
    ["another month", COUNTS, addMonths(JULY, -2)],
    ["a month that is to come", COUNTS, addMonths(JULY, 1)],
  ])("is not marked for %s, but saved", async (_, cells, month) => {
    const [saved] = await saveRows(typed(KERAMAS, cells, { copiedFrom: month }));
    expect(saved).toMatchObject({ kind: "SAVED", copiedFrom: null });
    expect(await copiedFrom()).toEqual([{ copied_from: null }]);
  });

  test("keeps its mark with a note and loses it with a count", async () => {
    await saveRows(typed(KERAMAS, COUNTS, { copiedFrom: JUNE }));
    await saveRows(typed(KERAMAS, COUNTS, { copiedFrom: JUNE, note: "sama", seen: seenAs(1, SEEN) }));
    expect(await copiedFrom()).toEqual([{ copied_from: JUNE }]);
    await saveRows(typed(KERAMAS, { ...COUNTS, jht: "5" }, { note: "sama", seen: seenAs(2, SEEN, "sama") }));
    expect(await copiedFrom()).toEqual([{ copied_from: null }]);
  });
});

describe("the history of a row", () => {
  test("tells the last twelve months and this month's changes, newest first, with who made them", async () => {
    const { id } = await createUser();
    const viewer = viewerAs("OPERATOR", { id });
    await save([typed(KERAMAS, { jkk: "170", jkm: "170" })], { viewer });
    await rows("UPDATE enrolment SET note = 'dari pemilik' WHERE area_code = $1 AND period = $2", [KERAMAS, JULY]);
    const history = await getRowHistory(viewer, GIANYAR, JULY, ROW);
    const months = history?.months.map(({ period }) => period) ?? [];
    expect(months).toHaveLength(12);
    expect(months[0]).toBe(addMonths(JULY, -11));
    expect(history?.months.at(-1)).toMatchObject({ period: JULY, counts: { jkk: 170, jht: null } });
    const [newest, older] = history?.changes ?? [];
    expect(newest).toMatchObject({ by: null, before: { note: null }, after: { note: "dari pemilik" } });
    expect(older).toMatchObject({ by: "Test OPERATOR", before: null, after: { jkk: 170 } });
    expect(Number.isNaN(Date.parse(newest?.at ?? ""))).toBe(false);
  });

  test.each([
    ["of a foreign regency", viewerAs("OPERATOR", { regencyCodes: [BANGLI] })],
    ["for a council member", viewerAs("COUNCIL")],
    ["for an administrator", viewerAs("ADMINISTRATOR", { regencyCodes: [], national: true })],
  ])("is closed: %s", async (_, viewer) => {
    expect(await getRowHistory(viewer, GIANYAR, JUNE, ROW)).toBeNull();
  });

  test("of a row in another regency is empty, whoever asks for it under his own", async () => {
    const history = await getRowHistory(viewerAs("OPERATOR"), GIANYAR, JUNE, {
      areaCode: "51.06.01.2001",
      categoryCode: "VULNERABLE",
    });
    expect(history).toEqual({ months: [], changes: [] });
  });
});
