/**
 * The only door from a form to a mutation. A server action is a public endpoint: whatever arrives is asked where
 * it comes from, who sends it and whether it can be read, in this order, before anything is done with it.
 */
import "server-only";
import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import type { z } from "zod";
import { currentViewer } from "@/lib/auth";
import { orRefuseBusy } from "@/lib/busy";
import { may, type Permission, type Viewer } from "@/lib/domain/access";
import { isRefusal, type Refusal, refuse } from "@/lib/domain/refusal";
import { env } from "@/lib/env";

/** What a form shows after it was sent. */
export type FormState<T> =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "refused"; readonly refusal: Refusal };

type Send<T> = (previous: FormState<T>, formData: FormData) => Promise<FormState<T>>;

interface ViewerAction<Schema extends z.ZodType, T> {
  /** Without one, everybody who is signed in may. Where they may is for the mutation to ask. */
  readonly permission?: Permission;
  readonly schema: Schema;
  readonly run: (viewer: Viewer, input: z.output<Schema>) => Promise<T | Refusal>;
}

interface PublicAction<Schema extends z.ZodType, T> {
  readonly schema: Schema;
  readonly run: (input: z.output<Schema>) => Promise<T | Refusal>;
}

/** For people who are signed in. */
export function formAction<Schema extends z.ZodType, T>({ permission, schema, run }: ViewerAction<Schema, T>): Send<T> {
  return async (_previous, formData) => {
    await refuseForeignOrigin();
    return answer(async () => {
      const viewer = await currentViewer();
      // Values, not redirects: a form whose session ended must keep what was typed.
      if (viewer === null) return refuse({ reason: "SIGNED_OUT" });
      if (permission !== undefined && !may(viewer, permission)) return refuse({ reason: "FORBIDDEN" });
      return read(schema, formData, (input) => run(viewer, input));
    });
  };
}

/** For anyone: sign-in, sign-out, language. */
export function publicAction<Schema extends z.ZodType, T>({ schema, run }: PublicAction<Schema, T>): Send<T> {
  return async (_previous, formData) => {
    await refuseForeignOrigin();
    return answer(() => read(schema, formData, run));
  };
}

/** A refusal too when the database lets it wait: whatever is thrown instead takes the form away with what was typed. */
async function answer<T>(work: () => Promise<T | Refusal>): Promise<FormState<T>> {
  const result = await orRefuseBusy(work);
  return isRefusal(result) ? { status: "refused", refusal: result } : { status: "done", value: result };
}

async function read<Schema extends z.ZodType, T>(
  schema: Schema,
  formData: FormData,
  run: (input: z.output<Schema>) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const parsed = await schema.safeParseAsync(readFields(formData));
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? "")));
    return refuse({ reason: "INVALID", fields: [...fields] });
  }
  return run(parsed.data);
}

/** Fields by name, as text or file; a name that comes more than once becomes a list. Nothing is coerced here. */
export function readFields(formData: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  // React adds fields of its own, which begin with a dollar sign.
  const names = new Set([...formData.keys()].filter((name) => !name.startsWith("$")));
  return Object.fromEntries(
    [...names].map((name) => {
      const [first, ...more] = formData.getAll(name);
      return [name, first === undefined || more.length > 0 ? formData.getAll(name) : first];
    }),
  );
}

async function refuseForeignOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers(), env().NEXTAUTH_URL)) forbidden();
}

/**
 * Whether a request that changes something was sent by a page of ours. Every browser names the origin when it
 * posts; none, "null" (a sandbox, a file, a redirect across sites) or another one is refused.
 */
export function isOwnOrigin(header: Pick<Headers, "get">, ownAddress: string): boolean {
  const origin = header.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  const own = new URL(ownAddress);
  return protocol === own.protocol && (host === header.get("host") || host === own.host);
}

/** For what separates the parts of a form, and the few words that go with a file. */
const FORM_BYTES = 16 * 1024;

/**
 * The form of an upload, counted while it comes in: "TOO_LARGE" as soon as it is longer than any file that is taken,
 * null for a body that is no form. A route asks who sends it first: `isOwnOrigin`, then `currentViewer`.
 */
export async function readUpload(request: Request, mostBytes: number): Promise<FormData | "TOO_LARGE" | null> {
  const body = await readBody(request, mostBytes + FORM_BYTES);
  if (body === null) return "TOO_LARGE";
  try {
    const type = request.headers.get("content-type") ?? "";
    return await new Response(body, { headers: { "Content-Type": type } }).formData();
  } catch {
    return null;
  }
}

async function readBody(request: Request, limit: number): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) return null;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
