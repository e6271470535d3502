import { beforeEach, describe, expect, test } from "vitest";
import { UNSEEN_BATCH } from "@/lib/batch/batch-form";
import { isBusy } from "@/lib/domain/busy";
import { toPeriod } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import {
  BELEGA,
  clearBatches,
  createProgramme,
  KERAMAS,
  makeBatch,
  save,
  saveRows,
  seenBatch,
  sheetOf,
  typedBatch,
} from "../../support/batches";
import { rows } from "../../support/plain-sql";
import { createUser } from "../../support/users";
import { BANGLI, viewerAs } from "../../support/viewers";

const WRITERS = 100;

let programme: string;
let sheet: ReturnType<typeof sheetOf>;

beforeEach(async () => {
  await clearBatches();
  programme = await createProgramme();
  sheet = sheetOf(programme);
});

function stored(areaCode: string) {
  return rows<Record<string, unknown>>(
    "SELECT quota, proposed, verified, registered, active, converted, start_period, months, version FROM subsidy_batch WHERE programme_id = $1 AND area_code = $2",
    [programme, areaCode],
  );
}

describe("a row of the sheet", () => {
  test("makes its batch with the first figure, in the months of the sheet, and changes it from then on", async () => {
    const [made] = await saveRows(sheet, typedBatch(KERAMAS, { quota: "200", proposed: "1.180" }));
    if (made?.kind !== "SAVED") throw new Error(JSON.stringify(made));
    expect(made).toMatchObject({ version: 1, start: 202501, months: 6 });
    const seen = seenBatch(made.id, 1, { quota: 200, proposed: 1180 });
    const [changed] = await saveRows(
      sheet,
      typedBatch(KERAMAS, { quota: "200", proposed: "1180", verified: "1000" }, seen),
    );
    expect(changed).toMatchObject({ kind: "SAVED", version: 2 });
    expect(await stored(KERAMAS)).toMatchObject([
      { quota: 200, proposed: 1180, verified: 1000, registered: null, start_period: 202501, months: 6, version: 2 },
    ]);
  });

  test("stays nothing where nothing was typed, and unknown where a figure was taken out", async () => {
    expect(await saveRows(sheet, typedBatch(BELEGA, {}))).toMatchObject([{ kind: "UNCHANGED", version: 0 }]);
    expect(await stored(BELEGA)).toEqual([]);
    const id = await makeBatch(sheet, KERAMAS, { proposed: "5" });
    await saveRows(sheet, typedBatch(KERAMAS, {}, seenBatch(id, 1, { proposed: 5 })));
    expect(await stored(KERAMAS)).toMatchObject([{ proposed: null, version: 2 }]);
  });

  test("that is refused does not keep the others from being saved", async () => {
    const outcomes = await saveRows(
      sheet,
      typedBatch(KERAMAS, { proposed: "12.8" }),
      typedBatch(BELEGA, { proposed: "128" }),
    );
    expect(outcomes).toMatchObject([
      { kind: "REFUSED", problems: [{ rule: "UNREADABLE", parsed: { reason: "DECIMAL", understood: 12.8 } }] },
      { kind: "SAVED" },
    ]);
  });

  test("keeps in the history who changed what", async () => {
    const { id } = await createUser();
    await save({ ...sheet, rows: [typedBatch(KERAMAS, { proposed: "5" })] }, viewerAs("OPERATOR", { id }));
    expect(
      await rows(
        "SELECT changed_by, before, after->>'proposed' AS proposed FROM subsidy_batch_revision WHERE after->>'programme_id' = $1",
        [programme],
      ),
    ).toEqual([{ changed_by: id, before: null, proposed: "5" }]);
  });
});

