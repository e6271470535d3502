import { expect, test } from "vitest";
import { type SeenDetail, seenAfter } from "@/components/batch/seen-detail";
import type { DetailOutcome } from "@/lib/batch/mutations";
import type { BatchDetail } from "@/lib/batch/queries";

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((version) => ({ batch: { version } }) as BatchDetail) as [
  BatchDetail,
  BatchDetail,
  BatchDetail,
];
const SEEN: SeenDetail = { version: 1, shown: FIRST };
const SAVED: DetailOutcome = { kind: "SAVED", version: 2 };

test("a page that is read again does not hand the form what somebody else has saved", () => {
  expect(seenAfter(SEEN, SECOND, null)).toBe(SEEN);
});

test("after its own saving the form goes on from what it saved, as soon as the page brings it", () => {
  const saved = seenAfter(SEEN, FIRST, SAVED);
  expect(saved).toEqual({ version: 2, shown: FIRST });
  expect(seenAfter(saved, SECOND, SAVED)).toEqual({ version: 2, shown: SECOND });
});

test("a change that came between its own saving and the page stays unseen", () => {
  const saved = seenAfter(SEEN, FIRST, SAVED);
  expect(seenAfter(saved, THIRD, SAVED)).toEqual({ version: 2, shown: FIRST });
});

test("a conflict that was shown is known from then on, also where the next sending cannot be read", () => {
  const stale = { kind: "STALE", theirs: { version: 2 } } as DetailOutcome;
  const told = seenAfter(SEEN, FIRST, stale);
  expect(told).toEqual({ version: 2, shown: FIRST });
  expect(seenAfter(told, SECOND, null)).toBe(told);
});

test("what the rules object to is still about the version that was sent", () => {
  const refused = { kind: "REFUSED", typed: { version: 1 } } as DetailOutcome;
  expect(seenAfter(SEEN, SECOND, refused)).toBe(SEEN);
});
