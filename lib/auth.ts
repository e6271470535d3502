/**
 * Who is asking. The session cookie holds nothing but the encrypted id of a row in the database; the row, the
 * person and what the person may do are looked up on each request, so that a revoked session, a changed role or
 * a closed account counts at once. next-auth writes and reads the cookie; nobody else knows that it is there.
 */
import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { NextRequest, NextResponse } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import { may, type Permission, seesRegency, type Viewer } from "@/lib/domain/access";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { LONGEST_MINUTES } from "@/lib/domain/session";
import { env } from "@/lib/env";
import { closeSession, openSession, resumeSession } from "@/lib/session/mutations";
import { getLastVisit } from "@/lib/session/queries";
import { ADDRESS_HEADER, signInSchema } from "@/lib/session/schema";

/** The person behind this request, or null. One look-up a request, however often it is asked. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await readSessionId();
  const person = sessionId === null ? null : await resumeSession(sessionId, new Date());
  return person as Viewer | null;
});

/** When the person behind this request was here before the session began; null for the first time, or a stranger. */
export async function lastVisit(): Promise<Date | null> {
  const sessionId = await readSessionId();
  return sessionId === null ? null : getLastVisit(sessionId);
}

/**
 * The gate at the top of every page of the office: a stranger is sent to sign in (307), a role without the
 * permission is told so (403), and a regency of somebody else looks like one that does not exist (404).
 */
export async function requireViewer(permission?: Permission, regencyCode?: string): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer === null) redirect(await signInAddress());
  if (permission !== undefined && !may(viewer, permission)) forbidden();
  if (regencyCode !== undefined && !seesRegency(viewer, regencyCode)) notFound();
  return viewer;
}

/** Opens a session and sets its cookie, or says why not. */
export async function startSession(email: string, password: string): Promise<Refusal | null> {
  const csrfToken = await readCsrfToken();
  const fields = new URLSearchParams({ csrfToken, email, password });
  const { response, refusal } = await callNextAuth(post(fields), ["callback", "credentials"]);
  await passOn(response, cookieNames().session);
  return refusal ?? null;
}

/** Revokes the session of this request and takes its cookie away. */
export async function endSession(): Promise<void> {
  const fields = new URLSearchParams({ csrfToken: await readCsrfToken() });
  const { response } = await callNextAuth(post(fields), ["signout"]);
  await passOn(response, cookieNames().session);
}

/** next-auth's own endpoints, for app/api/auth. */
export async function answerAuthRequest(request: NextRequest, nextauth: string[]): Promise<Response> {
  const { response } = await callNextAuth(request, nextauth);
  return response;
}

async function signInAddress(): Promise<string> {
  const address = (await headers()).get(ADDRESS_HEADER);
  return address ? `/sign-in?${new URLSearchParams({ next: address })}` : "/sign-in";
}

async function readSessionId(): Promise<string | null> {
  const cookie = (await cookies()).get(cookieNames().session);
  if (cookie === undefined) return null;
  try {
    const token = await decode({ token: cookie.value, secret: env().NEXTAUTH_SECRET });
    return typeof token?.sessionId === "string" ? token.sessionId : null;
  } catch {
    // Forged, damaged, too old or of another secret: a stranger.
    return null;
  }
}

/** next-auth swallows what its callbacks throw and return; this is where they leave it instead. */
interface Outcome {
  refusal?: Refusal;
  failure?: { error: unknown };
}

async function callNextAuth(request: NextRequest, nextauth: string[]) {
  const outcome: Outcome = {};
  const response: Response = await NextAuth(request, { params: { nextauth } }, authOptions(outcome));
  if (outcome.failure) throw outcome.failure.error;
  return { response, refusal: outcome.refusal };
}

function authOptions(outcome: Outcome): NextAuthOptions {
  const names = cookieNames();
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: LONGEST_MINUTES * 60 },
    cookies: {
      sessionToken: { name: names.session, options },
      csrfToken: { name: names.csrf, options },
      callbackUrl: { name: names.callback, options },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) =>
          noting(outcome, () => authorize(credentials, request.headers ?? {}, outcome)),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: ({ token }) => noting(outcome, () => closeSession(String(token.sessionId), new Date())),
    },
  };
}

async function authorize(credentials: unknown, header: Record<string, string>, outcome: Outcome) {
  const input = signInSchema.safeParse(credentials);
  if (!input.success) return null;
  const previous = await readSessionId();
  const opened = await openSession({ ...input.data, address: clientAddress(header) }, new Date());
  if (isRefusal(opened)) {
    outcome.refusal = opened;
    return null;
  }
  if (previous !== null) await closeSession(previous, new Date());
  return { id: opened.sessionId };
}

async function noting<T>(outcome: Outcome, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    outcome.failure = { error };
    throw error;
  }
}

/**
 * The last entry is the one that the nearest proxy, or Next itself, wrote; what stands before it is the
 * client's own claim.
 */
function clientAddress(header: Record<string, string>): string {
  return header["x-forwarded-for"]?.split(",").at(-1)?.trim() ?? "";
}

async function readCsrfToken(): Promise<string> {
  const request = new NextRequest(new URL("/api/auth/csrf", env().NEXTAUTH_URL));
  const { response } = await callNextAuth(request, ["csrf"]);
  await passOn(response, cookieNames().csrf);
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return csrfToken;
}

function post(fields: URLSearchParams): NextRequest {
  return new NextRequest(new URL("/api/auth", env().NEXTAUTH_URL), { method: "POST", body: fields });
}

/** From next-auth's answer to the one under way. */
async function passOn(response: Response, name: string): Promise<void> {
  const cookie = new NextResponse(null, { headers: response.headers }).cookies.get(name);
  if (cookie === undefined) return;
  // An empty value takes the cookie away, for which next-auth says Max-Age=0, which Next overlooks.
  const expires = cookie.value === "" ? new Date(0) : cookie.expires;
  (await cookies()).set({ ...cookie, expires });
}

function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith("https://");
}

/** `__Host-` binds a cookie to this very host, and demands https: plain http on one's own machine has other names. */
function cookieNames() {
  const prefix = isSecure() ? "__Host-cakupan" : "cakupan";
  return { session: `${prefix}-session`, csrf: `${prefix}-csrf`, callback: `${prefix}-callback` };
}
