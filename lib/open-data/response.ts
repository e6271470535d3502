/** How machines are answered: content negotiation, ETag, links, leave for other pages, and problems that say what to do. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import { RETRY_AFTER } from "@/lib/busy";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { errorTextFor } from "@/lib/text/error-text";
import type { Problem } from "./answer";

/** Long enough to take a load off, short enough that a month published now is seen soon. */
const CACHE = "public, max-age=300";
const DESCRIPTION = "/api/v1/openapi.json";

/** Anyone's page may read: nothing here depends on who asks. */
const OPEN_TO_ALL = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, Retry-After" };

/** What a browser asks before it lets another page read. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
      "Access-Control-Max-Age": "86400",
      Allow: "GET, HEAD, OPTIONS",
    },
  });
}

export interface Content {
  readonly body: string;
  readonly type: "application/json" | "text/csv; charset=utf-8; header=present";
  /** The address of the next page. */
  readonly next?: string | null;
}

/** The content under a strong ETag; 304 for who has it already. */
export function contentResponse(request: Request, { body, type, next = null }: Content): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const links = [`<${DESCRIPTION}>; rel="describedby"`, ...(next === null ? [] : [`<${next}>; rel="next"`])];
  const headers = {
    ...OPEN_TO_ALL,
    ...{ ETag: tag, "Cache-Control": CACHE, Vary: "Accept", Link: links.join(", ") },
  };
  if (holds(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

/** Whether the one who asks has what the tag names. */
export function holds(ifNoneMatch: string | null, tag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((part) => part.trim().replace(/^W\//, ""));
  return tags.includes(tag) || tags.includes("*");
}

/** Whether CSV is asked for: by the address, or by an Accept that names it before JSON. */
export function wantsCsv(request: Request): boolean {
  if (new URL(request.url).pathname.endsWith(".csv")) return true;
  const weightOf = (type: string) => weight(request.headers.get("accept") ?? "", type);
  return weightOf("text/csv") > weightOf("application/json");
}

/** The q of a value in a header such as Accept; 0 when it is not named. */
function weight(header: string, value: string): number {
  const part = header
    .split(",")
    .find((one) => one.trim().toLowerCase().split(/[;-]/)[0]?.trim() === value.split("-")[0]);
  if (part === undefined) return 0;
  const q = /;\s*q=([\d.]+)/.exec(part)?.[1];
  return q === undefined ? 1 : Number(q);
}

/** Indonesian unless English is preferred. */
function localeOf(request: Request): Locale {
  const languages = request.headers.get("accept-language") ?? "";
  return weight(languages, "en") > weight(languages, "id") ? "en" : "id";
}

function problemResponse(
  request: Request,
  problem: Omit<Problem, "type">,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...problem }), {
    status: problem.status,
    headers: {
      ...OPEN_TO_ALL,
      "Content-Type": "application/problem+json",
      "Content-Language": localeOf(request),
      "Cache-Control": "no-store",
      Vary: "Accept-Language",
      ...headers,
    },
  });
}

export function notFoundResponse(request: Request): Response {
  const words = textFor(localeOf(request)).openData.problem;
  return problemResponse(request, { title: words.notFoundTitle, status: 404, detail: words.notFound });
}

/** It is being decided what may be shown of so many months; who asks again finds more of them decided. */
export function undecidedResponse(request: Request): Response {
  const words = textFor(localeOf(request)).openData.problem;
  const problem = { title: words.undecidedTitle, status: 503, detail: words.undecided };
  return problemResponse(request, problem, { "Retry-After": RETRY_AFTER.work });
}

/** The database lets everybody wait. */
export function busyProblem(request: Request): Response {
  const { busy, busyBody } = errorTextFor(localeOf(request)).errors;
  const problem = { title: busy, status: 503, detail: busyBody };
  return problemResponse(request, problem, { "Retry-After": RETRY_AFTER.database });
}

export type Fault = NonNullable<Problem["invalid_parameters"]>[number];

export function invalidResponse(request: Request, faults: readonly Fault[]): Response {
  const words = textFor(localeOf(request)).openData.problem;
  const names = [...new Set(faults.map(({ name }) => name))].join(", ");
  const detail = words.invalid(names);
  return problemResponse(request, { title: words.invalidTitle, status: 400, detail, invalid_parameters: [...faults] });
}

/** What is wrong with the parameters of an address, each with its value and what is allowed. */
export function faultsOf(request: Request, issues: readonly z.core.$ZodIssue[], names: readonly string[]): Fault[] {
  const asked = new URL(request.url).searchParams;
  const words = textFor(localeOf(request)).openData.problem;
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      const allowed = words.unknownParameter(names.join(", "));
      return issue.keys.map((name) => ({ name, value: asked.get(name), allowed }));
    }
    const name = String(issue.path[0]);
    return [{ name, value: asked.get(name), allowed: allowedFor(name, issue, words) }];
  });
}

function allowedFor(
  name: string,
  issue: z.core.$ZodIssue,
  words: ReturnType<typeof textFor>["openData"]["problem"],
): string {
  if (issue.code === "custom" && issue.params?.together === true)
    return words.together[name as keyof typeof words.together];
  if (issue.code === "invalid_value") return words.allowed.oneOf(issue.values.join(", "));
  if (name === "limit" || name === "cursor") return words.allowed[name];
  return name === "period" || name === "from" || name === "to" ? words.allowed.month : words.allowed.area;
}

/** Parameters that are given more than once: which one is meant cannot be known. */
export function repeatedIn(request: Request): Fault[] {
  const asked = new URL(request.url).searchParams;
  const allowed = textFor(localeOf(request)).openData.problem.repeated;
  const repeated = [...new Set(asked.keys())].filter((name) => asked.getAll(name).length > 1);
  return repeated.map((name) => ({ name, value: asked.getAll(name).join(", "), allowed }));
}

/** The same address with another cursor, as a path. */
export function nextAddress(request: Request, cursor: string | null): string | null {
  if (cursor === null) return null;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("cursor", cursor);
  return `${pathname}?${searchParams}`;
}
