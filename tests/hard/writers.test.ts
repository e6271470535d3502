// R3 with full counts: many who write one cell at once. Nobody is overruled without being told.

import { beforeEach, expect, test } from "vitest";
import { isBusy } from "@/lib/domain/busy";
import { isRefusal } from "@/lib/domain/refusal";
import type { Seen } from "@/lib/enrolment/sheet-form";
import { rows } from "../support/plain-sql";
import { emptyMonth, JULY, NEVER_SEEN, save, seenAs, typed } from "../support/sheet";

const KERAMAS = "51.04.02.2003";
const WRITERS = 200;
const ROUNDS = 10;
const COUNTERS = 60;

beforeEach(() => emptyMonth());

interface Told {
  readonly word: "SAVED" | "STALE" | "UNCHANGED" | "TURNED_AWAY";
  /** What the row says now, where the answer tells. */
  readonly now: Seen | null;
}

async function write(count: number, seen: Seen): Promise<Told> {
  const cells = { jkk: String(count), jkm: String(count) };
  try {
    const answer = await save([typed(KERAMAS, cells, { seen })]);
    if (isRefusal(answer)) throw new Error(answer.reason);
    const [outcome] = answer;
    switch (outcome?.kind) {
      case "SAVED":
        return { word: "SAVED", now: seenAs(outcome.version, { jkk: count, jkm: count }) };
      case "STALE":
        return { word: "STALE", now: outcome.theirs };
      case "UNCHANGED":
        return { word: "UNCHANGED", now: null };
      default:
        throw new Error(JSON.stringify(outcome));
    }
  } catch (error) {
    if (isBusy(error)) return { word: "TURNED_AWAY", now: null };
    throw error;
  }
}

async function readRow() {
  const [row] = await rows<{ version: number; jkk: number; revisions: number }>(
    `SELECT version, jkk, (SELECT count(*)::int FROM enrolment_revision r WHERE r.area_code = e.area_code
       AND r.category_code = e.category_code AND r.period = e.period AND r.before IS NOT NULL) AS revisions
     FROM enrolment e WHERE area_code = $1 AND category_code = 'VULNERABLE' AND period = $2`,
    [KERAMAS, JULY],
  );
  if (row === undefined) throw new Error("nothing was written");
  return row;
}

test(`${ROUNDS} times ${WRITERS} writers of one cell: as many are accepted as it has new versions, and every other is told`, async () => {
  let { now: seen } = await write(1, NEVER_SEEN);
  for (let round = 1; round <= ROUNDS; round++) {
    const before = await readRow();
    if (seen === null) throw new Error("the row before is not known");
    const known = seen;
    const told = await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(1_000 * round + n, known)));
    const accepted = told.filter(({ word }) => word === "SAVED");
    const after = await readRow();
    expect(accepted).toHaveLength(after.version - before.version);
    expect(accepted).toHaveLength(1);
    expect(after.revisions - before.revisions).toBe(1);
    expect(accepted[0]?.now).toMatchObject({ version: after.version, counts: { jkk: after.jkk } });
    expect(told.filter(({ word }) => word === "UNCHANGED")).toEqual([]);
    seen = accepted[0]?.now ?? null;
  }
});

test(`${COUNTERS} who each add one, and try again when they are told that they came late, add ${COUNTERS} together`, async () => {
  const { now: start } = await write(0, NEVER_SEEN);
  if (start === null) throw new Error("the month was not empty");
  const before = await readRow();
  const addOne = async () => {
    let seen: Seen = start;
    for (;;) {
      const { word, now } = await write((seen.counts.jkk ?? 0) + 1, seen);
      if (word === "SAVED") return;
      // Unchanged: another one wrote the same number from the same row, so ours is not added yet.
      if (now !== null) seen = now;
      else if (word === "UNCHANGED") seen = await latest();
    }
  };
  await Promise.all(Array.from({ length: COUNTERS }, addOne));
  const revisions = before.revisions + COUNTERS;
  expect(await readRow()).toEqual({ version: COUNTERS + 1, jkk: COUNTERS, revisions });
});

async function latest(): Promise<Seen> {
  const { version, jkk } = await readRow();
  return seenAs(version, { jkk, jkm: jkk });
}
