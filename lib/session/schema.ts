import { z } from "zod";
import { LONGEST_EMAIL, LONGEST_PASSWORD } from "@/lib/user/schema";

/** In which proxy.ts tells the pages the address that was asked for, so that sign-in can lead back to it. */
export const ADDRESS_HEADER = "x-cakupan-address";

const ANY_ORIGIN = "http://cakupan.invalid";

export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(LONGEST_EMAIL),
  password: z.string().min(1).max(LONGEST_PASSWORD),
  next: z.string().optional(),
});

/**
 * Where to go after sign-in: an address of ours, or null. What a link from elsewhere carries must not lead
 * elsewhere, and browsers read "//host" and "/\host" as another site.
 */
export function ownPath(next: string | undefined): string | null {
  if (!next?.startsWith("/") || !URL.canParse(next, ANY_ORIGIN)) return null;
  const url = new URL(next, ANY_ORIGIN);
  return url.origin === ANY_ORIGIN ? `${url.pathname}${url.search}` : null;
}
