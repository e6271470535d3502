/** The words about vulnerable workers that pages share, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enSubsidy } from "./en-subsidy";
import { idBase } from "./id-base";
import { idSubsidy } from "./id-subsidy";

const dictionaries = { id: { ...idBase, ...idSubsidy }, en: { ...enBase, ...enSubsidy } } satisfies Record<
  Locale,
  object
>;

export function subsidyTextFor(locale: Locale) {
  return dictionaries[locale];
}
