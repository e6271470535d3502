import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { coverageCsv } from "@/lib/coverage/csv";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { coverageDownload } from "@/lib/coverage/schema";
import { seesArea } from "@/lib/domain/access";
import { periodCode } from "@/lib/domain/period";

/** A table of the coverage page as a file, with the same scope and the same numbers. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireViewer("coverage.read");
  const asked = coverageDownload.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success || !seesArea(viewer, asked.data.area)) notFound();
  const { area, period, table } = asked.data;
  const facts = await getCoverageFacts(viewer, area, period);
  if (facts === null) notFound();
  return new Response(coverageCsv(facts, period, table), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="cakupan-${area}-${periodCode(period)}-${table}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
