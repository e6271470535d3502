import { type ReactNode, useId } from "react";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { type ChartDownload, DownloadList } from "./download-list";

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

export function ChartCard({
  locale,
  title,
  subtitle,
  figure,
  table,
  downloads = [],
  drawing = "cakupan",
  about,
  foot,
  illustrative = false,
  span = 12,
}: ChartCardProps) {
  const titleId = useId();
  const text = textFor(locale);
  const tabs: Tab[] = [{ value: "figure", label: text.chart.figure, panel: <div className="figure">{figure}</div> }];
  if (table) tabs.push({ value: "table", label: text.chart.table, panel: table });
  if (downloads.length > 0) {
    const { drawing: save, drawingBusy, drawingFailed } = text.picture.files;
    tabs.push({
      value: "download",
      label: text.chart.download,
      panel: (
        <DownloadList downloads={downloads} drawing={drawing} words={{ drawing: save, drawingBusy, drawingFailed }} />
      ),
    });
  }
  if (about) {
    tabs.push({
      value: "about",
      label: text.chart.about,
      panel: <div className="card__prose">{about}</div>,
    });
  }
  return (
    <article className={`card ${SPAN[span]}`} aria-labelledby={titleId}>
      <header className="card__head">
        <h2 className="card__title" id={titleId}>
          {title}
        </h2>
        <p className="card__sub">{subtitle}</p>
      </header>
      <Tabs label={`${text.chart.views}: ${title}`} tabs={tabs} className="card__views" panelClassName="card__body" />
      <footer className="card__foot">
        <p>{foot}</p>
        {illustrative ? <Tag>{text.common.illustrativeData}</Tag> : null}
      </footer>
    </article>
  );
}
