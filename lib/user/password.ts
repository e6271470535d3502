import { randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, the package's default, with the cost that OWASP names for it. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Compared with when there is no account, so that the answer takes as long as for a wrong password. */
const nobodysHash = hashPassword(randomUUID());

/** False for a missing account, after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && passwordHash !== null;
}
