import type { ChartDownload } from "@/components/charts/chart-card";
import { periodCode } from "@/lib/domain/period";
import type { Picture } from "./picture";

/** The tables of the page that can be taken away as a file. */
export type DownloadTable = "months" | "programmes" | "categories" | "places";

export function csvDownload({ facts, period, text }: Picture, table: DownloadTable, what: string): ChartDownload {
  const question = new URLSearchParams({ area: facts.area.code, period: periodCode(period), table });
  return { href: `/api/downloads/coverage?${question}`, label: text.coverage.downloadCsv(what) };
}
