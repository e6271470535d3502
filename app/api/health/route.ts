import { RETRY_AFTER } from "@/lib/busy";
import { asSystem } from "@/lib/db";
import { answersInTime } from "@/lib/outage";

const NO_STORE = { "Cache-Control": "no-store" };

export const dynamic = "force-dynamic";

/** Well only if the database answers in time: whoever watches must not be told so by a process that cannot serve. */
export async function GET() {
  if (await answersInTime(() => asSystem((tx) => tx.$queryRaw`SELECT 1`))) {
    return Response.json({ status: "ok" }, { headers: NO_STORE });
  }
  const headers = { ...NO_STORE, "Retry-After": RETRY_AFTER.database };
  return Response.json({ status: "unavailable" }, { status: 503, headers });
}
