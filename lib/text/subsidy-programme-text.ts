/** The words of the form of a programme, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enSubsidy } from "./en-subsidy";
import { enSubsidyProgramme } from "./en-subsidy-programme";
import { idBase } from "./id-base";
import { idSubsidy } from "./id-subsidy";
import { idSubsidyProgramme } from "./id-subsidy-programme";

const dictionaries = {
  id: { ...idBase, ...idSubsidy, ...idSubsidyProgramme },
  en: { ...enBase, ...enSubsidy, ...enSubsidyProgramme },
} satisfies Record<Locale, object>;

export function programmeTextFor(locale: Locale) {
  return dictionaries[locale];
}
