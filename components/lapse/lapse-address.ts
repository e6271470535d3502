import type { ChartDownload } from "@/components/charts/download-list";
import { type Period, periodCode } from "@/lib/domain/period";
import type { LapseChoice, LapseTable } from "@/lib/lapse/schema";
import type { Dictionary } from "@/lib/text/dictionary";

const NONE: LapseChoice = { month: null, payer: null };

/** The calendar of a regency, with what was chosen. */
export function lapsesHref(regencyCode: string, choice: Partial<LapseChoice> = NONE): string {
  const query = queryOf({ ...NONE, ...choice }).toString();
  const address = `/subsidies/${regencyCode}/lapses`;
  return query === "" ? address : `${address}?${query}`;
}

/** The calendar with a month opened, at its villages. */
export function lapseMonthHref(regencyCode: string, month: Period): string {
  return `${lapsesHref(regencyCode, { month })}#month`;
}

/** A table of the calendar as files, with what was chosen in their addresses. */
export function lapseDownloads(
  regencyCode: string,
  choice: LapseChoice,
  table: LapseTable,
  what: string,
  text: Dictionary,
): ChartDownload[] {
  const query = queryOf(choice);
  query.set("regency", regencyCode);
  query.set("table", table);
  const address = `/api/downloads/lapses?${query}`;
  const { files } = text.picture;
  return [
    { href: address, label: files.csv(what) },
    { href: `${address}&form=xlsx`, label: files.xlsx(what) },
  ];
}

function queryOf({ month, payer }: LapseChoice): URLSearchParams {
  const query = new URLSearchParams();
  if (month !== null) query.set("month", periodCode(month));
  if (payer !== null) query.set("payer", payer);
  return query;
}
