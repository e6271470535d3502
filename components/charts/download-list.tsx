import { ButtonLink } from "@/components/ui/button-link";
import { DrawingButtons } from "./drawing-buttons";

export interface ChartDownload {
  href: string;
  /** What the file holds and its form, e.g. "Cakupan per bulan, CSV". */
  label: string;
}

export interface DownloadWords {
  drawing: string;
  /** Said while it is made, and when it cannot be. */
  drawingBusy: string;
  drawingFailed: string;
}

interface DownloadListProps {
  downloads: readonly ChartDownload[];
  /** What the drawing is called as a file, without its ending. */
  drawing: string;
  words: DownloadWords;
}

export function DownloadList({ downloads, drawing, words }: DownloadListProps) {
  return (
    <ul className="card__list">
      {downloads.map((file) => (
        <li key={file.href}>
          <ButtonLink href={file.href} download>
            {file.label}
          </ButtonLink>
        </li>
      ))}
      <li>
        <DrawingButtons name={drawing} label={words.drawing} busy={words.drawingBusy} failed={words.drawingFailed} />
      </li>
    </ul>
  );
}
