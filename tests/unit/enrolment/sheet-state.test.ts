import { describe, expect, test } from "vitest";
import {
  type Draft,
  type Drafts,
  keepMine,
  liveDraft,
  reduce,
  type SheetState,
  stateAfter,
  unsaved,
} from "@/components/enrolment/sheet-state";
import type { Cells } from "@/lib/domain/judgement";
import { refuse } from "@/lib/domain/refusal";
import type { Theirs } from "@/lib/enrolment/month-rows";
import type { RowOutcome } from "@/lib/enrolment/mutations";
import { keyOf, type RowKey, type Seen } from "@/lib/enrolment/sheet-form";

const KERAMAS: RowKey = { areaCode: "51.04.02.2003", categoryCode: "VULNERABLE" };
const EMPTY: Cells = { jkk: "", jkm: "", jht: "", jp: "", jkp: "" };
const SEEN: Seen = { version: 3, counts: { jkk: 104, jkm: 104, jht: null, jp: null, jkp: null }, note: null };
const FROM = { seen: SEEN, cells: { ...EMPTY, jkk: "104", jkm: "104" }, note: "" };
const THEIRS: Theirs = {
  version: 4,
  counts: { ...SEEN.counts, jkk: 118, jkm: 118 },
  note: null,
  changedAt: new Date("2024-07-08T06:05:00Z"),
  changedBy: "Ni Made Ayu",
};
const NOTHING_TYPED: SheetState = { drafts: {}, sent: null, report: null };

function type(state: SheetState, change: Partial<Cells> & { note?: string }): SheetState {
  return reduce(state, { kind: "TYPED", key: KERAMAS, from: FROM, change });
}

function send(state: SheetState, drafts: Drafts = unsaved(state.drafts)): SheetState {
  return reduce(state, { kind: "SENT", drafts });
}

function answer(state: SheetState, outcome: { kind: "SAVED"; version: number } | { kind: "UNCHANGED" }): SheetState;
function answer(state: SheetState, outcome: { kind: "STALE"; theirs: Theirs } | { kind: "REFUSED" }): SheetState;
function answer(state: SheetState, outcome: object): SheetState {
  const { cells, note, seen } = draftOf(state) ?? { ...FROM };
  const whole = { ...KERAMAS, typed: { cells, note, seen }, problems: [], ...outcome } as unknown as RowOutcome;
  return reduce(state, { kind: "ANSWERED", answer: { status: "done", value: [whole] } });
}

function draftOf({ drafts }: SheetState): Draft | undefined {
  return drafts[keyOf(KERAMAS)];
}

describe("typing", () => {
  test("keeps the row that it began from, however often the stored row changes", () => {
    const once = type(NOTHING_TYPED, { jkk: "16" });
    const twice = reduce(once, {
      kind: "TYPED",
      key: KERAMAS,
      from: { ...FROM, seen: { ...SEEN, version: 9 } },
      change: { jkk: "168" },
    });
    expect(draftOf(twice)).toMatchObject({ cells: { jkk: "168", jkm: "104" }, seen: { version: 3 } });
  });

  test.each(["104", " 104 "])("back to what was stored (%j) leaves nothing to save", (jkk) => {
    expect(type(type(NOTHING_TYPED, { jkk: "1" }), { jkk }).drafts).toEqual({});
  });

  test("what cannot be read is never taken for an empty cell", () => {
    const cleared = { ...FROM, seen: { ...SEEN, counts: { ...SEEN.counts, jht: null } } };
    const state = reduce(NOTHING_TYPED, { kind: "TYPED", key: KERAMAS, from: cleared, change: { jht: "x" } });
    expect(draftOf(state)?.cells.jht).toBe("x");
  });

  test("rules wait until the row is left", () => {
    const typing = type(NOTHING_TYPED, { jkk: "1" });
    expect(draftOf(typing)?.isChecked).toBe(false);
    expect(draftOf(reduce(typing, { kind: "LEFT", key: KERAMAS }))?.isChecked).toBe(true);
  });
});

