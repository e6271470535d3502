/** The words of village boundaries, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enBoundary } from "./en-boundary";
import { idBase } from "./id-base";
import { idBoundary } from "./id-boundary";

const dictionaries = { id: { ...idBase, ...idBoundary }, en: { ...enBase, ...enBoundary } } satisfies Record<
  Locale,
  object
>;

export function boundaryTextFor(locale: Locale) {
  return dictionaries[locale];
}
