import { beforeEach, expect, test } from "vitest";
import type { Counts } from "@/lib/domain/entry";
import { CATEGORY_CODES, type CategoryCode, classOf, isClosed, type Programme } from "@/lib/domain/programme";
import { keyOf, type Seen } from "@/lib/enrolment/sheet-form";
import { rows } from "../../support/plain-sql";
import { emptyMonth, JULY, NEVER_SEEN, saveRows, typed, UNKNOWN } from "../../support/sheet";
import { GIANYAR } from "../../support/viewers";

const WRITES = 10_000;
const BATCH = 100;
const DELETED_AFTER_EACH_BATCH = 5;

/** Figures of the same shape in every run: a failure can be looked at again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(6_400);
const upTo = (n: number) => Math.floor(random() * n);
const pick = <Item>(items: readonly Item[]): Item => items[upTo(items.length)] as Item;

/** Sound counts of which a quarter is unknown, so that rows and villages come and go. */
function randomCounts(category: CategoryCode): Counts {
  const open = (programme: Programme, count: number) =>
    isClosed(classOf(category), programme) || random() < 0.25 ? null : count;
  const jkk = random() < 0.25 ? null : upTo(500);
  const jht = open("jht", upTo((jkk ?? 0) + 1));
  return { jkk, jkm: jkk, jht, jp: open("jp", upTo(20)), jkp: jht === null ? null : open("jkp", upTo(jht + 1)) };
}

function cellsOf(counts: Counts) {
  return Object.fromEntries(Object.entries(counts).map(([programme, count]) => [programme, String(count ?? "")]));
}

beforeEach(() => emptyMonth());

/** Rows in which the kept roll-ups and a recount disagree, either way. */
function differences() {
  return rows(
    `(SELECT 'kept' AS which, k.* FROM enrolment_rollup k EXCEPT SELECT 'kept', r.* FROM recount_enrolment() r)
     UNION ALL (SELECT 'recounted', r.* FROM recount_enrolment() r EXCEPT SELECT 'recounted', k.* FROM enrolment_rollup k)`,
  );
}

test(`after ${WRITES} random writes and many deletes the roll-ups equal a recount, and each change has its revision`, async () => {
  const villages = await rows<{ code: string }>(
    "SELECT code FROM area WHERE level = 'VILLAGE' AND code LIKE '51.04.%'",
  );
  const areas = [...villages.map(({ code }) => code), GIANYAR];
  const seen = new Map<string, Seen>();
  const [before] = await rows<{ id: string }>("SELECT max(id) AS id FROM enrolment_revision");
  let changes = 0;

  for (let written = 0; written < WRITES; written += BATCH) {
    const batch = new Map(
      Array.from({ length: BATCH }, () => {
        const key = { areaCode: pick(areas), categoryCode: pick(CATEGORY_CODES) };
        return [keyOf(key), { ...key, counts: randomCounts(key.categoryCode) }];
      }),
    );
    const outcomes = await saveRows(
      ...[...batch.values()].map(({ areaCode, categoryCode, counts }) =>
        typed(areaCode, cellsOf(counts), {
          categoryCode,
          seen: seen.get(keyOf({ areaCode, categoryCode })) ?? NEVER_SEEN,
        }),
      ),
    );
    for (const outcome of outcomes) {
      if (outcome.kind === "UNCHANGED") continue;
      expect(outcome.kind).toBe("SAVED");
      changes += 1;
      const counts = batch.get(keyOf(outcome))?.counts ?? UNKNOWN;
      if (outcome.kind === "SAVED") seen.set(keyOf(outcome), { version: outcome.version, counts, note: null });
    }

    const gone = Array.from({ length: DELETED_AFTER_EACH_BATCH }, () => pick([...seen.keys()]));
    const deleted = await rows(
      `DELETE FROM enrolment WHERE regency_code = $1 AND period = $2 AND area_code || '/' || category_code = ANY ($3) RETURNING 1`,
      [GIANYAR, JULY, gone],
    );
    changes += deleted.length;
    for (const key of gone) seen.delete(key);
  }

  expect(await differences()).toEqual([]);
  const [trail] = await rows<{ count: number }>("SELECT count(*)::int AS count FROM enrolment_revision WHERE id > $1", [
    before?.id,
  ]);
  expect(trail?.count).toBe(changes);
  expect(changes).toBeGreaterThan(WRITES * 0.9);
});

test("a count that is set right below the application is in the roll-ups at once", async () => {
  await saveRows(typed("51.04.02.2003", { jkk: "7", jkm: "7" }));
  await rows("UPDATE enrolment SET jkk = 9, jkm = 9 WHERE area_code = '51.04.02.2003' AND period = $1", [JULY]);
  expect(
    await rows(
      "SELECT jkk::int, villages FROM enrolment_rollup WHERE area_code = $1 AND category_code = 'ALL' AND period = $2",
      [GIANYAR, JULY],
    ),
  ).toEqual([{ jkk: 9, villages: 1 }]);
  expect(await differences()).toEqual([]);
});
