import { openDemoDatabase, runningDemoDatabase } from "./demo-database";
import { checkDatabase } from "./foreign-database";
import { readSettings } from "./settings";

export interface Target {
  url: string;
  isDemo: boolean;
}

/** Runs a short command on DATABASE_URL, or on the demo's database: the running one, or started for it. */
export async function withDatabase(doing: string, run: (target: Target) => Promise<void>): Promise<void> {
  const { databaseUrl } = readSettings();
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    return run({ url: databaseUrl, isDemo: false });
  }
  const opened = await openDemoDatabase(doing);
  if ("holder" in opened) return run({ url: runningDemoDatabase(), isDemo: true });
  try {
    await run({ url: opened.database.url, isDemo: true });
  } finally {
    await opened.database.close();
  }
}
