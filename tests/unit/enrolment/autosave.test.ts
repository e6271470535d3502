import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Draft } from "@/components/enrolment/row-draft";
import type { EnrolmentKinds } from "@/components/enrolment/row-view";
import { SheetStore } from "@/components/enrolment/sheet-store";
import { Autosave, type SheetAnswer } from "@/components/sheet/autosave";
import { savingSentence } from "@/components/sheet/saving-sentence";
import { refuse } from "@/lib/domain/refusal";
import { BELEGA, emptyRow, KERAMAS, keyIn } from "../../support/sheet-rows";

type Answer = (answer: SheetAnswer<EnrolmentKinds> | Error) => void;

let store: SheetStore;
let autosave: Autosave<EnrolmentKinds>;
let sent: (readonly Draft[])[];
let answers: Answer[];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
  const rows = [KERAMAS, BELEGA].map((area) => emptyRow(area));
  store = new SheetStore(rows, { isWritable: true, reopened: [], reported: null, axis: "PLACE", locale: "id" });
  autosave = new Autosave<EnrolmentKinds>(store, "51.04/202407", (drafts) => {
    sent.push(drafts);
    return new Promise((resolve, reject) => {
      answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  });
});

afterEach(() => vi.useRealTimers());

function type(area: string, count: string) {
  store.type(keyIn(area), { cells: { jkk: count, jkm: count } });
  autosave.typed();
}

function leave(area: string) {
  store.leave(keyIn(area));
  autosave.left();
}

/** The server accepts what it was sent last. */
async function accept() {
  const value = (sent.at(-1) ?? []).map(({ areaCode, categoryCode }, n) => ({
    areaCode,
    categoryCode,
    kind: "SAVED" as const,
    version: n + 1,
    copiedFrom: null,
  }));
  answers.at(-1)?.({ status: "done", value });
  await vi.advanceTimersByTimeAsync(0);
}

describe("when it sends", () => {
  test("a second after the last key, not before", async () => {
    type(KERAMAS, "1");
    await vi.advanceTimersByTimeAsync(900);
    type(KERAMAS, "12");
    await vi.advanceTimersByTimeAsync(900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toMatchObject([[{ cells: { jkk: "12" } }]]);
  });

  test("sooner when a row is left, and then without the row that is being typed", async () => {
    type(KERAMAS, "12");
    leave(KERAMAS);
    type(BELEGA, "1");
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toMatchObject([[{ areaCode: KERAMAS }]]);
  });

  test("one request at a time, and what came meanwhile after it", async () => {
    type(KERAMAS, "12");
    leave(KERAMAS);
    await vi.advanceTimersByTimeAsync(300);
    type(BELEGA, "34");
    leave(BELEGA);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    await accept();
    expect(sent[1]).toMatchObject([{ areaCode: BELEGA }]);
    await accept();
    expect(autosave.state()).toEqual({ kind: "RESTING" });
    expect(store.totals().unsaved).toBe(0);
  });
});

describe("when the server is out of reach", () => {
  test("what was typed waits, is tried again after longer and longer pauses, and arrives", async () => {
    type(KERAMAS, "12");
    leave(KERAMAS);
    await vi.advanceTimersByTimeAsync(300);
    answers[0]?.(new Error("no network"));
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.state().kind).toBe("WAITING");
    expect(store.view(keyIn(KERAMAS)).state).toBe("WAITING");
    type(BELEGA, "34");
    leave(BELEGA);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    answers[1]?.(new Error("no network"));
    await vi.advanceTimersByTimeAsync(3_900);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent[2]).toHaveLength(2);
    await accept();
    expect(store.totals().unsaved).toBe(0);
  });
});

describe("when the server is busy", () => {
  test("what was typed waits in words of its own, and is tried again by itself", async () => {
    type(KERAMAS, "12");
    leave(KERAMAS);
    await vi.advanceTimersByTimeAsync(300);
    answers[0]?.({ status: "refused", refusal: refuse({ reason: "BUSY" }) });
    await vi.advanceTimersByTimeAsync(0);
    expect(savingSentence(autosave.state(), store.totals(), "id")).toEqual({
      tone: "wait",
      words: "Sistem sedang sibuk: 1 baris aman di perangkat ini dan akan dikirim lagi",
    });
    expect(store.view(keyIn(KERAMAS)).state).toBe("WAITING");
    await vi.advanceTimersByTimeAsync(2_100);
    expect(sent).toHaveLength(2);
    await accept();
    expect(store.totals().unsaved).toBe(0);
  });
});

describe("when the server refuses", () => {
  async function refusedWith(refusal: ReturnType<typeof refuse>) {
    type(KERAMAS, "12");
    leave(KERAMAS);
    await vi.advanceTimersByTimeAsync(300);
    answers[0]?.({ status: "refused", refusal });
    await vi.advanceTimersByTimeAsync(60_000);
  }

  test("a session that has ended loses nothing and is not asked again by itself", async () => {
    await refusedWith(refuse({ reason: "SIGNED_OUT" }));
    expect(sent).toHaveLength(1);
    expect(store.drafts()).toHaveLength(1);
    void autosave.flush();
    await accept();
    expect(store.totals().unsaved).toBe(0);
  });

  test("a month that was submitted meanwhile locks the sheet", async () => {
    await refusedWith(refuse({ reason: "PERIOD_LOCKED", status: "SUBMITTED" }));
    expect(store.lockedBy()).toBe("SUBMITTED");
    expect(store.record(keyIn(BELEGA)).open).toEqual([]);
  });
});
