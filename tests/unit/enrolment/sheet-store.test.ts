import { describe, expect, test, vi } from "vitest";
import { SheetStore, type StoreSetting } from "@/components/enrolment/sheet-store";
import { toPeriod } from "@/lib/domain/period";
import type { ReopenedCell } from "@/lib/domain/reporting-month";
import type { Theirs } from "@/lib/enrolment/month-rows";
import type { RowOutcome } from "@/lib/enrolment/mutations";
import { BELEGA, BLANK, emptyRow, KERAMAS, keyIn, REMAINDER, sheetRow } from "../../support/sheet-rows";

const JUNE = toPeriod(202406);
const KEY = keyIn(KERAMAS);
const ROW = { areaCode: KERAMAS, categoryCode: "VULNERABLE" } as const;
const THEIRS: Theirs = {
  version: 4,
  counts: { jkk: 118, jkm: 118, jht: null, jp: null, jkp: null },
  note: null,
  changedAt: new Date("2024-07-08T06:05:00Z"),
  changedBy: "Ni Made Ayu",
};
const SAVED: RowOutcome = { ...ROW, kind: "SAVED", version: 4, copiedFrom: null };

function storeOf(rows = [sheetRow()], setting: Partial<StoreSetting> = {}) {
  return new SheetStore(rows, {
    isWritable: true,
    reopened: [],
    reported: null,
    axis: "PLACE",
    locale: "id",
    ...setting,
  });
}

/** Types both programmes that must be equal, and leaves the row. */
function fill(store: SheetStore, count: string, key = KEY) {
  store.type(key, { cells: { jkk: count, jkm: count } });
  store.leave(key);
}

function send(store: SheetStore, ...outcomes: RowOutcome[]) {
  const sent = store.sendable();
  store.sending(sent, "SENDING");
  return { sent, answer: () => store.answered(sent, outcomes) };
}

