import { orBusy } from "@/lib/busy";
import { writeFeed } from "@/lib/edition/feed";
import { getFeed } from "@/lib/edition/queries";
import { notFoundPage } from "@/lib/edition/response";
import { env } from "@/lib/env";

/** Long enough to take a load off, short enough that a subscriber learns of an edition the same hour. */
const CACHE = "public, max-age=300";

export const GET = orBusy(
  async (_: Request, { params }: RouteContext<"/editions/[number]/feed">): Promise<Response> => {
    const { number: regencyCode } = await params;
    const feed = await getFeed(regencyCode);
    if (feed === null) return notFoundPage();
    const body = writeFeed(regencyCode, feed, new URL(env().NEXTAUTH_URL).origin);
    return new Response(body, {
      headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": CACHE },
    });
  },
);
