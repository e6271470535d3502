/** What stands around a report, apart from the other words: the seed writes reports outside the server too. */
import type { Locale } from "@/lib/format";
import { enReport } from "./en-report";
import { idReport } from "./id-report";

const dictionaries = { id: idReport, en: enReport } satisfies Record<Locale, object>;

export type ReportText = (typeof idReport)["report"];

export function reportTextFor(locale: Locale): ReportText {
  return dictionaries[locale].report;
}
