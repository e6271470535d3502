import { describe, expect, test } from "vitest";
import { isLive, lockedMinutes, lockoutStart } from "@/lib/domain/session";

const now = new Date("2026-11-22T10:00:00Z");

/** So many minutes (and milliseconds) before now. */
function ago(minutes: number, milliseconds = 0): Date {
  return new Date(now.getTime() - minutes * 60_000 - milliseconds);
}

describe("a session is live", () => {
  test.each([
    { createdAt: ago(0), lastSeenAt: ago(0), revokedAt: null, live: true, why: "just begun" },
    {
      createdAt: ago(60),
      lastSeenAt: ago(30, -1),
      revokedAt: null,
      live: true,
      why: "idle a millisecond less than 30 minutes",
    },
    { createdAt: ago(60), lastSeenAt: ago(30), revokedAt: null, live: false, why: "idle for 30 minutes" },
    {
      createdAt: ago(600, -1),
      lastSeenAt: ago(1),
      revokedAt: null,
      live: true,
      why: "a millisecond less than 10 hours old",
    },
    { createdAt: ago(600), lastSeenAt: ago(1), revokedAt: null, live: false, why: "10 hours old, though in use" },
    { createdAt: ago(5), lastSeenAt: ago(1), revokedAt: ago(1), live: false, why: "revoked" },
  ])("$why: $live", ({ live, ...session }) => {
    expect(isLive(session, now)).toBe(live);
  });
});

describe("failures lock", () => {
  test.each([
    { failures: [], limit: 1, minutes: 0 },
    { failures: [ago(1), ago(1)], limit: 3, minutes: 0 },
    { failures: [ago(1), ago(1), ago(1)], limit: 3, minutes: 14 },
    { failures: [ago(0), ago(0), ago(0)], limit: 3, minutes: 15 },
    { failures: [ago(2), ago(3), ago(9)], limit: 3, minutes: 6 },
    { failures: [ago(9), ago(2), ago(3)], limit: 3, minutes: 6 },
    { failures: [ago(1), ago(15, -1)], limit: 2, minutes: 1 },
    { failures: [ago(1), ago(15)], limit: 2, minutes: 0 },
    { failures: [ago(1), ago(2), ago(14, 30_000)], limit: 2, minutes: 13 },
  ])("$failures.length failures of $limit: $minutes minutes", ({ failures, limit, minutes }) => {
    expect(lockedMinutes(failures, limit, now)).toBe(minutes);
  });

  test("only those of the last 15 minutes count", () => {
    expect(lockoutStart(now)).toEqual(ago(15));
  });
});