describe("a rule that the database holds is answered as a refusal of the row", () => {
  test.each([
    [
      { proposed: "10", verified: "11" },
      { rule: "WIDENS", column: "verified", limitColumn: "proposed" },
    ],
    [
      { verified: "10", registered: "11" },
      { rule: "WIDENS", column: "registered", limitColumn: "verified" },
    ],
    [
      { proposed: "10", registered: "11" },
      { rule: "WIDENS", column: "registered", limitColumn: "proposed" },
    ],
    [
      { registered: "10", active: "11" },
      { rule: "WIDENS", column: "active", limitColumn: "registered" },
    ],
    [
      { active: "10", converted: "11" },
      { rule: "WIDENS", column: "converted", limitColumn: "active" },
    ],
    [{ quota: "1000001" }, { rule: "UNREADABLE", parsed: { reason: "TOO_LARGE" } }],
    [{ quota: "-1" }, { rule: "UNREADABLE", parsed: { reason: "NEGATIVE" } }],
  ])("%j", async (cells, problem) => {
    expect(await saveRows(sheet, typedBatch(KERAMAS, cells))).toMatchObject([{ kind: "REFUSED", problems: [problem] }]);
    expect(await stored(KERAMAS)).toEqual([]);
  });

  test("nobody is active from an unknown month on", async () => {
    const unknown = { ...sheet, start: null };
    expect(await saveRows(unknown, typedBatch(KERAMAS, { active: "1" }))).toMatchObject([
      { kind: "REFUSED", problems: [{ rule: "NO_START" }] },
    ]);
    expect(await saveRows(unknown, typedBatch(KERAMAS, { active: "0" }))).toMatchObject([{ kind: "SAVED" }]);
  });

  test("two programmes do not pay for the same phase in the same months", async () => {
    await makeBatch(sheet, KERAMAS, { proposed: "5" });
    const other = await createProgramme();
    const overlapping = { ...sheetOf(other), start: toPeriod(202506) };
    expect(await saveRows(overlapping, typedBatch(KERAMAS, { proposed: "5" }))).toMatchObject([
      { kind: "REFUSED", problems: [{ rule: "OVERLAPS", programme: `Test ${programme} 2025` }] },
    ]);
    const after = { ...overlapping, start: toPeriod(202507) };
    expect(await saveRows(after, typedBatch(KERAMAS, { proposed: "5" }))).toMatchObject([{ kind: "SAVED" }]);
  });

  test("fewer may not be lost than reasons were given for", async () => {
    const id = await makeBatch(sheet, KERAMAS, { proposed: "10", verified: "6" });
    await rows(
      "INSERT INTO subsidy_drop (regency_code, batch_id, stage, reason, people) VALUES ('51.04', $1, 'VERIFIED', 'MOVED', 4)",
      [id],
    );
    const seen = seenBatch(id, 1, { proposed: 10, verified: 6 });
    expect(await saveRows(sheet, typedBatch(KERAMAS, { proposed: "10", verified: "7" }, seen))).toMatchObject([
      { kind: "REFUSED", problems: [{ rule: "DROPS", stage: "VERIFIED", people: 4, lost: 3 }] },
    ]);
  });
});

test("more than the quota is saved: it is only worth a word", async () => {
  expect(await saveRows(sheet, typedBatch(KERAMAS, { quota: "5", registered: "6" }))).toMatchObject([
    { kind: "SAVED" },
  ]);
});

