import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openSession } from "@/lib/session/mutations";
import { createAdministrator } from "@/lib/user/mutations";
import { listUsers } from "@/lib/user/queries";
import { createUser, PASSWORD } from "../../support/users";
import { viewerAs } from "../../support/viewers";

const administrator = viewerAs("ADMINISTRATOR", { regencyCodes: [], national: true });

describe("the list of users", () => {
  test("says who, in which role and where, and when last seen", async () => {
    const { id, email } = await createUser("BRANCH");
    const at = new Date("2026-11-22T12:00:00Z");
    await openSession({ email, password: PASSWORD, address: randomUUID() }, at);
    const users = await listUsers(administrator);
    expect(users.find((user) => user.id === id)).toEqual({
      id,
      email,
      name: "Test BRANCH",
      role: "BRANCH",
      active: true,
      national: false,
      regencyNames: [expect.stringContaining("Gianyar")],
      lastSeenAt: at,
    });
  });

  test("says that somebody never signed in", async () => {
    const { id } = await createUser();
    const users = await listUsers(administrator);
    expect(users.find((user) => user.id === id)?.lastSeenAt).toBeNull();
  });

  test.each(["OPERATOR", "HEAD", "BRANCH", "COUNCIL"] as const)("is empty for %s", async (role) => {
    await createUser();
    expect(await listUsers(viewerAs(role))).toEqual([]);
  });
});

describe("the first administrator", () => {
  test("can sign in", async () => {
    const email = `${randomUUID()}@test.invalid`;
    await createAdministrator({ email, name: "First", password: PASSWORD });
    const opened = await openSession({ email, password: PASSWORD, address: randomUUID() }, new Date());
    expect(opened).toHaveProperty("sessionId");
  });

  test("never replaces an account that is there", async () => {
    const { id, email } = await createUser("COUNCIL");
    expect(await createAdministrator({ email, name: "Other", password: "another password" })).toEqual({
      kind: "REFUSED",
      reason: "EMAIL_TAKEN",
    });
    const users = await listUsers(administrator);
    expect(users.find((user) => user.id === id)).toMatchObject({ name: "Test COUNCIL", role: "COUNCIL" });
  });
});