describe("saving", () => {
  test("nothing typed is nothing to send", () => {
    expect(send(NOTHING_TYPED).report).toEqual({ kind: "NOTHING_TO_SAVE" });
  });

  test("what is saved shows until the stored row is as new", () => {
    const saved = answer(send(type(NOTHING_TYPED, { jkk: "168" })), { kind: "SAVED", version: 4 });
    expect(saved.report).toEqual({ kind: "ANSWERED", saved: 1, refused: 0, stale: 0 });
    expect(liveDraft(saved.drafts, { ...KERAMAS, ...SEEN })?.cells.jkk).toBe("168");
    expect(liveDraft(saved.drafts, { ...KERAMAS, ...SEEN, version: 4 })).toBeNull();
    expect(unsaved(saved.drafts)).toEqual({});
  });

  test("what is typed while a save is under way stands on what was saved", () => {
    const typedOn = type(send(type(NOTHING_TYPED, { jkk: "168" })), { jkk: "169" });
    const saved = answer(typedOn, { kind: "SAVED", version: 4 });
    expect(draftOf(saved)).toMatchObject({ cells: { jkk: "169" }, seen: { version: 4, counts: { jkk: 168 } } });
    expect(Object.keys(unsaved(saved.drafts))).toHaveLength(1);
  });

  test("who goes back to the old value while another is under way has not said it in vain", () => {
    const back = type(send(type(NOTHING_TYPED, { jkk: "168" })), { jkk: "104" });
    const saved = answer(back, { kind: "SAVED", version: 4 });
    expect(unsaved(saved.drafts)[keyOf(KERAMAS)]).toMatchObject({ cells: { jkk: "104" }, seen: { version: 4 } });
  });

  test.each([
    ["a server out of reach", { kind: "FAILED" }],
    [
      "a session that has ended",
      { kind: "ANSWERED", answer: { status: "refused", refusal: refuse({ reason: "SIGNED_OUT" }) } },
    ],
  ] as const)("%s loses nothing typed", (_, event) => {
    const state = reduce(send(type(NOTHING_TYPED, { jkk: "168" })), event);
    expect(unsaved(state.drafts)[keyOf(KERAMAS)]?.cells.jkk).toBe("168");
    expect(state.sent).toBeNull();
  });

  test("a row that was refused is shown with what it objects to", () => {
    const refused = answer(send(type(NOTHING_TYPED, { jkk: "12,5" })), { kind: "REFUSED" });
    expect(draftOf(refused)).toMatchObject({ cells: { jkk: "12,5" }, isChecked: true, theirs: null });
  });
});

describe("a conflict", () => {
  const inConflict = answer(send(type(NOTHING_TYPED, { jkk: "121" })), { kind: "STALE", theirs: THEIRS });

  test("holds both values and is not sent again before one is chosen", () => {
    expect(draftOf(inConflict)).toMatchObject({ cells: { jkk: "121" }, theirs: { counts: { jkk: 118 } } });
    expect(unsaved(inConflict.drafts)).toEqual({});
  });

  test("ends with theirs when one's own is given up", () => {
    expect(reduce(inConflict, { kind: "TOOK_THEIRS", key: KERAMAS }).drafts).toEqual({});
  });

  test("ends with one's own, written over the value that was seen", () => {
    const kept = keepMine(draftOf(inConflict) as Draft);
    expect(kept).toMatchObject({ cells: { jkk: "121" }, seen: { version: 4 }, theirs: null });
    const sending = send(inConflict, { [keyOf(KERAMAS)]: kept });
    expect(answer(sending, { kind: "SAVED", version: 5 }).report).toMatchObject({ saved: 1, stale: 0 });
  });
});

test("without JavaScript the page finds what was typed in the answer", () => {
  const typed = { cells: { ...EMPTY, jkk: "12,5" }, note: "", seen: SEEN };
  const state = stateAfter({ status: "done", value: [{ ...KERAMAS, kind: "REFUSED", typed, problems: [] }] });
  expect(draftOf(state)).toMatchObject({ cells: { jkk: "12,5" }, seen: { version: 3 }, isChecked: true });
  expect(state.report).toEqual({ kind: "ANSWERED", saved: 0, refused: 1, stale: 0 });
});