describe("two people at one batch", () => {
  test("a newer value is not overwritten: both, who and when come back", async () => {
    const { id } = await createUser();
    await save({ ...sheet, rows: [typedBatch(KERAMAS, { proposed: "118" })] }, viewerAs("OPERATOR", { id }));
    expect(await saveRows(sheet, typedBatch(KERAMAS, { proposed: "121" }))).toMatchObject([
      {
        kind: "STALE",
        typed: { cells: { proposed: "121" }, seen: UNSEEN_BATCH },
        theirs: { version: 1, counts: { proposed: 118 }, changedBy: "Test OPERATOR", changedAt: expect.any(Date) },
      },
    ]);
  });

  test("who keeps his own value, knowing the other, writes over it", async () => {
    const id = await makeBatch(sheet, KERAMAS, { proposed: "118" });
    const mine = typedBatch(KERAMAS, { proposed: "121" }, seenBatch(id, 1, { proposed: 118 }));
    expect(await saveRows(sheet, mine)).toMatchObject([{ kind: "SAVED", version: 2 }]);
  });

  test("two who typed the same do not disagree", async () => {
    await makeBatch(sheet, KERAMAS, { proposed: "118" });
    expect(await saveRows(sheet, typedBatch(KERAMAS, { proposed: "118" }))).toMatchObject([
      { kind: "UNCHANGED", version: 1 },
    ]);
  });

  test("a batch that was taken away meanwhile is a conflict, too, and can be made again", async () => {
    const id = await makeBatch(sheet, KERAMAS, { proposed: "118" });
    await rows("DELETE FROM subsidy_batch WHERE id = $1", [id]);
    const mine = typedBatch(KERAMAS, { proposed: "121" }, seenBatch(id, 1, { proposed: 118 }));
    expect(await saveRows(sheet, mine)).toMatchObject([
      {
        kind: "STALE",
        theirs: { version: 0, counts: { proposed: null }, changedBy: null, changedAt: expect.any(Date) },
      },
    ]);
    expect(await saveRows(sheet, typedBatch(KERAMAS, { proposed: "121" }))).toMatchObject([{ kind: "SAVED" }]);
  });

  test("a batch that was taken away and made again is another one, though it has the same version", async () => {
    const id = await makeBatch(sheet, KERAMAS, { proposed: "118" });
    await rows("DELETE FROM subsidy_batch WHERE id = $1", [id]);
    const again = await makeBatch(sheet, KERAMAS, { proposed: "40" });
    const mine = typedBatch(KERAMAS, { proposed: "121" }, seenBatch(id, 1, { proposed: 118 }));
    expect(await saveRows(sheet, mine)).toMatchObject([
      { kind: "STALE", theirs: { id: again, version: 1, counts: { proposed: 40 } } },
    ]);
    expect(await stored(KERAMAS)).toMatchObject([{ proposed: 40, version: 1 }]);
  });

  test(`of ${WRITERS} writers of one batch each is accepted or told, and every accepted one is a version`, async () => {
    const id = await makeBatch(sheet, KERAMAS, { proposed: "1" });
    const write = async (count: number) => {
      const seen = seenBatch(id, 1, { proposed: 1 });
      try {
        const answer = await save({ ...sheet, rows: [typedBatch(KERAMAS, { proposed: String(count) }, seen)] });
        return isRefusal(answer) ? answer.reason : answer[0]?.kind;
      } catch (error) {
        if (isBusy(error)) return "TURNED_AWAY";
        throw error;
      }
    };
    const told = await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n + 2)));
    const accepted = told.filter((word) => word === "SAVED").length;
    expect(accepted).toBe(1);
    expect(await stored(KERAMAS)).toMatchObject([{ version: 1 + accepted }]);
    expect(told.filter((word) => word !== "SAVED" && word !== "STALE" && word !== "TURNED_AWAY")).toEqual([]);
    const revisions = await rows("SELECT FROM subsidy_batch_revision WHERE after->>'programme_id' = $1", [programme]);
    expect(revisions).toHaveLength(1 + accepted);
  });
});

describe("who may", () => {
  test.each([
    ["OPERATOR", "SAVED"],
    ["HEAD", "SAVED"],
    ["BRANCH", "SAVED"],
    ["COUNCIL", "FORBIDDEN"],
    ["ADMINISTRATOR", "FORBIDDEN"],
  ] as const)("%s: %s", async (role, word) => {
    const answer = await save({ ...sheet, rows: [typedBatch(KERAMAS, { proposed: "5" })] }, viewerAs(role));
    expect(isRefusal(answer) ? answer.reason : answer[0]?.kind).toBe(word);
  });

  test("a foreign regency, a foreign programme and a missing village are not there", async () => {
    const foreign = viewerAs("OPERATOR", { regencyCodes: [BANGLI] });
    const row = typedBatch(KERAMAS, { proposed: "5" });
    expect(await save({ ...sheet, rows: [row] }, foreign)).toMatchObject({ reason: "NOT_FOUND" });
    const [other] = await rows<{ id: string }>("SELECT id FROM subsidy_programme WHERE regency_code = $1", [BANGLI]);
    expect(await save({ ...sheet, programmeId: other?.id ?? "", rows: [row] })).toMatchObject({ reason: "NOT_FOUND" });
    const nowhere = typedBatch("51.04.02.2999", { proposed: "5" });
    expect(await save({ ...sheet, rows: [nowhere] })).toMatchObject({ reason: "NOT_FOUND" });
  });
});
