import { memo } from "react";
import type { Programme } from "@/lib/domain/programme";
import { formatInstant, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { cellEvents, eventWords } from "./cell-events";
import type { HistoryState } from "./use-row-history";

interface PanelHistoryProps {
  history: HistoryState;
  programme: Programme;
  timeZone: string;
  locale: Locale;
}

/** Who changed the cell or its note this month, newest first. */
export const PanelHistory = memo(function PanelHistory({ history, programme, timeZone, locale }: PanelHistoryProps) {
  const text = sheetTextFor(locale).entry.panel;
  return (
    <section aria-busy={history.kind === "READING"}>
      <h3>{text.history}</h3>
      {history.kind === "READY" ? (
        <Events {...{ history, programme, timeZone, locale }} />
      ) : (
        <p className="hint">{history.kind === "FAILED" ? text.historyFailed : text.historyReading}</p>
      )}
    </section>
  );
});

interface EventsProps extends PanelHistoryProps {
  history: Extract<HistoryState, { kind: "READY" }>;
}

function Events({ history, programme, timeZone, locale }: EventsProps) {
  const text = sheetTextFor(locale).entry.panel;
  const events = cellEvents(history.history.changes, programme);
  if (events.length === 0) return <p className="hint">{text.noHistory}</p>;
  return (
    <ol className="hist">
      {events.map((event) => {
        const { value, words } = eventWords(event, locale);
        return (
          <li key={`${event.at} ${event.kind}`}>
            <span>
              {value ? <b>{value} </b> : null}
              {words}
              <br />
              {event.by ?? text.system} · {formatInstant(new Date(event.at), timeZone, locale)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
