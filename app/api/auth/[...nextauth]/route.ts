import type { NextRequest } from "next/server";
import { isOwnOrigin } from "@/lib/action";
import { answerAuthRequest } from "@/lib/auth";
import { env } from "@/lib/env";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export async function GET(request: NextRequest, { params }: Context) {
  return answerAuthRequest(request, (await params).nextauth);
}

/** As strict as our own forms: next-auth's token alone would let a request without an origin through. */
export async function POST(request: NextRequest, { params }: Context) {
  if (!isOwnOrigin(request.headers, env().NEXTAUTH_URL)) return new Response(null, { status: 403 });
  return answerAuthRequest(request, (await params).nextauth);
}