describe("typing", () => {
  test("back to what was stored, in whatever digits, leaves nothing to save", () => {
    const store = storeOf();
    store.type(KEY, { cells: { jkk: "1" } });
    store.type(KEY, { cells: { jkk: " 104 " } });
    expect(store.record(KEY).draft).toBeNull();
  });

  test("rules wait until the row is left", () => {
    const store = storeOf();
    store.type(KEY, { cells: { jkk: "12,5" } });
    expect(store.view(KEY).state).toBe("UNSAVED");
    store.leave(KEY);
    expect(store.view(KEY)).toMatchObject({ state: "FIX", marks: { jkk: "bad" } });
  });

  test("what breaks a rule is not sent, what only warns is", () => {
    const store = storeOf();
    store.type(KEY, { cells: { jkk: "168" } });
    expect(store.sendable()).toEqual([]);
    fill(store, "168");
    expect(store.sendable()).toHaveLength(1);
  });

  test("tells the row that was typed into and no other", () => {
    const store = storeOf([sheetRow(), sheetRow(BELEGA)]);
    const [here, there, all] = [vi.fn(), vi.fn(), vi.fn()];
    store.subscribeRow(KEY, here);
    store.subscribeRow(keyIn(BELEGA), there);
    store.subscribe(all);
    store.type(KEY, { cells: { jkk: "1" } });
    expect([here, there, all].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
  });

  test("many rows at once are told of once", () => {
    const store = storeOf([sheetRow(), sheetRow(BELEGA)]);
    const all = vi.fn();
    store.subscribe(all);
    store.typeAll(new Map([KEY, keyIn(BELEGA)].map((key) => [key, { cells: { jkk: "5", jkm: "5" } }])));
    expect(all).toHaveBeenCalledTimes(1);
    expect(store.sendable()).toHaveLength(2);
  });
});

describe("saving", () => {
  test("the saved row is the stored one, in its new version", () => {
    const store = storeOf([sheetRow(KERAMAS, { noDataReason: "kader cuti" })]);
    fill(store, "110");
    send(store, SAVED).answer();
    expect(store.record(KEY)).toMatchObject({
      draft: null,
      sending: "NO",
      row: { version: 4, counts: { jkk: 110 }, noDataReason: null },
    });
  });

  test("what is typed while a save is under way stands on what was saved", () => {
    const store = storeOf();
    fill(store, "110");
    const { answer } = send(store, SAVED);
    fill(store, "111");
    answer();
    expect(store.sendable()[0]).toMatchObject({ cells: { jkk: "111" }, seen: { version: 4, counts: { jkk: 110 } } });
  });

  test("who goes back to the old value while another is under way has not said it in vain", () => {
    const store = storeOf();
    fill(store, "110");
    const { answer } = send(store, SAVED);
    fill(store, "104");
    answer();
    expect(store.sendable()[0]).toMatchObject({ cells: { jkk: "104" }, seen: { version: 4 } });
  });

  test("a row under way is not sent twice", () => {
    const store = storeOf();
    fill(store, "110");
    send(store);
    expect(store.sendable()).toEqual([]);
  });

  test("two who typed the same go on from the version that stands", () => {
    const store = storeOf();
    fill(store, "110");
    send(store, { ...ROW, kind: "UNCHANGED", version: 7 }).answer();
    expect(store.record(KEY)).toMatchObject({ draft: null, row: { version: 7, counts: { jkk: 110 } } });
  });

  test("what the server refuses although the rules do not waits for another key", () => {
    const store = storeOf();
    fill(store, "110");
    const { sent, answer } = send(store, {
      ...ROW,
      kind: "REFUSED",
      typed: { cells: BLANK, note: "", seen: sheetRow() },
      problems: [{ rule: "LOCKED", severity: "ERROR", programme: "jkk" }],
    });
    answer();
    expect(sent).toHaveLength(1);
    expect(store.view(KEY).state).toBe("FIX");
    expect(store.sendable()).toEqual([]);
    store.type(KEY, { cells: { jkm: "110" } });
    expect(store.sendable()).toHaveLength(1);
  });
});

describe("a conflict", () => {
  function inConflict() {
    const store = storeOf();
    fill(store, "121");
    const typed = { cells: { ...BLANK, jkk: "121", jkm: "121" }, note: "", seen: sheetRow() };
    send(store, { ...ROW, kind: "STALE", typed, theirs: THEIRS }).answer();
    return store;
  }

  test("holds both values and is not sent before one is chosen", () => {
    const store = inConflict();
    expect(store.view(KEY)).toMatchObject({ state: "CONFLICT", message: "conf", cells: { jkk: "121" } });
    expect(store.sendable()).toEqual([]);
  });

  test("ends with theirs, in their version", () => {
    const store = inConflict();
    store.takeTheirs(KEY);
    expect(store.record(KEY)).toMatchObject({ draft: null, row: { version: 4, counts: { jkk: 118 } } });
  });

  test("ends with one's own, sent over the value that was seen", () => {
    const store = inConflict();
    store.keepMine(KEY);
    expect(store.sendable()[0]).toMatchObject({ cells: { jkk: "121" }, seen: { version: 4 }, theirs: null });
  });
});

describe("a copied row", () => {
  test("says so once it is saved, and no longer when a count changes", () => {
    const store = storeOf([emptyRow(KERAMAS)]);
    store.typeAll(new Map([[KEY, { cells: { jkk: "100", jkm: "100" }, copiedFrom: JUNE }]]));
    expect(store.sendable()[0]?.copiedFrom).toBe(JUNE);
    send(store, { ...SAVED, version: 1, copiedFrom: JUNE }).answer();
    expect(store.view(KEY).state).toBe("COPIED");
    store.type(KEY, { note: "sama" });
    expect(store.record(KEY).draft?.copiedFrom).toBe(JUNE);
    fill(store, "101");
    expect(store.record(KEY).draft?.copiedFrom).toBeNull();
  });
});

describe("locks", () => {
  const REOPENED: ReopenedCell[] = [
    { areaCode: KERAMAS, categoryCode: "VULNERABLE", programme: "jht", reason: "Periksa JHT" },
  ];

  test("after a return only the named cells are open, with the branch's reason", () => {
    const store = storeOf([sheetRow(), sheetRow(BELEGA)], { reopened: REOPENED });
    expect(store.record(KEY)).toMatchObject({ open: ["jht"], returned: ["Periksa JHT"] });
    expect(store.record(keyIn(BELEGA))).toMatchObject({ open: [], returned: [] });
    expect(store.view(KEY).message).toBe("note");
  });

  test("a month that is closed under the sheet keeps what was typed and sends nothing", () => {
    const store = storeOf();
    fill(store, "110");
    store.lock("SUBMITTED");
    expect(store.lockedBy()).toBe("SUBMITTED");
    expect(store.drafts()).toHaveLength(1);
    expect(store.sendable()).toEqual([]);
  });
});

describe("totals", () => {
  test("add up what is typed, and judge the remainder by the branch's figure", () => {
    const store = storeOf([sheetRow(), sheetRow(BELEGA), emptyRow(REMAINDER)], { reported: 210 });
    expect(store.totals()).toMatchObject({ filled: 2, fillable: 2, jkk: 208, unmapped: null, reported: 210 });
    fill(store, "110");
    expect(store.totals()).toMatchObject({ jkk: 214, unsaved: 1 });
    expect(store.view(keyIn(REMAINDER)).problems).toMatchObject([{ rule: "R8", villages: 214 }]);
  });
});

test("without JavaScript the page finds what was typed in the answer", () => {
  const typed = { cells: { ...BLANK, jkk: "12,5" }, note: "", seen: sheetRow() };
  const setting = { isWritable: true, reopened: [], reported: null, axis: "PLACE", locale: "id" } as const;
  const store = new SheetStore([sheetRow()], setting, [{ ...ROW, kind: "REFUSED", typed, problems: [] }]);
  expect(store.view(KEY)).toMatchObject({ state: "FIX", cells: { jkk: "12,5" } });
});
