/** The words of the form of an event, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enOutreachForm } from "./en-outreach-form";
import { idBase } from "./id-base";
import { idOutreachForm } from "./id-outreach-form";

const dictionaries = { id: { ...idBase, ...idOutreachForm }, en: { ...enBase, ...enOutreachForm } } satisfies Record<
  Locale,
  object
>;

export function outreachTextFor(locale: Locale) {
  return dictionaries[locale];
}
