import { beforeEach, describe, expect, test } from "vitest";
import { deleteBatch, saveBatch } from "@/lib/batch/mutations";
import { getBatch, MOST_REVISIONS } from "@/lib/batch/queries";
import type { BatchDetailInput } from "@/lib/batch/schema";
import { toPeriod } from "@/lib/domain/period";
import { clearBatches, createProgramme, KERAMAS, makeBatch, sheetOf } from "../../support/batches";
import { rows } from "../../support/plain-sql";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const OPERATOR = viewerAs("OPERATOR");

let programme: string;
/** Six months from January 2025, so it lapses in July. */
let id: string;

beforeEach(async () => {
  await clearBatches();
  programme = await createProgramme();
  id = await makeBatch(sheetOf(programme), KERAMAS, {
    proposed: "100",
    verified: "90",
    registered: "88",
    active: "88",
  });
});

function form(change: Partial<BatchDetailInput> = {}): BatchDetailInput {
  return {
    ...{
      regencyCode: GIANYAR,
      id,
      version: 1,
      start: toPeriod(202501),
      months: 6,
      renewsId: null,
      note: null,
      drops: [],
    },
    cells: { quota: "", proposed: "100", verified: "90", registered: "88", active: "88", converted: "" },
    ...change,
  };
}

/** Another phase of the village, from the month given. */
function makeNext(start: number, phase = 2): Promise<string> {
  return makeBatch(sheetOf(programme, { phase, start: toPeriod(start) }), KERAMAS, { proposed: "80" });
}

describe("the form of one batch", () => {
  test("writes figures, months, note and reasons, and who opens it again finds them", async () => {
    const drops = [{ stage: "VERIFIED", reason: "MOVED", people: 7 }] as const;
    expect(await saveBatch(OPERATOR, form({ months: 5, note: "dua pindah", drops: [...drops] }))).toEqual({
      kind: "SAVED",
      version: 2,
    });
    expect(await getBatch(OPERATOR, GIANYAR, id)).toMatchObject({
      batch: { version: 2, months: 5, drops: { VERIFIED: 7 } },
      note: "dua pindah",
      reasons: drops,
      history: [
        { before: { months: 6, note: null, drops: [] }, after: { months: 5, note: "dua pindah", drops } },
        { before: null, after: { months: 6, drops: [] } },
      ],
      isHistoryCut: false,
    });
  });

  test("replaces the reasons of before", async () => {
    await saveBatch(OPERATOR, form({ drops: [{ stage: "VERIFIED", reason: "MOVED", people: 7 }] }));
    await saveBatch(OPERATOR, form({ version: 2, drops: [{ stage: "REGISTERED", reason: "DECEASED", people: 1 }] }));
    const detail = await getBatch(OPERATOR, GIANYAR, id);
    expect(detail?.reasons).toEqual([{ stage: "REGISTERED", reason: "DECEASED", people: 1 }]);
    expect(detail?.history).toHaveLength(3);
    expect(detail?.history[0]).toMatchObject({
      before: { drops: [{ stage: "VERIFIED", reason: "MOVED", people: 7 }] },
      after: { drops: detail?.reasons },
    });
  });

  test.each([
    ["more reasons than people", form, { drops: [{ stage: "VERIFIED", reason: "MOVED", people: 11 }] }, "DROPS"],
    ["no first month under active workers", form, { start: null }, "NO_START"],
    ["a batch to go on from that is not there", form, { renewsId: "00000000-0000-4000-8000-00000000dead" }, "RENEWS"],
  ] as const)("refuses %s", async (_, typed, change, rule) => {
    expect(await saveBatch(OPERATOR, typed(change as Partial<BatchDetailInput>))).toMatchObject({
      kind: "REFUSED",
      problems: [{ rule }],
    });
    expect((await getBatch(OPERATOR, GIANYAR, id))?.batch.version).toBe(1);
  });

  test("goes on from a batch that lapses in its first month, and from no other", async () => {
    const next = await makeNext(202507);
    const renewal = form({ id: next, start: toPeriod(202507), renewsId: id });
    const cells = { ...renewal.cells, proposed: "80", verified: "", registered: "", active: "" };
    expect(await saveBatch(OPERATOR, { ...renewal, cells, start: toPeriod(202508) })).toMatchObject({
      problems: [{ rule: "RENEWS" }],
    });
    expect(await saveBatch(OPERATOR, { ...renewal, cells })).toMatchObject({ kind: "SAVED" });
    // Now the months of the first one stay.
    expect(await saveBatch(OPERATOR, form({ months: 7 }))).toMatchObject({ problems: [{ rule: "RENEWED", phase: 2 }] });
  });

  test("does not move into months that another programme pays for in the same phase", async () => {
    const other = await createProgramme();
    const sheet = sheetOf(other, { start: toPeriod(202507) });
    await makeBatch(sheet, KERAMAS, { proposed: "5" });
    expect(await saveBatch(OPERATOR, form({ months: 7 }))).toMatchObject({ problems: [{ rule: "OVERLAPS" }] });
  });

  test("tells who comes second what stands now, by whom and when", async () => {
    const { id: userId } = await createUser();
    const before = await makeBatch(sheetOf(programme, { phase: 7, start: toPeriod(202407) }), KERAMAS, {
      proposed: "1",
    });
    const drops = [{ stage: "VERIFIED", reason: "MOVED", people: 7 }] as const;
    await saveBatch(
      viewerAs("OPERATOR", { id: userId }),
      form({ note: "pertama", months: 5, renewsId: before, drops: [...drops] }),
    );
    expect(await saveBatch(OPERATOR, form({ note: "kedua" }))).toMatchObject({
      kind: "STALE",
      typed: { note: "kedua" },
      theirs: {
        ...{ version: 2, changedBy: "Test OPERATOR", changedAt: expect.any(Date) },
        // Everything that the own form would write over.
        ...{ note: "pertama", months: 5, renewed: { phase: 7, payer: "APBD_REGENCY" }, reasons: drops },
      },
    });
    expect((await getBatch(OPERATOR, GIANYAR, id))?.note).toBe("pertama");
  });

  test("tells of reasons that were changed below it, and says where its history is cut", async () => {
    await rows(
      "INSERT INTO subsidy_drop (regency_code, batch_id, stage, reason, people) VALUES ('51.04', $1, 'VERIFIED', 'MOVED', 4)",
      [id],
    );
    const told = (await getBatch(OPERATOR, GIANYAR, id))?.history ?? [];
    expect(told).toMatchObject([
      { before: { proposed: 100, drops: [] }, after: { proposed: 100, drops: [{ reason: "MOVED", people: 4 }] } },
      { before: null },
    ]);
    for (let change = told.length; change <= MOST_REVISIONS; change++) {
      await rows("UPDATE subsidy_batch SET note = $2 WHERE id = $1", [id, String(change)]);
    }
    const detail = await getBatch(OPERATOR, GIANYAR, id);
    expect(detail?.history).toHaveLength(MOST_REVISIONS);
    expect(detail?.isHistoryCut).toBe(true);
  });
});

