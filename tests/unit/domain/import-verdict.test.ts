import { describe, expect, test } from "vitest";
import type { Counts } from "@/lib/domain/entry";
import { sortRows } from "@/lib/domain/import-rows";
import {
  type BaseRow,
  judgeRows,
  type StoredRow,
  UNKNOWN_COUNTS,
  type VerdictContext,
} from "@/lib/domain/import-verdict";
import { toPeriod } from "@/lib/domain/period";
import type { GridCell } from "@/lib/domain/workbook-file";
import { createMatcher } from "@/lib/domain/workbook-matching";

const CODE = "51.04.05.2002";
const MAPPING = { columns: { code: 0, category: 1, jkk: 2, jkm: 3, jht: 4, note: 5 }, category: null };
const MATCHER = createMatcher(
  [{ code: CODE, name: "Mas", districtName: "Ubud" }],
  [{ code: "BPU_SELF", nameId: "BPU mandiri", nameEn: "Self-paying" }],
  {},
);

const counts = (some: Partial<Counts>): Counts => ({ ...UNKNOWN_COUNTS, ...some });

interface Setting extends Partial<Omit<VerdictContext, "stored" | "base">> {
  stored?: Partial<StoredRow>;
  base?: Partial<BaseRow> | null;
}

/** The verdict of one row whose cells are JKK, JKM, JHT and the note. */
function verdict(values: readonly GridCell["value"][], { stored = {}, base = null, ...rest }: Setting = {}) {
  const cells = [CODE, "BPU_SELF", ...values].map((value) => ({ value }));
  const { rows } = sortRows([{ line: 7, isHidden: false, cells }], MAPPING, MATCHER, toPeriod(202406));
  const [only] = judgeRows(rows, {
    stored: () => ({ counts: UNKNOWN_COUNTS, note: null, version: 0, ...stored }),
    base: () => (base === null ? null : { counts: UNKNOWN_COUNTS, note: null, ...base }),
    previous: () => null,
    eligible: () => null,
    reopened: [],
    ...rest,
  });
  return only;
}

describe("a row of a file that is no export", () => {
  test("is new where nothing stands, changed where something does, unchanged where it is the same", () => {
    expect(verdict([5, 5])).toMatchObject({ kind: "NEW", after: { counts: { jkk: 5, jkm: 5, jht: null } } });
    const stored = { counts: counts({ jkk: 4, jkm: 4 }), version: 3 };
    expect(verdict([5, 5], { stored })).toMatchObject({ kind: "CHANGED", before: { version: 3 } });
    expect(verdict([4, "4"], { stored })).toMatchObject({ kind: "UNCHANGED" });
  });

  test("empties nothing with a blank cell or a blank note", () => {
    const stored = { counts: counts({ jkk: 4, jkm: 4, jht: 2 }), note: "sama", version: 3 };
    expect(verdict([null, null, null, null], { stored })).toMatchObject({ kind: "UNCHANGED" });
    expect(verdict([5, 5, "–", ""], { stored })?.after).toEqual({
      counts: counts({ jkk: 5, jkm: 5, jht: 2 }),
      note: "sama",
    });
  });

  test("is judged together with what stands beside it", () => {
    const stored = { counts: counts({ jkk: 4, jkm: 4 }), version: 1 };
    expect(verdict([5], { stored })).toMatchObject({
      kind: "REJECTED",
      errors: [{ address: "D7", problem: { rule: "R2" } }],
    });
  });

  test("that says what stands already is not judged again", () => {
    const stored = { counts: counts({ jkk: 4, jkm: 5 }), version: 1 };
    expect(verdict([4, 5], { stored })).toMatchObject({ kind: "UNCHANGED", errors: [] });
  });
});

describe("a row of an export", () => {
  const before = { counts: counts({ jkk: 4, jkm: 4, jht: 2 }), note: "lama", version: 3 };

  test("empties the cells and the note that were cleared in it", () => {
    expect(verdict([4, 4, null, null], { stored: before, base: before })?.after).toEqual({
      counts: counts({ jkk: 4, jkm: 4 }),
      note: null,
    });
  });

  test("leaves alone what was not edited, whatever stands there now", () => {
    const stored = { counts: counts({ jkk: 9, jkm: 9, jht: 2 }), note: "baru", version: 4 };
    expect(verdict([4, 4, 2, "lama"], { stored, base: before })).toMatchObject({ kind: "UNCHANGED", after: stored });
    expect(verdict([4, 4, 3, "lama"], { stored, base: before })?.after).toEqual({
      counts: counts({ jkk: 9, jkm: 9, jht: 3 }),
      note: "baru",
    });
  });

  test("says where an edit goes over what somebody has saved since", () => {
    const stored = { counts: counts({ jkk: 9, jkm: 9, jht: 2 }), note: "lama", version: 4 };
    expect(verdict([5, 5, 2, "lama"], { stored, base: before })?.warnings).toEqual([
      { kind: "CHANGED_SINCE", address: "C7", programme: "jkk", exported: 4, stored: 9 },
      { kind: "CHANGED_SINCE", address: "D7", programme: "jkm", exported: 4, stored: 9 },
    ]);
  });
});

describe("after a return that named cells", () => {
  const reopened = [{ areaCode: CODE, categoryCode: "BPU_SELF", programme: "jht", reason: null }] as const;
  const stored = { counts: counts({ jkk: 4, jkm: 4, jht: 2 }), version: 1 };

  test("only those take another count", () => {
    expect(verdict([4, 4, 3], { stored, reopened })).toMatchObject({ kind: "CHANGED" });
    expect(verdict([5, 5, 3], { stored, reopened })).toMatchObject({
      kind: "REJECTED",
      errors: [
        { address: "C7", problem: { rule: "LOCKED" } },
        { address: "D7", problem: { rule: "LOCKED" } },
      ],
    });
  });
});

test.each([
  ["NIK 5104012306980001", "IDENTITY_NUMBER"],
  ["a".repeat(501), "TOO_LONG"],
])("a note %s is rejected at its own cell", (note, fault) => {
  expect(verdict([5, 5, null, note])?.errors).toEqual([
    { kind: "RULE", address: "F7", problem: { rule: "NOTE", severity: "ERROR", fault } },
  ]);
});
