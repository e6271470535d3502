/** The words of the what-if, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enWhatIf } from "./en-what-if";
import { idBase } from "./id-base";
import { idWhatIf } from "./id-what-if";

const dictionaries = {
  id: { ...idBase, whatIf: idWhatIf },
  en: { ...enBase, whatIf: enWhatIf },
} satisfies Record<Locale, object>;

export function whatIfTextFor(locale: Locale) {
  return dictionaries[locale];
}
