import "server-only";
import { createHmac } from "node:crypto";
import { asSystem, type Tx } from "@/lib/db";
import type { Role } from "@/lib/domain/access";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS, isLive, lockedMinutes, lockoutStart } from "@/lib/domain/session";
import { env } from "@/lib/env";
import { verifyPassword } from "@/lib/user/password";

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Where the request came from. */
  readonly address: string;
}

/** The person behind a session, as the database knows them at this moment. */
export interface SessionPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly national: boolean;
  readonly regencyCodes: readonly string[];
}

interface Attempt {
  readonly id: bigint;
  readonly accountHash: string;
  readonly addressHash: string;
}

const SEEN_EVERY_MS = 60_000;
const ATTEMPTS_KEPT_MS = 24 * 60 * 60_000;

/** Checks e-mail and password and opens a session. The refusal is the same whichever of the two was wrong. */
export async function openSession(
  { email, password, address }: SignIn,
  now: Date,
): Promise<{ sessionId: string } | Refusal> {
  const attempt = await asSystem((tx) => beginAttempt(tx, email, address, now));
  if ("kind" in attempt) return attempt;
  const user = await asSystem((tx) => tx.user.findUnique({ where: { email } }));
  // Outside any transaction: this takes tens of milliseconds on purpose.
  const matches = await verifyPassword(user?.active ? user.passwordHash : null, password);
  if (!matches || user === null) {
    await asSystem((tx) => audit(tx, "session.refuse", null, now, user?.id));
    return refuse({ reason: "WRONG_CREDENTIALS", email });
  }
  return asSystem(async (tx) => {
    await endAttempt(tx, attempt, now);
    const session = await tx.session.create({ data: { userId: user.id, createdAt: now, lastSeenAt: now } });
    await audit(tx, "session.open", user.id, now, session.id);
    return { sessionId: session.id };
  });
}

/** The person behind a living session, or null; notes once a minute that the session is in use. */
export function resumeSession(sessionId: string, now: Date): Promise<SessionPerson | null> {
  return asSystem(async (tx) => {
    const [row] = await tx.$queryRaw<(SessionPerson & SessionRow)[]>`
      SELECT s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.revoked_at AS "revokedAt",
        u.id, u.name, u.email, u.role::text, u.national, u.active,
        ARRAY(SELECT r.regency_code FROM user_regency r WHERE r.user_id = u.id ORDER BY r.regency_code) AS "regencyCodes"
      FROM session s JOIN app_user u ON u.id = s.user_id
      WHERE s.id = ${sessionId}::uuid`;
    if (row === undefined || !row.active || !isLive(row, now)) return null;
    if (now.getTime() - row.lastSeenAt.getTime() >= SEEN_EVERY_MS) {
      await tx.session.update({ where: { id: sessionId }, data: { lastSeenAt: now }, select: { id: true } });
    }
    const { id, name, email, role, national, regencyCodes } = row;
    return { id, name, email, role, national, regencyCodes };
  });
}

interface SessionRow {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly revokedAt: Date | null;
  readonly active: boolean;
}

/** Ends a session for good; a second time changes nothing. */
export async function closeSession(sessionId: string, now: Date): Promise<void> {
  await asSystem(async (tx) => {
    const [closed] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: now },
      select: { userId: true },
    });
    if (closed) await audit(tx, "session.close", closed.userId, now, sessionId);
  });
}

/**
 * Counts the failures so far and writes this try down as one more before the password is looked at, under a lock
 * for the account and one for the address: a hundred guesses at the same moment are counted like guesses in turn.
 */
async function beginAttempt(tx: Tx, email: string, address: string, now: Date): Promise<Attempt | Refusal> {
  const accountHash = fingerprint("account", email);
  const addressHash = fingerprint("address", address);
  // Always the account first: two tries that share one of the two can then never wait for each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${accountHash}, 0))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${addressHash}, 0))`;
  const recent = { at: { gt: lockoutStart(now) } };
  const ofAccount = await tx.signInAttempt.findMany({ where: { ...recent, accountHash }, orderBy: { id: "desc" } });
  const ofAddress = await tx.signInAttempt.findMany({ where: { ...recent, addressHash, succeeded: false } });
  const lastSuccess = ofAccount.findIndex((attempt) => attempt.succeeded);
  const sinceSuccess = lastSuccess === -1 ? ofAccount : ofAccount.slice(0, lastSuccess);
  const minutes = Math.max(
    lockedMinutes(
      sinceSuccess.map(({ at }) => at),
      FAILURES_PER_ACCOUNT,
      now,
    ),
    lockedMinutes(
      ofAddress.map(({ at }) => at),
      FAILURES_PER_ADDRESS,
      now,
    ),
  );
  if (minutes > 0) return refuse({ reason: "LOCKED_OUT", email, minutes });
  return tx.signInAttempt.create({ data: { accountHash, addressHash, succeeded: false, at: now } });
}

/** Turns the failure that was written in advance into a success, and forgets what is too old to matter. */
async function endAttempt(tx: Tx, { id, accountHash, addressHash }: Attempt, now: Date): Promise<void> {
  await tx.signInAttempt.deleteMany({
    where: { OR: [{ id }, { at: { lt: new Date(now.getTime() - ATTEMPTS_KEPT_MS) } }] },
  });
  await tx.signInAttempt.create({ data: { accountHash, addressHash, succeeded: true, at: now } });
}

async function audit(tx: Tx, action: string, userId: string | null, now: Date, subject?: string): Promise<void> {
  await tx.auditEntry.create({ data: { action, userId, subject, at: now }, select: { id: true } });
}

/** Enough to recognise an account or an address again, of no use to whoever reads the table. */
function fingerprint(kind: "account" | "address", text: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`${kind}:${text}`).digest("base64url");
}
