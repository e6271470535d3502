import type { TestProject } from "vitest/node";
import { openDatabaseServer } from "./database-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Without a database at its end. */
    databaseServer: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openDatabaseServer();
  project.provide("databaseServer", server.url("").replace(/\/$/, ""));
  return server.stop;
}
