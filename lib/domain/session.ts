/**
 * How long a sign-in holds, and how long failures to sign in keep the door shut.
 *
 * A session ends 30 minutes after it was last used and 10 hours after it began, whichever comes first.
 * Five failures for one account, or twenty from one address, within 15 minutes lock that account or that
 * address until 15 minutes after the failure that filled the measure.
 */

const MINUTE = 60_000;

const IDLE_MINUTES = 30;
export const LONGEST_MINUTES = 10 * 60;
const LOCKOUT_MINUTES = 15;
export const FAILURES_PER_ACCOUNT = 5;
export const FAILURES_PER_ADDRESS = 20;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly revokedAt: Date | null;
}

export function isLive(session: SessionTimes, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now.getTime() - session.lastSeenAt.getTime() < IDLE_MINUTES * MINUTE &&
    now.getTime() - session.createdAt.getTime() < LONGEST_MINUTES * MINUTE
  );
}

/** The start of the time in which failures count. */
export function lockoutStart(now: Date): Date {
  return new Date(now.getTime() - LOCKOUT_MINUTES * MINUTE);
}

/**
 * Whole minutes, rounded up, until the next try; 0 when the door is open.
 * `failures` are those within the lockout time, in any order.
 */
export function lockedMinutes(failures: readonly Date[], limit: number, now: Date): number {
  const newestFirst = failures.map((at) => at.getTime()).sort((a, b) => b - a);
  const filled = newestFirst[limit - 1];
  if (filled === undefined) return 0;
  return Math.max(0, Math.ceil((filled + LOCKOUT_MINUTES * MINUTE - now.getTime()) / MINUTE));
}
