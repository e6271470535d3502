import { randomUUID } from "node:crypto";
import { asSystem } from "@/lib/db";
import type { Role } from "@/lib/domain/access";
import { hashPassword } from "@/lib/user/password";
import { GIANYAR } from "./viewers";

export const PASSWORD = "a password for tests";

export interface NewUser {
  readonly id: string;
  readonly email: string;
}

/** A person with an account, of Gianyar, under an e-mail that no other test has. */
export async function createUser(role: Role = "OPERATOR", { active = true } = {}): Promise<NewUser> {
  const email = `${randomUUID()}@test.invalid`;
  const passwordHash = await hashPassword(PASSWORD);
  return asSystem((tx) =>
    tx.user.create({
      data: {
        email,
        name: `Test ${role}`,
        role,
        active,
        passwordHash,
        regencies: { create: { regencyCode: GIANYAR } },
      },
      select: { id: true, email: true },
    }),
  );
}
