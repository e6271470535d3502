import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { parsePeriod } from "@/lib/domain/period";
import { getRowHistory } from "@/lib/enrolment/queries";
import { rowKeySchema } from "@/lib/enrolment/schema";

type HistoryContext = RouteContext<"/entry/[regencyCode]/[period]/history">;

/**
 * The history of one row, read when the cell beside it gets the focus. By GET and not by an action: actions wait
 * for each other, and a look at the past must not hold up a save.
 */
export const GET = orBusy(async (request: NextRequest, { params }: HistoryContext): Promise<Response> => {
  const { regencyCode, period: code } = await params;
  const viewer = await requireViewer("enrolment.read", regencyCode);
  const period = parsePeriod(code);
  const asked = rowKeySchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (period === null || !asked.success) notFound();
  const history = await getRowHistory(viewer, regencyCode, period, asked.data);
  if (history === null) notFound();
  return Response.json(history, { headers: { "Cache-Control": "private, no-store" } });
});
