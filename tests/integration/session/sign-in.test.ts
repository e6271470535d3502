import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asSystem } from "@/lib/db";
import { isRefusal } from "@/lib/domain/refusal";
import { FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS } from "@/lib/domain/session";
import { openSession } from "@/lib/session/mutations";
import { createUser, PASSWORD } from "../../support/users";

const NOON = new Date("2026-11-22T12:00:00Z");

function minutesLater(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

/** One try; from an address of its own unless one is given. */
function tryToSignIn(email: string, password: string, { at = NOON, address = randomUUID() as string } = {}) {
  return openSession({ email, password, address }, at);
}

async function failTimes(times: number, email: string, address?: string) {
  for (let n = 0; n < times; n += 1) await tryToSignIn(email, "wrong", { address });
}

describe("the right password", () => {
  test("opens a session of that person", async () => {
    const { id, email } = await createUser();
    const opened = await tryToSignIn(email, PASSWORD);
    if (isRefusal(opened)) throw new Error(opened.reason);
    const session = await asSystem((tx) => tx.session.findUniqueOrThrow({ where: { id: opened.sessionId } }));
    expect(session).toMatchObject({ userId: id, createdAt: NOON, lastSeenAt: NOON, revokedAt: null });
  });

  test("opens a new session each time", async () => {
    const { id, email } = await createUser();
    await tryToSignIn(email, PASSWORD);
    await tryToSignIn(email, PASSWORD);
    expect(await asSystem((tx) => tx.session.count({ where: { userId: id } }))).toBe(2);
  });
});

describe("a refusal does not say what was wrong", () => {
  test("a wrong password, an unknown account and a closed account look the same", async () => {
    const { email } = await createUser();
    const closed = await createUser("OPERATOR", { active: false });
    const unknown = `${randomUUID()}@test.invalid`;
    expect(await tryToSignIn(email, "wrong")).toEqual({ kind: "REFUSED", reason: "WRONG_CREDENTIALS", email });
    expect(await tryToSignIn(unknown, PASSWORD)).toEqual({
      kind: "REFUSED",
      reason: "WRONG_CREDENTIALS",
      email: unknown,
    });
    expect(await tryToSignIn(closed.email, PASSWORD)).toMatchObject({ reason: "WRONG_CREDENTIALS" });
  });

  test("an unknown account is locked out like a known one", async () => {
    const unknown = `${randomUUID()}@test.invalid`;
    await failTimes(FAILURES_PER_ACCOUNT, unknown);
    expect(await tryToSignIn(unknown, PASSWORD)).toMatchObject({ reason: "LOCKED_OUT" });
  });
});

describe("too many failures for one account", () => {
  test("the last that is allowed still leaves the door open", async () => {
    const { email } = await createUser();
    await failTimes(FAILURES_PER_ACCOUNT - 1, email);
    expect(await tryToSignIn(email, PASSWORD)).toHaveProperty("sessionId");
  });

  test("lock it for a quarter of an hour, even for the right password, and say for how long", async () => {
    const { email } = await createUser();
    await failTimes(FAILURES_PER_ACCOUNT, email);
    expect(await tryToSignIn(email, PASSWORD)).toEqual({ kind: "REFUSED", reason: "LOCKED_OUT", email, minutes: 15 });
    expect(await tryToSignIn(email, PASSWORD, { at: minutesLater(14.5) })).toMatchObject({ minutes: 1 });
    expect(await tryToSignIn(email, PASSWORD, { at: minutesLater(15) })).toHaveProperty("sessionId");
  });

  test("leave other accounts alone", async () => {
    const [locked, other] = await Promise.all([createUser(), createUser()]);
    await failTimes(FAILURES_PER_ACCOUNT, locked.email);
    expect(await tryToSignIn(other.email, PASSWORD)).toHaveProperty("sessionId");
  });

  test("are forgotten after a success", async () => {
    const { email } = await createUser();
    await failTimes(FAILURES_PER_ACCOUNT - 1, email);
    await tryToSignIn(email, PASSWORD);
    await failTimes(FAILURES_PER_ACCOUNT - 1, email);
    expect(await tryToSignIn(email, PASSWORD)).toHaveProperty("sessionId");
  });

  test("are counted one by one when they come all at once", async () => {
    const { email } = await createUser();
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryToSignIn(email, "wrong")));
    const looked = answers.filter((answer) => isRefusal(answer) && answer.reason === "WRONG_CREDENTIALS");
    expect(looked).toHaveLength(FAILURES_PER_ACCOUNT);
  });
});

describe("too many failures from one address", () => {
  test("lock that address for every account, and no other address", async () => {
    const { email } = await createUser();
    const address = randomUUID();
    for (let n = 0; n < FAILURES_PER_ADDRESS; n += 1) await failTimes(1, `${randomUUID()}@test.invalid`, address);
    expect(await tryToSignIn(email, PASSWORD, { address })).toMatchObject({ reason: "LOCKED_OUT" });
    expect(await tryToSignIn(email, PASSWORD)).toHaveProperty("sessionId");
  });

  test("are not forgotten because somebody there signed in", async () => {
    const { email } = await createUser();
    const address = randomUUID();
    for (let n = 0; n < FAILURES_PER_ADDRESS - 1; n += 1) await failTimes(1, `${randomUUID()}@test.invalid`, address);
    expect(await tryToSignIn(email, PASSWORD, { address })).toHaveProperty("sessionId");
    await failTimes(1, `${randomUUID()}@test.invalid`, address);
    expect(await tryToSignIn(email, PASSWORD, { address })).toMatchObject({ reason: "LOCKED_OUT" });
  });
});

describe("what is kept", () => {
  test("of a try: neither e-mail nor address can be read", async () => {
    const email = `${randomUUID()}@test.invalid`;
    const address = randomUUID();
    await tryToSignIn(email, "wrong", { address });
    const attempts = await asSystem((tx) => tx.signInAttempt.findMany());
    const kept = attempts.map(({ accountHash, addressHash }) => `${accountHash} ${addressHash}`).join();
    expect(attempts).not.toHaveLength(0);
    expect(kept).not.toContain(email);
    expect(kept).not.toContain(address);
  });

  test("of a sign-in and of a failure: a line in the audit trail", async () => {
    const { id, email } = await createUser();
    await tryToSignIn(email, "wrong");
    await tryToSignIn(email, PASSWORD, { at: minutesLater(1) });
    const trail = await asSystem((tx) =>
      tx.auditEntry.findMany({
        where: { action: { startsWith: "session." }, OR: [{ subject: id }, { userId: id }] },
        orderBy: { at: "asc" },
      }),
    );
    expect(trail.map(({ action, userId }) => [action, userId])).toEqual([
      ["session.refuse", null],
      ["session.open", id],
    ]);
  });
});