describe("taking a batch away", () => {
  test("leaves its history", async () => {
    expect(await deleteBatch(OPERATOR, { regencyCode: GIANYAR, id, version: 1 })).toMatchObject({ areaCode: KERAMAS });
    expect(await getBatch(OPERATOR, GIANYAR, id)).toBeNull();
    const revisions = await rows("SELECT after FROM subsidy_batch_revision WHERE batch_id = $1 ORDER BY id", [id]);
    expect(revisions).toMatchObject([{ after: { proposed: 100 } }, { after: null }]);
  });

  test("is refused where another goes on from it", async () => {
    const next = await makeNext(202507);
    await rows("UPDATE subsidy_batch SET renews_id = $1 WHERE id = $2", [id, next]);
    expect(await deleteBatch(OPERATOR, { regencyCode: GIANYAR, id, version: 1 })).toMatchObject({
      reason: "BATCH_RENEWED",
      phase: 2,
    });
  });

  test("is refused to who has not seen the last change", async () => {
    await saveBatch(OPERATOR, form({ note: "baru" }));
    expect(await deleteBatch(OPERATOR, { regencyCode: GIANYAR, id, version: 1 })).toMatchObject({
      reason: "SUPERSEDED",
    });
  });
});

test.each([
  ["who may not write", viewerAs("COUNCIL"), "FORBIDDEN"],
  ["another regency", viewerAs("OPERATOR", { regencyCodes: [BANGLI] }), "NOT_FOUND"],
] as const)("%s is refused, and reads nothing", async (_, viewer, reason) => {
  expect(await saveBatch(viewer, form())).toMatchObject({ reason });
  expect(await deleteBatch(viewer, { regencyCode: GIANYAR, id, version: 1 })).toMatchObject({ reason });
  expect(await getBatch(viewer, GIANYAR, id)).toBeNull();
});
