/** How the doors answer while the database lets everybody wait: in time, with words that say so, and nothing that was typed lost. */
import "server-only";
import pino from "pino";
import { isBusy } from "@/lib/domain/busy";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/format";
import { errorTextFor } from "@/lib/text/error-text";
import { getLocale } from "@/lib/text/locale";

/** Seconds until it is worth asking again. */
export const RETRY_AFTER = {
  /** By then a lock is free, a connection, or the database there again; if not, asking costs little. */
  database: "5",
  /** By then most of what was begun is done: months are decided, reports printed. */
  work: "10",
} as const;

const log = pino();

/** For an action: what the work gives, or the refusal BUSY. */
export async function orRefuseBusy<T>(work: () => Promise<T>): Promise<T | Refusal> {
  return unlessBusy(work, () => refuse({ reason: "BUSY" }));
}

/** For an address: the same handler, which answers 503 when it would have to wait. */
export function orBusy<Args extends readonly [Request, ...unknown[]]>(
  handle: (...args: Args) => Promise<Response>,
): (...args: Args) => Promise<Response> {
  return (...args) =>
    unlessBusy(
      () => handle(...args),
      async () => busyResponse(args[0], await getLocale()),
    );
}

/** What the work gives, or what is said instead when the database let it wait; the log keeps why. */
export async function unlessBusy<T, U>(work: () => Promise<T>, otherwise: () => U | Promise<U>): Promise<T | U> {
  try {
    return await work();
  } catch (error) {
    if (!isBusy(error)) throw error;
    log.warn({ err: error });
    return otherwise();
  }
}

/** A page that needs neither database nor stylesheet. Only what was read can be asked for again by a link. */
export function busyResponse({ method }: Pick<Request, "method">, locale: Locale): Response {
  const { busy, busyBody, retry } = errorTextFor(locale).errors;
  const link = method === "GET" ? `<p><a href="">${retry}</a></p>` : "";
  const body = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${busy}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif }
body { max-width: 60ch; margin: 3rem auto; padding: 0 1rem }
</style>
</head>
<body><main><h1>${busy}</h1><p>${busyBody}</p>${link}</main></body>
</html>`;
  return new Response(body, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": locale,
      "Cache-Control": "no-store",
      "Retry-After": RETRY_AFTER.database,
    },
  });
}
