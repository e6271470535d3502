import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { isOwnOrigin, readUpload } from "@/lib/action";
import { CHECKED_COOKIE, CHECKED_SECONDS, checkFile, writeChecked } from "@/lib/edition/file-check";
import { MAX_FILE_BYTES } from "@/lib/edition/schema";
import { env } from "@/lib/env";
import { fileName } from "@/lib/schema";

const PAGE = "/verify";

/** Takes a file from anyone, reads it once, and leads on to the page that says what it is. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().NEXTAUTH_URL)) return new Response(null, { status: 403 });
  const form = await readUpload(request, MAX_FILE_BYTES);
  if (form === "TOO_LARGE") return seeOther({ fault: "TOO_LARGE" });
  const file = form?.get("file");
  if (!(file instanceof File) || file.size === 0) return seeOther({ fault: "NO_FILE" });
  const name = fileName.safeParse(file.name);
  const checked = checkFile(new Uint8Array(await file.arrayBuffer()), name.data ?? "");
  const response = seeOther({ file: checked.sha256 });
  response.cookies.set(CHECKED_COOKIE, writeChecked(checked), {
    ...{ path: PAGE, httpOnly: true, sameSite: "strict", maxAge: CHECKED_SECONDS },
    secure: env().NEXTAUTH_URL.startsWith("https://"),
  });
  return response;
}

function seeOther(query: Record<string, string>): NextResponse {
  return new NextResponse(null, { status: 303, headers: { Location: `${PAGE}?${new URLSearchParams(query)}` } });
}
