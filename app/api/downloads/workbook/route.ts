import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { fileResponse } from "@/lib/coverage/table-response";
import { isEnterable } from "@/lib/domain/reporting-month";
import { today } from "@/lib/env";
import { getMonthWorkbook } from "@/lib/workbook/queries";
import { downloadSchema } from "@/lib/workbook/schema";
import { workbookName, writeWorkbook } from "@/lib/workbook/writer";

/** The workbook of a month: empty as a template, or with what stands in it. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const asked = downloadSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const viewer = await requireViewer("enrolment.read", asked.data?.regency);
  if (!asked.success || !isEnterable(asked.data.period, today())) notFound();
  const { regency, period, kind } = asked.data;
  const month = await getMonthWorkbook(viewer, regency, period);
  if (month === null) notFound();
  return fileResponse(await writeWorkbook(month, kind), workbookName(month, kind));
});
