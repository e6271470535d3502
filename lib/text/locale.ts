import { cookies } from "next/headers";
import type { Locale } from "@/lib/format";

export const LOCALE_COOKIE = "cakupan_locale";

/** Indonesian unless the reader has chosen English with the switch in the header. */
export async function getLocale(): Promise<Locale> {
  return readLocale(await cookies());
}

/** The same where the request is at hand. */
export function readLocale(cookies: { get(name: string): { readonly value: string } | undefined }): Locale {
  return cookies.get(LOCALE_COOKIE)?.value === "en" ? "en" : "id";
}
