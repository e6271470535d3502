import type { Alert } from "@/lib/alert/queries";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { AlertLine } from "./alert-line";

interface AlertsProps {
  alerts: readonly Alert[];
  locale: Locale;
}

/** More than so many would bury the tasks: the others fold. */
const SHOWN = 6;

/** What deserves a look, in a part of its own; nothing where there is nothing. */
export function Alerts({ alerts, locale }: AlertsProps) {
  const text = textFor(locale).alert;
  if (alerts.length === 0) return null;
  const lines = alerts.map((alert) => <AlertLine key={keyOf(alert)} alert={alert} locale={locale} />);
  const folded = lines.slice(SHOWN);
  return (
    <section className="grid min-w-0 gap-3" aria-labelledby="alerts">
      <h2 id="alerts">{text.title}</h2>
      <ul className="card lines tasks alerts">{lines.slice(0, SHOWN)}</ul>
      {folded.length === 0 ? null : (
        <details className="more">
          <summary>{text.more(formatCount(folded.length, locale))}</summary>
          <ul className="card lines tasks alerts">{folded}</ul>
        </details>
      )}
      <p className="hint">{text.about}</p>
    </section>
  );
}

function keyOf(alert: Alert): string {
  return `${alert.kind} ${alert.kind === "VILLAGE_FELL" ? alert.villageCode : alert.regencyCode}`;
}
