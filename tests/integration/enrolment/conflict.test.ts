import { beforeEach, expect, test } from "vitest";
import { isBusy } from "@/lib/domain/busy";
import { isRefusal } from "@/lib/domain/refusal";
import { asOwner, rows } from "../../support/plain-sql";
import { emptyMonth, JULY, NEVER_SEEN, save, saveRows, seenAs, typed } from "../../support/sheet";
import { createUser } from "../../support/users";
import { GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const WRITERS = 200;
const RACES = 25;

beforeEach(() => emptyMonth());

test("a newer value is not overwritten: both, who and when come back", async () => {
  const made = await createUser();
  await save([typed(KERAMAS, { jkk: "118", jkm: "118" })], { viewer: viewerAs("OPERATOR", { id: made.id }) });
  const [outcome] = await saveRows(typed(KERAMAS, { jkk: "121", jkm: "121" }));
  expect(outcome).toMatchObject({
    kind: "STALE",
    typed: { cells: { jkk: "121" }, seen: NEVER_SEEN },
    theirs: { version: 1, counts: { jkk: 118 }, changedBy: "Test OPERATOR", changedAt: expect.any(Date) },
  });
});

test("who keeps his own value, knowing the other, writes over it", async () => {
  await saveRows(typed(KERAMAS, { jkk: "118", jkm: "118" }));
  const seen = seenAs(1, { jkk: 118, jkm: 118 });
  expect(await saveRows(typed(KERAMAS, { jkk: "121", jkm: "121" }, { seen }))).toMatchObject([
    { kind: "SAVED", version: 2 },
  ]);
});

test("a row that only somebody else has changed is left alone", async () => {
  await saveRows(typed(KERAMAS, { jkk: "118", jkm: "118" }));
  await saveRows(typed(KERAMAS, { jkk: "119", jkm: "119" }, { seen: seenAs(1, { jkk: 118, jkm: 118 }) }));
  const untouched = typed(KERAMAS, { jkk: "118", jkm: "118" }, { seen: seenAs(1, { jkk: 118, jkm: 118 }) });
  expect(await saveRows(untouched)).toMatchObject([{ kind: "UNCHANGED" }]);
});

test("two who typed the same do not disagree", async () => {
  await saveRows(typed(KERAMAS, { jkk: "118", jkm: "118" }));
  expect(await saveRows(typed(KERAMAS, { jkk: "118", jkm: "118" }))).toMatchObject([{ kind: "UNCHANGED" }]);
});

test("a correction below the application is met as a conflict, too", async () => {
  await saveRows(typed(KERAMAS, { jkk: "118", jkm: "118" }));
  await rows("UPDATE enrolment SET jkk = 117, jkm = 117 WHERE area_code = $1 AND period = $2", [KERAMAS, JULY]);
  const late = typed(KERAMAS, { jkk: "121", jkm: "121" }, { seen: seenAs(1, { jkk: 118, jkm: 118 }) });
  expect(await saveRows(late)).toMatchObject([{ kind: "STALE", theirs: { version: 2, changedBy: null } }]);
});

test(`of ${WRITERS} writers of one row one is accepted, every other is told, and none is lost`, async () => {
  await saveRows(typed(KERAMAS, { jkk: "100", jkm: "100" }));
  const seen = seenAs(1, { jkk: 100, jkm: 100 });
  const write = async (count: number) => {
    try {
      const answer = await save([typed(KERAMAS, { jkk: String(count), jkm: String(count) }, { seen })]);
      return isRefusal(answer) ? answer.reason : answer[0]?.kind;
    } catch (error) {
      if (isBusy(error)) return "TURNED_AWAY";
      throw error;
    }
  };
  const told = await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(101 + n)));
  const [row] = await rows<{ version: number; revisions: number }>(
    `SELECT version, (SELECT count(*)::int FROM enrolment_revision r WHERE r.area_code = e.area_code AND r.category_code = e.category_code
       AND r.period = e.period AND r.changed_at >= e.updated_at) AS revisions
     FROM enrolment e WHERE area_code = $1 AND category_code = 'VULNERABLE' AND period = $2`,
    [KERAMAS, JULY],
  );
  expect(told.filter((word) => word === "SAVED")).toHaveLength(1);
  expect(row).toEqual({ version: 2, revisions: 1 });
  expect(told.filter((word) => word !== "SAVED" && word !== "STALE" && word !== "TURNED_AWAY")).toEqual([]);
});

test(`in ${RACES} races of a save against the closing of the month nothing is written after the lock`, async () => {
  for (let race = 0; race < RACES; race++) {
    await emptyMonth();
    await reopen();
    const [answer] = await Promise.all([
      save(Array.from({ length: 8 }, (_, n) => typed(`51.04.02.200${n + 1}`, { jkk: "7", jkm: "7" }))),
      rows("UPDATE submission SET status = 'SUBMITTED' WHERE regency_code = $1 AND period = $2", [GIANYAR, JULY]),
    ]);
    const [written] = await rows<{ count: number }>(
      "SELECT count(*)::int AS count FROM enrolment WHERE regency_code = $1 AND period = $2",
      [GIANYAR, JULY],
    );
    // All or nothing, and the answer says which.
    expect(written?.count).toBe(isRefusal(answer) ? 0 : 8);
    if (isRefusal(answer)) expect(answer).toMatchObject({ reason: "PERIOD_LOCKED", status: "SUBMITTED" });
  }
  await reopen();
});

function reopen(): Promise<unknown> {
  return asOwner(async (client) => {
    const key = [GIANYAR, JULY];
    const [{ status }] = (
      await client.query("SELECT status FROM submission WHERE regency_code = $1 AND period = $2", key)
    ).rows;
    if (status !== "SUBMITTED") return;
    await client.query(
      "UPDATE submission SET status = 'RETURNED', reason = 'another race' WHERE regency_code = $1 AND period = $2",
      key,
    );
  });
}
