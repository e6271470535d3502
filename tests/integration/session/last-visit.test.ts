import { expect, test } from "vitest";
import { asSystem } from "@/lib/db";
import { getLastVisit } from "@/lib/session/queries";
import { createUser } from "../../support/users";

const NOON = new Date("2026-11-22T12:00:00Z");

function minutes(after: number): Date {
  return new Date(NOON.getTime() + after * 60_000);
}

async function session(userId: string, from: number, until: number): Promise<string> {
  const created = await asSystem((tx) =>
    tx.session.create({ data: { userId, createdAt: minutes(from), lastSeenAt: minutes(until) }, select: { id: true } }),
  );
  return created.id;
}

test("the first visit has none before it, whoever else was here", async () => {
  const [{ id }, other] = [await createUser(), await createUser()];
  await session(other.id, 0, 10);
  expect(await getLastVisit(await session(id, 20, 20))).toBeNull();
});

test("the last use of any session that was opened earlier, not of a later one", async () => {
  const { id } = await createUser();
  await session(id, 0, 10);
  await session(id, 2, 30);
  const current = await session(id, 60, 90);
  await session(id, 70, 100);
  expect(await getLastVisit(current)).toEqual(minutes(30));
});

test("an earlier session that is still in use ends where this one begins", async () => {
  const { id } = await createUser();
  await session(id, 0, 80);
  expect(await getLastVisit(await session(id, 60, 90))).toEqual(minutes(60));
});
