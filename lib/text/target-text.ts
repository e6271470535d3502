/** The words of the forms of the targets, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enTargetForm } from "./en-target-form";
import { idBase } from "./id-base";
import { idTargetForm } from "./id-target-form";

const dictionaries = { id: { ...idBase, ...idTargetForm }, en: { ...enBase, ...enTargetForm } } satisfies Record<
  Locale,
  object
>;

export function targetTextFor(locale: Locale) {
  return dictionaries[locale];
}
