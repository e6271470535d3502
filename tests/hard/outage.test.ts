import "../support/database-gate";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { ensureBuild } from "@/scripts/build";
import { freePort } from "@/scripts/free-port";
import { startServer } from "@/scripts/server";
import { closeGate, openGate } from "../support/database-gate";
import { TEST_SECRET } from "../support/secret";

const READERS = 12;
const BEFORE_MS = 3_000;
const AWAY_MS = 10_000;
const AFTER_MS = 8_000;
/** As the figures of reliability ask: nobody hangs for longer, and nobody is turned away later than this. */
const PATIENCE_MS = 5_000;

interface Answer {
  readonly asked: number;
  readonly took: number;
  readonly status: number;
  readonly retryAfter: string | null;
}

async function ask(address: string): Promise<Answer> {
  const asked = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  const { status, headers } = response;
  return { asked, took: performance.now() - asked, status, retryAfter: headers.get("Retry-After") };
}

test("a database that is away for ten seconds under load turns readers away in time and comes back by itself", async () => {
  const port = await freePort(null);
  const environment = {
    DATABASE_URL: env().DATABASE_URL,
    CAKUPAN_DEMO: "1",
    NEXTAUTH_SECRET: TEST_SECRET,
    NEXTAUTH_URL: `http://localhost:${port}`,
  } as const;
  await ensureBuild(environment);
  const server = await startServer("127.0.0.1", port, environment);
  const answers: Answer[] = [];
  let isOver = false;
  const read = async () => {
    while (!isOver) answers.push(await ask(`http://127.0.0.1:${port}/editions`));
  };
  const readers = Array.from({ length: READERS }, read);
  await setTimeout(BEFORE_MS);
  const closed = performance.now();
  await closeGate();
  await setTimeout(AWAY_MS);
  const opened = performance.now();
  await openGate();
  await setTimeout(AFTER_MS);
  isOver = true;
  await Promise.all(readers);
  await server.stop();

  const before = answers.filter(({ asked, took }) => asked + took < closed);
  const away = answers.filter(({ asked }) => asked > closed && asked < opened);
  const after = answers.filter(({ asked }) => asked > opened + PATIENCE_MS);
  expect(new Set(before.map(({ status }) => status))).toEqual(new Set([200]));
  // Whoever notices it first is answered by a page that has begun, which can say nothing but 500.
  expect(away.filter(({ status }) => status !== 503).length).toBeLessThanOrEqual(READERS);
  expect(away.length).toBeGreaterThan(READERS);
  const turnedAway = answers.filter(({ status }) => status === 503);
  expect(turnedAway.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
  expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(PATIENCE_MS);
  expect(after.length).toBeGreaterThan(0);
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]));
});
