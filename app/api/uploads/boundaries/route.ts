import type { NextRequest } from "next/server";
import { isOwnOrigin, readUpload } from "@/lib/action";
import { currentViewer } from "@/lib/auth";
import { uploadBoundaries } from "@/lib/boundary/mutations";
import { type DeskFault, MAX_FILE_BYTES, originSchema } from "@/lib/boundary/schema";
import { orBusy, unlessBusy } from "@/lib/busy";
import { may } from "@/lib/domain/access";
import { isRefusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { fileName } from "@/lib/schema";

const DESK = "/admin/boundaries";

/** Takes a file of boundaries and leads on to the report on it, or back to the form, which says why not. */
export const POST = orBusy(async (request: NextRequest): Promise<Response> => {
  if (!isOwnOrigin(request.headers, env().NEXTAUTH_URL)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  if (viewer === null) return seeOther(`/sign-in?${new URLSearchParams({ next: DESK })}`);
  if (!may(viewer, "boundary.write")) return new Response(null, { status: 403 });
  const form = await readUpload(request, MAX_FILE_BYTES);
  if (form === "TOO_LARGE") return backToForm("TOO_LARGE", null);
  const file = form?.get("file");
  if (!(file instanceof File) || file.size === 0) return backToForm("NO_FILE", form);
  const origin = originSchema.safeParse({ source: form?.get("source"), licence: form?.get("licence") });
  if (!origin.success) return backToForm("NO_ORIGIN", form);
  const bytes = Buffer.from(await file.arrayBuffer());
  const upload = { ...origin.data, fileName: fileName.parse(file.name), bytes };
  const outcome = await unlessBusy(
    () => uploadBoundaries(viewer, upload),
    () => "BUSY" as const,
  );
  if (outcome === "BUSY") return backToForm("BUSY", form);
  if (isRefusal(outcome)) return new Response(null, { status: 403 });
  return outcome.kind === "FAULT" ? backToForm(outcome.fault, form) : seeOther(`${DESK}/${outcome.id}`);
});

/** With the words that were typed: a file that is not taken costs nobody the rest of the form. */
function backToForm(fault: NonNullable<DeskFault>, form: FormData | null): Response {
  const query = new URLSearchParams({ fault });
  for (const name of ["source", "licence"]) {
    const words = form?.get(name);
    if (typeof words === "string" && words !== "") query.set(name, words);
  }
  return seeOther(`${DESK}?${query}`);
}

function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}
