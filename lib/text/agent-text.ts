/** The words of the Perisai agents, for forms that run in the browser. */
import type { Locale } from "@/lib/format";
import { enAgent } from "./en-agent";
import { enBase } from "./en-base";
import { idAgent } from "./id-agent";
import { idBase } from "./id-base";

const dictionaries = { id: { ...idBase, ...idAgent }, en: { ...enBase, ...enAgent } } satisfies Record<Locale, object>;

export function agentTextFor(locale: Locale) {
  return dictionaries[locale];
}
