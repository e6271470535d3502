import { orBusy } from "@/lib/busy";
import { editionAddress } from "@/lib/domain/edition-number";
import { getLatest } from "@/lib/edition/queries";
import { notFoundPage } from "@/lib/edition/response";
import { getLocale } from "@/lib/text/locale";

/** A stable address for what is new: "/editions/51.04/latest", in the reader's language. */
export const GET = orBusy(
  async (_: Request, { params }: RouteContext<"/editions/[number]/latest">): Promise<Response> => {
    const latest = await getLatest((await params).number);
    if (latest === null) return notFoundPage();
    const Location = editionAddress(latest.number, "HTML", await getLocale());
    return new Response(null, { status: 307, headers: { Location, "Cache-Control": "no-cache", Vary: "Cookie" } });
  },
);
