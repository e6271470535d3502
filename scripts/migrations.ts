import { migrate } from "@/prisma/migrate";
import { Problem } from "./problem";

/** Prisma's number for tables in a database that never saw a migration. */
const NOT_EMPTY = "P3005";

export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  try {
    return await migrate(databaseUrl);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === NOT_EMPTY) {
      const database = new URL(databaseUrl).pathname.slice(1);
      throw new Problem(
        `The database "${database}" holds tables of something else. Give Cakupan an empty one of its own:\n` +
          "CREATE DATABASE cakupan;",
      );
    }
    throw new Problem(`A migration could not be applied, and nothing of it was kept.\n${message}`, { cause: error });
  }
}
