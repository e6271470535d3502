/**
 * Whether the database is away, as far as this process has noticed. Next cannot answer with 503 once a page has begun, so
 * pages are turned away before they begin; who noticed looks again until it answers. Pages, addresses and the proxy may each
 * have their own copy of a module, so the answer is kept for the process.
 */
import { setTimeout as rest } from "node:timers/promises";

const LIMIT_MS = 2_000;
const LOOK_AGAIN_MS = 500;

const shared = globalThis as typeof globalThis & { cakupanOutage?: boolean };

export function isOutage(): boolean {
  return shared.cakupanOutage === true;
}

/** From now on, until `ask` is answered in time. */
export async function noteOutage(ask: () => Promise<unknown>): Promise<void> {
  if (isOutage()) return;
  shared.cakupanOutage = true;
  while (!(await answersInTime(ask))) await rest(LOOK_AGAIN_MS, undefined, { ref: false });
  shared.cakupanOutage = false;
}

/** Whether something answers well, and within two seconds. */
export async function answersInTime(ask: () => Promise<unknown>): Promise<boolean> {
  const ended = new AbortController();
  try {
    return await Promise.race([ask().then(() => true), rest(LIMIT_MS, false, { ref: false, signal: ended.signal })]);
  } catch {
    return false;
  } finally {
    ended.abort();
  }
}
