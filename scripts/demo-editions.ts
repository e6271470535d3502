// Freezes the editions of the demo, by the very functions that publish: a process of its own, since those are the
// application's, which is started with the condition react-server. DATABASE_URL names the database.
import { Client } from "pg";
import { inSnapshot } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import { parseIsoDate, toPeriod } from "@/lib/domain/period";
import { freezeEdition, NotPrinted } from "@/lib/edition/freeze";
import { env } from "@/lib/env";
import { seedCorrection } from "@/prisma/seed";
import { GIANYAR } from "@/prisma/seed/demo/branch";
import { CORRECTION_REASON, MARCH_2024 } from "@/prisma/seed/demo/correction";
import { runCommand } from "./problem";

const EDITIONS = [
  { period: toPeriod(202312), sequence: 1, reason: null },
  { period: MARCH_2024, sequence: 1, reason: null },
  { period: MARCH_2024, sequence: 2, reason: CORRECTION_REASON },
  { period: toPeriod(202406), sequence: 1, reason: null },
] as const;

/** The printer's limit of time is for those who wait for a report; a busy machine that fills a demo may try again. */
const TRIES = 5;

await runCommand(async () => {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    for (const edition of EDITIONS) {
      if (await isThere(client, edition)) continue;
      if (edition.reason !== null) await seedCorrection(client);
      await freeze(client, edition);
    }
  } finally {
    await client.end();
  }
});

type DemoEdition = (typeof EDITIONS)[number];

async function isThere(client: Client, { period, sequence }: DemoEdition): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM edition WHERE regency_code = $1 AND period = $2 AND sequence = $3",
    [GIANYAR, period, sequence],
  );
  return rowCount === 1;
}

/** As it was when the month was published, by the books: on that day, and by whoever took the step. */
async function freeze(client: Client, { period, sequence, reason }: DemoEdition): Promise<void> {
  const { rows } = await client.query<{ at: Date; day: string; head: Omit<Viewer, "regencyCodes"> }>(
    `SELECT e.at, to_char(e.at AT TIME ZONE r.time_zone, 'YYYY-MM-DD') AS day,
       jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', u.role, 'national', u.national) AS head
     FROM submission_event e JOIN regency r ON r.code = e.regency_code JOIN app_user u ON u.id = e.user_id
     WHERE e.regency_code = $1 AND e.period = $2 AND e.to_status = 'PUBLISHED' ORDER BY e.id LIMIT 1 OFFSET $3`,
    [GIANYAR, period, sequence - 1],
  );
  const [step] = rows;
  const publishedOn = parseIsoDate(step?.day ?? "");
  if (step === undefined || publishedOn === null) throw new Error(`${period} was not published`);
  const head = { ...step.head, regencyCodes: [GIANYAR] } as unknown as Viewer;
  const request = { regencyCode: GIANYAR, period, publishedOn, publishedAt: step.at, reason };
  await printed(() => inSnapshot(head, (tx) => freezeEdition(tx, head, request)));
}

async function printed(freeze: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES - 1; ; left--) {
    try {
      await freeze();
      return;
    } catch (error) {
      if (!(error instanceof NotPrinted) || left === 0) throw error;
    }
  }
}
