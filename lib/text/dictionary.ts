/** All words, for what is rendered on the server. The browser gets the part that its page needs: see `*-text.ts`. */
import "server-only";
import type { Locale } from "@/lib/format";
import { en } from "./en";
import { type Dictionary, id } from "./id";

const dictionaries: Record<Locale, Dictionary> = { id, en };

export function textFor(locale: Locale): Dictionary {
  return dictionaries[locale];
}

export type { Dictionary };
