import type { ChartDownload } from "@/components/charts/download-list";
import type { CoverageTable } from "@/lib/coverage/tables";
import { downloadName } from "@/lib/domain/file-name";
import { periodCode } from "@/lib/domain/period";
import { chosenCodes, selectionQuery } from "@/lib/domain/selection";
import type { Picture } from "./picture";

/** A table of the page as files, with what was chosen in their addresses. */
export function downloadsOf(picture: Picture, table: CoverageTable, what: string): ChartDownload[] {
  const { facts, period, selection, text } = picture;
  const address = `/api/downloads/coverage?area=${facts.area.code}&${selectionQuery(period, selection)}&table=${table}`;
  const { files } = text.picture;
  return [
    { href: address, label: files.csv(what) },
    { href: `${address}&form=xlsx`, label: files.xlsx(what) },
  ];
}

/** What the drawing of a card is called as a file, without its ending. */
export function drawingName({ facts, period, selection }: Picture, drawing: string): string {
  return downloadName([facts.area.code, periodCode(period), ...chosenCodes(selection), drawing]);
}
