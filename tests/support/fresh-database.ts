// Before each test file: a database of its own, and the environment that names it.
import { inject } from "vitest";
import { copyDatabase } from "./database-server";
import { TEST_SECRET } from "./secret";

const serverUrl = inject("databaseServer");

Object.assign(process.env, {
  DATABASE_URL: await copyDatabase((name) => `${serverUrl}/${name}`, `integration_${process.env.VITEST_POOL_ID}`),
  CAKUPAN_DEMO: "1",
  NEXTAUTH_SECRET: TEST_SECRET,
  NEXTAUTH_URL: "http://localhost:3000",
});
