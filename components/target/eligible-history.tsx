import type { EligibleChange } from "@/lib/eligible/queries";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { placeName } from "./target-words";

interface EligibleHistoryProps {
  /** Newest first. */
  changes: readonly EligibleChange[];
  timeZone: string;
  locale: Locale;
}

/** Who changed which figures, when and why, with what stood there before. */
export function EligibleHistory({ changes, timeZone, locale }: EligibleHistoryProps) {
  const { target, common } = textFor(locale);
  const text = target.eligible;
  const shown = (figure: { readonly people: number } | null) =>
    figure === null ? common.noData : formatCount(figure.people, locale);
  return (
    <ol className="versions">
      {changes.map(({ at, by, reason, areas, figures }) => (
        <li key={at.toISOString()}>
          <details>
            <summary>
              <b>{formatInstant(at, timeZone, locale)}</b> · {by ?? target.unknownWriter} ·{" "}
              {text.change(formatCount(areas, locale))}
            </summary>
            <ul className="grid gap-1 py-2">
              {figures.map(({ areaCode, areaName, before, after }) => (
                <li key={areaCode}>
                  {text.changed(placeName({ code: areaCode, name: areaName }, locale), shown(before), shown(after))}
                  {after === null ? null : ` · ${after.source}`}
                </li>
              ))}
              {areas > figures.length ? <li>{text.more(formatCount(areas - figures.length, locale))}</li> : null}
            </ul>
          </details>
          <p>{reason ?? text.noReason}</p>
        </li>
      ))}
    </ol>
  );
}
