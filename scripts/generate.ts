// Makes the Prisma client from schema.prisma when it is not there or out of date.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fingerprint, unlessDone } from "./fingerprint";
import { Problem } from "./problem";
import { runNode } from "./process";

const SCHEMA = "prisma/schema.prisma";
const PRISMA = "node_modules/prisma/package.json";
const STAMP = "prisma/generated/.made-from";

export async function ensureClient(): Promise<void> {
  await unlessDone(STAMP, fingerprint([SCHEMA, PRISMA]), generate);
}

async function generate(): Promise<void> {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  try {
    await runNode([prisma, "generate"], {
      env: {
        ...process.env,
        // Generating needs no schema engine; naming any file keeps Prisma from downloading one.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    });
  } catch (error) {
    if (!existsSync(SCHEMA)) throw new Problem(`${SCHEMA} is missing.`);
    throw error;
  }
}
