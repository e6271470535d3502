import type { Client } from "pg";
import type { Role } from "@/lib/domain/access";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/user/demo";
import { hashPassword } from "@/lib/user/password";
import { insertRows, stableId } from "../rows";

const NAMES: Readonly<Record<Role, string>> = {
  OPERATOR: "I Wayan Adi",
  HEAD: "Ida Ayu Made Pertiwi",
  BRANCH: "Ni Luh Sari",
  COUNCIL: "I Nyoman Budiarsa",
  ADMINISTRATOR: "Ni Kadek Lestari",
};

/** The demo has one account of each role. */
export function userId(role: Role): string {
  return stableId("app_user", role);
}

export async function insertUsers(client: Client): Promise<void> {
  const hashes = await Promise.all(DEMO_ACCOUNTS.map(() => hashPassword(DEMO_PASSWORD)));
  await insertRows(
    client,
    "app_user",
    DEMO_ACCOUNTS.map(({ email, role }, place) => ({
      id: userId(role),
      email,
      name: NAMES[role],
      role,
      national: role === "ADMINISTRATOR",
      password_hash: hashes[place],
      active: true,
      created_at: "2023-01-02T09:00:00+08:00",
    })),
  );
  await insertRows(
    client,
    "user_regency",
    DEMO_ACCOUNTS.flatMap(({ role, regencyCodes }) =>
      regencyCodes.map((code) => ({ regency_code: code, user_id: userId(role) })),
    ),
  );
}
