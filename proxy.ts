// The nonce of the content security policy, and the address asked for, which Next does not tell its pages.
// Nothing here decides who may see what: that is for the gate in lib/auth.ts.
import { type NextRequest, NextResponse } from "next/server";
import { env, isDevelopment } from "@/lib/env";
import { ADDRESS_HEADER } from "@/lib/session/schema";

export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"));
  const headers = new Headers(request.headers);
  // Next finds the nonce here and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  headers.set(ADDRESS_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
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
