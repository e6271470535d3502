import { cookies } from "next/headers";
import type { Locale } from "@/lib/format";

export const LOCALE_COOKIE = "cakupan_locale";

/** Indonesian unless the reader has chosen English with the switch in the header. */
export async function getLocale(): Promise<Locale> {
  const store = await cookies();
  return store.get(LOCALE_COOKIE)?.value === "en" ? "en" : "id";
}
