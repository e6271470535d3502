import type { NextRequest } from "next/server";
import { isOwnOrigin } from "@/lib/action";
import { answerAuthRequest } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { env } from "@/lib/env";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export const GET = orBusy(async (request: NextRequest, { params }: Context): Promise<Response> => {
  return answerAuthRequest(request, (await params).nextauth);
});

/** As strict as our own forms: next-auth's token alone would let a request without an origin through. */
export const POST = orBusy(async (request: NextRequest, { params }: Context): Promise<Response> => {
  if (!isOwnOrigin(request.headers, env().NEXTAUTH_URL)) return new Response(null, { status: 403 });
  return answerAuthRequest(request, (await params).nextauth);
});
