import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { getBatchSheet } from "@/lib/batch/queries";
import { batchAddress } from "@/lib/batch/schema";
import { writeBatchTemplate } from "@/lib/batch/workbook";
import { orBusy } from "@/lib/busy";
import { fileResponse } from "@/lib/coverage/table-response";

type TemplateContext = RouteContext<"/subsidies/[regencyCode]/batches/import/template">;

/** The workbook of a phase, with what stands in its batches. */
export const GET = orBusy(async (request: NextRequest, { params }: TemplateContext): Promise<Response> => {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const asked = batchAddress.parse(Object.fromEntries(request.nextUrl.searchParams));
  const sheet = await getBatchSheet(viewer, regencyCode, asked);
  const group = sheet?.group ?? null;
  const programme = sheet?.programmes.find(({ id }) => id === group?.programmeId);
  if (sheet === null || group === null || programme === undefined) notFound();
  const name = `cakupan-${regencyCode}-${programme.year}-fase-${group.phase}-${group.payer.toLowerCase()}.xlsx`;
  return fileResponse(await writeBatchTemplate(group, `${programme.name} ${programme.year}`, sheet.rows), name);
});
