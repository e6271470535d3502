import { setImmediate } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { DraftKeeper } from "@/components/enrolment/draft-keeper";
import type { DraftChange } from "@/components/enrolment/kept-drafts";
import { SheetStore } from "@/components/enrolment/sheet-store";
import { BELEGA, emptyRow, KERAMAS, keyIn } from "../../support/sheet-rows";

/** What the device was given to keep, and whether it takes it. */
const device = vi.hoisted(() => ({ takes: true, written: [] as DraftChange[][] }));

vi.mock("@/components/enrolment/kept-drafts", () => ({
  listKeptDrafts: async () => [],
  writeKeptDrafts: async (changes: DraftChange[]) => {
    if (!device.takes) throw new Error("the disk is full");
    device.written.push(changes);
  },
}));

let store: SheetStore;
let keeper: DraftKeeper;

beforeEach(() => {
  Object.assign(device, { takes: true, written: [] });
  const rows = [KERAMAS, BELEGA].map((area) => emptyRow(area));
  store = new SheetStore(rows, { isWritable: true, reopened: [], reported: null, axis: "PLACE", locale: "id" });
  keeper = new DraftKeeper(store, { personId: "made", regencyCode: "51.04", period: 202407 }, (key) => key);
});

async function type(area: string) {
  store.type(keyIn(area), { cells: { jkk: "5" } });
  await setImmediate();
}

const kept = () => device.written.map((changes) => changes.map(({ kind, draft }) => `${kind} ${draft.areaCode}`));

test("what is typed is on the device before anybody asks for it", async () => {
  await type(KERAMAS);
  expect(kept()).toEqual([[`KEEP ${KERAMAS}`]]);
  expect(keeper.losesDrafts()).toBe(false);
});

test("what the device did not take goes with what it takes next", async () => {
  device.takes = false;
  await type(KERAMAS);
  expect(keeper.losesDrafts()).toBe(true);
  device.takes = true;
  await type(BELEGA);
  expect(kept()).toEqual([[`KEEP ${KERAMAS}`, `KEEP ${BELEGA}`]]);
  expect(keeper.losesDrafts()).toBe(false);
});

test("who leaves the page has it tried once more", async () => {
  device.takes = false;
  await type(KERAMAS);
  device.takes = true;
  await keeper.flush();
  expect(kept()).toEqual([[`KEEP ${KERAMAS}`]]);
});
