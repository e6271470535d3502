import { asSystem } from "@/lib/db";

const LIMIT_MS = 2_000;
const RETRY_AFTER_SECONDS = "5";
const NO_STORE = { "Cache-Control": "no-store" };

export const dynamic = "force-dynamic";

/** Well only if the database answers in time: whoever watches must not be told so by a process that cannot serve. */
export async function GET() {
  try {
    await Promise.race([asSystem((tx) => tx.$queryRaw`SELECT 1`), expire()]);
    return Response.json({ status: "ok" }, { headers: NO_STORE });
  } catch {
    const headers = { ...NO_STORE, "Retry-After": RETRY_AFTER_SECONDS };
    return Response.json({ status: "unavailable" }, { status: 503, headers });
  }
}

function expire(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS} ms`)), LIMIT_MS).unref();
  });
}
