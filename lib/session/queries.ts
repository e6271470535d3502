import "server-only";
import { asSystem } from "@/lib/db";

/**
 * When the person behind a session was last here before it began: the latest use of any session that was opened
 * earlier, and never later than the beginning of this one. Null for who came for the first time.
 */
export function getLastVisit(sessionId: string): Promise<Date | null> {
  return asSystem(async (tx) => {
    const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
      SELECT least(max(earlier.last_seen_at), s.created_at) AS at
      FROM session s JOIN session earlier ON earlier.user_id = s.user_id AND earlier.created_at < s.created_at
      WHERE s.id = ${sessionId}::uuid GROUP BY s.id`;
    return row?.at ?? null;
  });
}
