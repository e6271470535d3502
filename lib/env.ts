// The only reader of process.env in the application: configuration is checked once, at first use,
// so that a build needs none of it and a wrong value is named in a sentence.
import { z } from "zod";
import { type IsoDate, parseIsoDate } from "@/lib/domain/period";

const SHORTEST_SECRET = 32;
const FEWEST_DIFFERENT_CHARACTERS = 10;
const KNOWN_EXAMPLE = /change.?me|example|secret|password|your|replace|placeholder|0123456789|abcdefgh/i;
const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

const schema = z.object({
  /** PostgreSQL 15 or newer; the application takes on the role cakupan_app by itself. */
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "must look like postgresql://user:password@host:5432/database",
  }),
  /** Encrypts session cookies and hashes what the lockout remembers. */
  NEXTAUTH_SECRET: z
    .string("is not set; make one with `openssl rand -base64 48`")
    .min(SHORTEST_SECRET, `needs ${SHORTEST_SECRET} characters or more`)
    .refine(
      (secret) => !KNOWN_EXAMPLE.test(secret) && new Set(secret).size >= FEWEST_DIFFERENT_CHARACTERS,
      "looks like an example that others know; make one with `openssl rand -base64 48`",
    ),
  /** The address under which people open Cakupan. */
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, abort: true, error: "must be a web address, for instance https://cakupan.go.id" })
    .refine(isSafeAddress, "must begin with https:// unless it is this machine itself")
    .default("http://localhost:3000"),
  /** The address of the licence under which the regencies here publish their figures; none is assumed. */
  OPEN_DATA_LICENCE: z.union([z.url({ protocol: /^https?$/ }), z.literal("")], "must be a web address").default(""),
  /** "1" where the embedded database with its illustration is used. */
  CAKUPAN_DEMO: z.enum(["1", ""], "is either 1 or not set").default(""),
});

export type Environment = z.infer<typeof schema>;

/** Over plain http a session cookie could be read on the way; on one's own machine there is no way. */
function isSafeAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || LOOPBACK_HOSTS.includes(hostname);
}

/** Throws an error that names every setting at fault; the values stay out of it, for logs keep no secrets. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The configuration cannot be used:\n${faults.join("\n")}`);
}

let checked: Environment | undefined;

export function env(): Environment {
  checked ??= parseEnvironment(process.env);
  return checked;
}

/** Whether this is the demo: known accounts, illustrated data, a fixed day. */
export const isDemo = process.env.CAKUPAN_DEMO === "1";

/** The compiler of development pages needs what the content security policy refuses otherwise. */
export const isDevelopment = process.env.NODE_ENV === "development";

const DEMO_TODAY: IsoDate = date("2024-07-08");

/**
 * The day that the rules are given as "today": 8 July 2024 in the demo, else the date in Bali, whose clock lies
 * between the country's other two. Sessions, lockout and audit do not ask here: they keep the real clock.
 */
export function today(): IsoDate {
  if (isDemo) return DEMO_TODAY;
  return date(new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Makassar" }).format(new Date()));
}

function date(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (parsed === null) throw new RangeError(`not a date: ${text}`);
  return parsed;
}
