/** The words of the charts, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enCoverage } from "./en-coverage";
import { idBase } from "./id-base";
import { idCoverage } from "./id-coverage";

const dictionaries = { id: { ...idBase, ...idCoverage }, en: { ...enBase, ...enCoverage } } satisfies Record<
  Locale,
  object
>;

export function coverageTextFor(locale: Locale) {
  return dictionaries[locale];
}
