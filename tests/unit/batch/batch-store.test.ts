import { beforeEach, describe, expect, test } from "vitest";
import { BatchStore } from "@/components/batch/batch-store";
import type { BatchKinds } from "@/components/batch/batch-view";
import { Autosave } from "@/components/sheet/autosave";
import { SheetEditor } from "@/components/sheet/sheet-editor";
import { UNSEEN_BATCH } from "@/lib/batch/batch-form";
import type { BatchOutcome } from "@/lib/batch/batch-plan";
import type { BatchRow } from "@/lib/batch/queries";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { toPeriod } from "@/lib/domain/period";

const KERAMAS = "51.04.02.2003";
const BELEGA = "51.04.02.2004";
const THEIRS = {
  id: "theirs",
  version: 4,
  counts: { ...UNSEEN_BATCH.counts, proposed: 118 },
  changedAt: new Date("2024-07-08T06:05:00Z"),
  changedBy: "Ni Made Ayu",
};

let store: BatchStore;

function rowOf(areaCode: string): BatchRow {
  return {
    ...UNSEEN_BATCH,
    ...{ areaCode, areaName: areaCode, kind: "DESA", districtName: "Blahbatuh" },
    ...{ start: toPeriod(202408), months: 6, drops: {} },
  };
}

beforeEach(() => {
  store = new BatchStore([rowOf(KERAMAS), rowOf(BELEGA)], { isWritable: true, locale: "id" });
});

function type(cells: Parameters<BatchStore["type"]>[1]["cells"]) {
  store.type(KERAMAS, { cells });
  store.leave(KERAMAS);
}

/** What is typed goes out, and the server answers. */
function answer(outcome: BatchOutcome) {
  const sent = store.sendable();
  store.sending(sent, "SENDING");
  store.answered(sent, [outcome]);
}

describe("a row of batches", () => {
  test("is sent when it is sound, and is a batch once it was saved", () => {
    type({ quota: "200", proposed: "1.180" });
    expect(store.view(KERAMAS).state).toBe("UNSAVED");
    answer({ areaCode: KERAMAS, kind: "SAVED", version: 1, id: "made", start: toPeriod(202408), months: 6 });
    expect(store.view(KERAMAS)).toMatchObject({ state: "SAVED", cells: { proposed: "1.180" } });
    expect(store.record(KERAMAS)).toMatchObject({ draft: null, row: { id: "made", version: 1 } });
    expect(store.totals()).toMatchObject({ batches: 1, unsaved: 0, counts: { proposed: 1180, active: null } });
  });

  test("is held back while it widens", () => {
    type({ proposed: "10", verified: "11" });
    expect(store.sendable()).toEqual([]);
    expect(store.view(KERAMAS)).toMatchObject({ state: "FIX", message: "bad", marks: { verified: "bad" } });
  });

  test("over its quota is sent, and marked", () => {
    type({ quota: "5", registered: "6" });
    expect(store.sendable()).toHaveLength(1);
    expect(store.view(KERAMAS)).toMatchObject({ message: "warn", marks: { registered: "warn" } });
    expect(store.totals().over).toBe(1);
  });

  test("emptied again leaves nothing to save", () => {
    type({ proposed: "1" });
    type({ proposed: "" });
    expect(store.record(KERAMAS).draft).toBeNull();
  });
});

describe("somebody else was first", () => {
  beforeEach(() => {
    type({ proposed: "121" });
    const [draft] = store.sendable();
    if (draft === undefined) throw new Error("nothing to send");
    const { cells, seen } = draft;
    answer({ areaCode: KERAMAS, kind: "STALE", typed: { cells, seen }, theirs: THEIRS });
  });

  test("both values are there, and nothing is sent before one is chosen", () => {
    expect(store.view(KERAMAS)).toMatchObject({ state: "CONFLICT", message: "conf", marks: { proposed: "conf" } });
    expect(store.sendable()).toEqual([]);
  });

  test("theirs is taken", () => {
    store.takeTheirs(KERAMAS);
    expect(store.view(KERAMAS)).toMatchObject({ state: "SAVED", cells: { proposed: "118" } });
  });

  test("mine is kept, on top of theirs", () => {
    store.keepMine(KERAMAS);
    expect(store.sendable()).toMatchObject([{ cells: { proposed: "121" }, seen: { id: "theirs", version: 4 } }]);
  });
});

test("what was saved here of a batch does not cover the one that was made in its place since", () => {
  const again = { ...rowOf(KERAMAS), id: "again", version: 1 };
  store = new BatchStore([again], { isWritable: true, locale: "id" });
  store.absorb(KERAMAS, { ...again, id: "before", version: 3 });
  expect(store.record(KERAMAS).row).toMatchObject({ id: "again", version: 1 });
  store.absorb(KERAMAS, { ...again, version: 2 });
  expect(store.record(KERAMAS).row).toMatchObject({ id: "again", version: 2 });
});

test("the hands of the month's sheet work here, too: a block, and one step back", () => {
  const autosave = new Autosave<BatchKinds>(store, "batches", () => new Promise(() => {}));
  const editor = new SheetEditor<BatchKinds>(store, autosave, { columns: BATCH_COLUMNS, isClosed: () => false });
  editor.choose({ row: 0, column: 0 });
  const plan = editor.paste("75\t1.200\n75\t12,8\n1");
  expect(plan?.problems).toMatchObject([
    { text: "12,8", place: { row: 1, column: 1 } },
    { text: "1", place: null, reason: "OUTSIDE" },
  ]);
  expect(store.view(KERAMAS).counts).toMatchObject({ quota: 75, proposed: 1200 });
  expect(store.view(BELEGA)).toMatchObject({ state: "FIX", cells: { proposed: "12,8" } });
  editor.undo();
  expect(store.drafts()).toEqual([]);
});
