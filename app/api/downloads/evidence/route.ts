import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { orBusy, RETRY_AFTER } from "@/lib/busy";
import { fileResponse } from "@/lib/coverage/table-response";
import { downloadName } from "@/lib/domain/file-name";
import { isDemo, today } from "@/lib/env";
import { writingIn } from "@/lib/evidence/blocks";
import { evidenceDocument } from "@/lib/evidence/documents";
import { evidenceFileName } from "@/lib/evidence/frame";
import { getEvidence } from "@/lib/evidence/queries";
import { evidenceDownload } from "@/lib/evidence/schema";
import { PdfBusy, PdfTimeout, writeReportPdfs } from "@/lib/report/pdf";
import { writeReportWorkbook } from "@/lib/report/workbook";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/**
 * A document of a regency over a half year or a year, as a workbook or as PDF, in the reader's language. 503 while the
 * printers have too much to do.
 */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const asked = evidenceDownload.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) notFound();
  const { regency, document, span, form } = asked.data;
  const viewer = await requireViewer("submission.read", regency);
  const evidence = await getEvidence(viewer, regency, span, today());
  if (evidence === null) notFound();
  const locale = await getLocale();
  const making = { writing: writingIn(locale), today: today(), isDemo };
  const report = evidenceDocument(document, evidence, making);
  const name = `${downloadName(evidenceFileName(document, evidence))}.${form}`;
  if (form === "xlsx") return fileResponse(new Uint8Array(await writeReportWorkbook(report)), name, form);
  try {
    const [file] = await writeReportPdfs([report], { createdOn: today() });
    if (file === undefined) throw new Error("a document without a file");
    return fileResponse(new Uint8Array(file), name, form);
  } catch (error) {
    if (!(error instanceof PdfBusy || error instanceof PdfTimeout)) throw error;
    const headers = { "Retry-After": RETRY_AFTER.work, "Cache-Control": "no-store" };
    return new Response(textFor(locale).evidence.busy, { status: 503, headers });
  }
});
