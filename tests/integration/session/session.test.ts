import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asSystem } from "@/lib/db";
import { isRefusal } from "@/lib/domain/refusal";
import { closeSession, openSession, resumeSession } from "@/lib/session/mutations";
import { createUser, type NewUser, PASSWORD } from "../../support/users";
import { BANGLI, GIANYAR } from "../../support/viewers";

const NOON = new Date("2026-11-22T12:00:00Z");

function minutesLater(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

async function signIn(user: NewUser): Promise<string> {
  const opened = await openSession({ email: user.email, password: PASSWORD, address: randomUUID() }, NOON);
  if (isRefusal(opened)) throw new Error(opened.reason);
  return opened.sessionId;
}

function lastSeen(sessionId: string): Promise<Date> {
  return asSystem(async (tx) => (await tx.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt);
}

describe("a living session", () => {
  test("tells who it is and what the database says of that person now", async () => {
    const user = await createUser("HEAD");
    expect(await resumeSession(await signIn(user), NOON)).toEqual({
      id: user.id,
      email: user.email,
      name: "Test HEAD",
      role: "HEAD",
      national: false,
      regencyCodes: [GIANYAR],
    });
  });

  test("follows a changed role and changed regencies at once", async () => {
    const user = await createUser("OPERATOR");
    const sessionId = await signIn(user);
    await asSystem(async (tx) => {
      await tx.user.update({ where: { id: user.id }, data: { role: "COUNCIL" } });
      await tx.userRegency.deleteMany({ where: { userId: user.id } });
      await tx.userRegency.create({ data: { userId: user.id, regencyCode: BANGLI } });
    });
    expect(await resumeSession(sessionId, NOON)).toMatchObject({ role: "COUNCIL", regencyCodes: [BANGLI] });
  });

  test("lasts as long as it is used every half hour, but not beyond ten hours", async () => {
    const sessionId = await signIn(await createUser());
    for (let minutes = 29; minutes < 600; minutes += 29) {
      expect(await resumeSession(sessionId, minutesLater(minutes))).not.toBeNull();
    }
    expect(await resumeSession(sessionId, minutesLater(600))).toBeNull();
  });

  test("notes its use once a minute", async () => {
    const sessionId = await signIn(await createUser());
    await resumeSession(sessionId, minutesLater(0.9));
    expect(await lastSeen(sessionId)).toEqual(NOON);
    await resumeSession(sessionId, minutesLater(1));
    expect(await lastSeen(sessionId)).toEqual(minutesLater(1));
  });
});

describe("a session is over", () => {
  test("after half an hour without use, for good", async () => {
    const sessionId = await signIn(await createUser());
    expect(await resumeSession(sessionId, minutesLater(30))).toBeNull();
    expect(await lastSeen(sessionId)).toEqual(NOON);
  });

  test("once it was closed, and the audit trail says so once", async () => {
    const user = await createUser();
    const sessionId = await signIn(user);
    await closeSession(sessionId, minutesLater(1));
    await closeSession(sessionId, minutesLater(2));
    expect(await resumeSession(sessionId, minutesLater(3))).toBeNull();
    const closed = await asSystem((tx) =>
      tx.auditEntry.findMany({ where: { action: "session.close", userId: user.id, subject: sessionId } }),
    );
    expect(closed).toHaveLength(1);
  });

  test("when the account is", async () => {
    const user = await createUser();
    const sessionId = await signIn(user);
    await asSystem((tx) => tx.user.update({ where: { id: user.id }, data: { active: false } }));
    expect(await resumeSession(sessionId, NOON)).toBeNull();
  });

  test("when it never was", async () => {
    expect(await resumeSession(randomUUID(), NOON)).toBeNull();
  });
});
