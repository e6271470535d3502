// Before each test file: a database of its own, and the environment that names it. After it: nothing that still speaks to it.
import { afterAll, inject } from "vitest";
import type { PrismaClient } from "@/prisma/generated/client";
import { copyDatabase } from "./database-server";
import { TEST_SECRET } from "./secret";

const serverUrl = inject("databaseServer");

Object.assign(process.env, {
  DATABASE_URL: await copyDatabase((name) => `${serverUrl}/${name}`, `integration_${process.env.VITEST_POOL_ID}`),
  CAKUPAN_DEMO: "1",
  NEXTAUTH_SECRET: TEST_SECRET,
  NEXTAUTH_URL: "http://localhost:3000",
});

// What the application keeps for the whole process has a name of its own: its connections, and what it has read.
afterAll(async () => {
  const kept = globalThis as typeof globalThis & { cakupanDatabase?: PrismaClient };
  await kept.cakupanDatabase?.$disconnect();
  for (const name of Object.keys(kept).filter((key) => key.startsWith("cakupan"))) Reflect.deleteProperty(kept, name);
});
