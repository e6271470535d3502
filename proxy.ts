// The nonce of the content security policy, the address asked for, which Next does not tell its pages, and 503 while the
// database is away, which a page that has begun cannot answer any more.
// Nothing here decides who may see what: that is for the gate in lib/auth.ts.
import { type NextRequest, NextResponse } from "next/server";
import { busyResponse } from "@/lib/busy";
import { env, isDevelopment } from "@/lib/env";
import { isOutage } from "@/lib/outage";
import { ADDRESS_HEADER } from "@/lib/session/schema";
import { readLocale } from "@/lib/text/locale";

export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"));
  if (isOutage() && opensPage(request)) {
    const answer = busyResponse(request, readLocale(request.cookies));
    answer.headers.set("Content-Security-Policy", policy);
    return answer;
  }
  const headers = new Headers(request.headers);
  // Next finds the nonce here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  headers.set(ADDRESS_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Nobody has typed anything yet: what a page that is open asks for has answers of its own, which keep what was typed. */
function opensPage({ method, headers }: NextRequest): boolean {
  const isRead = method === "GET" || method === "HEAD";
  return isRead && (headers.get("sec-fetch-dest") ?? "document") === "document";
}

function contentSecurityPolicy(nonce: string): string {
  const directives = [
    "default-src 'self'",
    // React explains errors with eval while developing, never in production.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Charts place their marks with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (env().NEXTAUTH_URL.startsWith("https://")) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

export const config = {
  // Pages only: machines and files need no policy for scripts, and editions have a stricter one of their own.
  matcher: ["/((?!api/|editions/[^/]+(?:/[^/]+)?$|_next/static/|_next/image|icon.svg).*)"],
};
