import type { NextRequest } from "next/server";
import { faultSentence, refusalSentence } from "@/components/workbook/fault-sentence";
import { importAddress } from "@/components/workbook/import-address";
import { isOwnOrigin, readUpload } from "@/lib/action";
import { currentViewer } from "@/lib/auth";
import { orBusy, orRefuseBusy, RETRY_AFTER } from "@/lib/busy";
import { may } from "@/lib/domain/access";
import { isRefusal, type Refusal, refuse } from "@/lib/domain/refusal";
import { env, today } from "@/lib/env";
import { fileName } from "@/lib/schema";
import { getLocale } from "@/lib/text/locale";
import { type UploadOutcome, uploadWorkbook } from "@/lib/workbook/mutations";
import { MAX_FILE_BYTES } from "@/lib/workbook/reader";
import { type UploadPlace, uploadPlace } from "@/lib/workbook/schema";

type Outcome = UploadOutcome | Refusal;

/**
 * Takes a workbook for its preview; regency and month stand in the address, so that they are known however large the
 * file is. A form without JavaScript is sent on to a page; a script, which shows how much has arrived, gets the
 * address or the sentence as JSON.
 */
export const POST = orBusy(async (request: NextRequest): Promise<Response> => {
  const place = uploadPlace.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const work = async () => (place.success ? take(request, place.data) : refuse({ reason: "INVALID", fields: [] }));
  const isScript = request.headers.get("accept")?.includes("application/json") ?? false;
  return isScript ? answerScript(await orRefuseBusy(work), place.data) : answerForm(await work(), place.data);
});

async function take(request: NextRequest, place: UploadPlace): Promise<Outcome> {
  if (!isOwnOrigin(request.headers, env().NEXTAUTH_URL)) return refuse({ reason: "FORBIDDEN" });
  const viewer = await currentViewer();
  if (viewer === null) return refuse({ reason: "SIGNED_OUT" });
  if (!may(viewer, "enrolment.write")) return refuse({ reason: "FORBIDDEN" });
  const form = await readUpload(request, MAX_FILE_BYTES);
  if (form === "TOO_LARGE") return { kind: "FAULT", fault: { reason: "TOO_LARGE" } };
  const file = form?.get("file");
  if (!(file instanceof File)) return refuse({ reason: "INVALID", fields: ["file"] });
  const bytes = Buffer.from(await file.arrayBuffer());
  return uploadWorkbook(viewer, { ...place, fileName: fileName.parse(file.name), bytes }, today());
}

function addressOf(outcome: Outcome, place: UploadPlace | undefined): string | null {
  if (place === undefined || isRefusal(outcome) || outcome.kind === "FAULT") return null;
  return `/imports/${place.regencyCode}/${outcome.id}${outcome.kind === "KNOWN" ? "?again=1" : ""}`;
}

const STATUS: Partial<Record<Refusal["reason"], number>> = {
  SIGNED_OUT: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BUSY: 503,
};

async function answerScript(outcome: Outcome, place: UploadPlace | undefined): Promise<Response> {
  const address = addressOf(outcome, place);
  if (address !== null) return Response.json({ address });
  const locale = await getLocale();
  if (isRefusal(outcome)) {
    const status = STATUS[outcome.reason] ?? 422;
    const headers = status === 503 ? { "Retry-After": RETRY_AFTER.database } : undefined;
    return Response.json({ message: refusalSentence(outcome, locale) }, { status, headers });
  }
  const fault = outcome.kind === "FAULT" ? outcome.fault : null;
  // An answer like any other: the file was read, and this is what there is to say about it.
  return Response.json({ message: faultSentence(fault, locale) });
}

/** From a form that was sent to a page that is read. */
function answerForm(outcome: Outcome, place: UploadPlace | undefined): Response {
  const fault = !isRefusal(outcome) && outcome.kind === "FAULT" ? outcome.fault : null;
  const page = place === undefined ? "/worklist" : importAddress(place.regencyCode, place.period, fault);
  const isStranger = isRefusal(outcome) && outcome.reason === "SIGNED_OUT";
  const next = isStranger ? `/sign-in?${new URLSearchParams({ next: page })}` : page;
  if (isRefusal(outcome) && outcome.reason === "FORBIDDEN") return new Response(null, { status: 403 });
  return new Response(null, { status: 303, headers: { Location: addressOf(outcome, place) ?? next } });
}
