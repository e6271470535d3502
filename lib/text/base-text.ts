/** The words of what the components of every subject are built of: marks and forms that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enForm } from "./en-form";
import { enStatus } from "./en-status";
import { idBase } from "./id-base";
import { idForm } from "./id-form";
import { idStatus } from "./id-status";

const dictionaries = {
  id: { ...idBase, ...idForm, ...idStatus },
  en: { ...enBase, ...enForm, ...enStatus },
} satisfies Record<Locale, object>;

export function baseTextFor(locale: Locale) {
  return dictionaries[locale];
}
