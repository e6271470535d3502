/** The words of signing in, for the form in the browser. */
import type { Locale } from "@/lib/format";
import { enSignIn } from "./en-sign-in";
import { idSignIn } from "./id-sign-in";

const dictionaries = { id: idSignIn, en: enSignIn } satisfies Record<Locale, object>;

export function signInTextFor(locale: Locale) {
  return dictionaries[locale];
}
