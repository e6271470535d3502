import { cache, type ReactNode } from "react";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { CardFrame, type CardWords } from "./card-frame";
import type { ChartDownload } from "./download-list";

interface ChartCardProps {
  locale: Locale;
  /** The finding, one sentence without a full stop. */
  title: string;
  /** Measure, unit, span, and where the axis starts if not at 0. */
  subtitle: string;
  figure: ReactNode;
  /** The same numbers; left out where the figure is a table itself. */
  table?: ReactNode;
  downloads?: readonly ChartDownload[];
  /** What the drawing is called as a file, without its ending. */
  drawing?: string;
  about?: ReactNode;
  /** As-of date, source, definition or caveat. */
  foot: ReactNode;
  illustrative?: boolean;
  /** Columns of the twelve that it takes on a wide screen. */
  span?: 4 | 5 | 6 | 7 | 8 | 12;
}

const SPAN = { 4: "c4", 5: "c5", 6: "c6", 7: "c7", 8: "c8", 12: "c12" } as const;

/** The finding above its drawing, with the same numbers as a table and as files, and what is to be known about them. */
export function ChartCard({
  locale,
  downloads = [],
  drawing = "cakupan",
  illustrative = false,
  span = 12,
  ...rest
}: ChartCardProps) {
  return (
    <CardFrame
      {...rest}
      downloads={downloads}
      drawing={drawing}
      illustrative={illustrative ? textFor(locale).common.illustrativeData : undefined}
      className={`card ${SPAN[span]}`}
      words={wordsOfCards(locale)}
    />
  );
}

/** One object a request, however many cards there are: it is then written once for the browser. */
const wordsOfCards = cache((locale: Locale): CardWords => {
  const { chart, picture } = textFor(locale);
  const { drawing, drawingBusy, drawingFailed } = picture.files;
  return {
    ...{ views: chart.views, figure: chart.figure, table: chart.table, download: chart.download, about: chart.about },
    files: { drawing, drawingBusy, drawingFailed },
  };
});
