"use client";

// On the client: a card comes as its words and its views, where its elements would be written a second time for the browser.
import { type ReactNode, useId } from "react";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { type ChartDownload, DownloadList, type DownloadWords } from "./download-list";

interface CardFrameProps {
  title: string;
  subtitle: string;
  figure: ReactNode;
  table?: ReactNode;
  downloads: readonly ChartDownload[];
  /** What the drawing is called as a file, without its ending. */
  drawing: string;
  about?: ReactNode;
  foot: ReactNode;
  /** Said of figures that are not real. */
  illustrative?: string;
  className: string;
  words: CardWords;
}

export interface CardWords {
  views: string;
  figure: string;
  table: string;
  download: string;
  about: string;
  files: DownloadWords;
}

export function CardFrame({ title, subtitle, foot, illustrative, className, ...views }: CardFrameProps) {
  const titleId = useId();
  return (
    <article className={className} aria-labelledby={titleId}>
      <header className="card__head">
        <h2 className="card__title" id={titleId}>
          {title}
        </h2>
        <p className="card__sub">{subtitle}</p>
      </header>
      <Tabs
        label={`${views.words.views}: ${title}`}
        tabs={tabsOf(views)}
        className="card__views"
        panelClassName="card__body"
      />
      <footer className="card__foot">
        <p>{foot}</p>
        {illustrative === undefined ? null : <Tag>{illustrative}</Tag>}
      </footer>
    </article>
  );
}

type Views = Omit<CardFrameProps, "title" | "subtitle" | "foot" | "illustrative" | "className">;

function tabsOf({ figure, table, downloads, drawing, about, words }: Views): Tab[] {
  const tabs: Tab[] = [{ value: "figure", label: words.figure, panel: <div className="figure">{figure}</div> }];
  if (table) tabs.push({ value: "table", label: words.table, panel: table });
  if (downloads.length > 0) {
    const list = <DownloadList downloads={downloads} drawing={drawing} words={words.files} />;
    tabs.push({ value: "download", label: words.download, panel: list });
  }
  if (about) tabs.push({ value: "about", label: words.about, panel: <div className="card__prose">{about}</div> });
  return tabs;
}
