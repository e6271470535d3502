import "server-only";
import { asSystem } from "@/lib/db";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { hashPassword } from "./password";
import type { NewAdministrator } from "./schema";

/** The way in for the very first person, from the command line: there is no viewer yet who could vouch. */
export async function createAdministrator({
  email,
  name,
  password,
}: NewAdministrator): Promise<{ id: string } | Refusal> {
  const passwordHash = await hashPassword(password);
  return asSystem(async (tx) => {
    const [created] = await tx.user.createManyAndReturn({
      data: [{ email, name, passwordHash, role: "ADMINISTRATOR", national: true }],
      skipDuplicates: true,
      select: { id: true },
    });
    return created ?? refuse({ reason: "EMAIL_TAKEN" });
  });
}
