import Link from "next/link";
import { submissionAddress } from "@/components/submission/submission-address";
import type { Change } from "@/lib/change/queries";
import { periodCode } from "@/lib/domain/period";
import { formatCount, formatInstant, formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface ChangeListProps {
  changes: readonly Change[];
  /** Whether the reader may open submissions and sheets; else a month leads to its coverage. */
  opensMonths: boolean;
  locale: Locale;
}

/** What others did, newest first; each line leads to the place. */
export function ChangeList({ changes, opensMonths, locale }: ChangeListProps) {
  const text = textFor(locale).worklist;
  return (
    <ol className="hist">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.regencyCode} ${change.period} ${change.at.getTime()} ${change.by}`}>
          <div>
            <Link href={opensMonths ? placeOf(change) : coverageOf(change)}>
              {text.monthOf(formatPeriod(change.period, locale), change.regencyName)}
            </Link>
            <br />
            {sentenceOf(change, locale)}
            <br />
            {formatInstant(change.at, change.timeZone, locale)}
            {change.kind === "STEP" && change.reason ? <q className="block">{change.reason}</q> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function sentenceOf(change: Change, locale: Locale): string {
  const text = textFor(locale).worklist;
  const name = change.by ?? text.withoutAccount;
  return change.kind === "STEP"
    ? text.change.STEP(text.status[change.to], name)
    : text.change[change.kind](formatCount(change.rows, locale), name);
}

function placeOf({ kind, regencyCode, period }: Change): string {
  switch (kind) {
    case "STEP":
      return submissionAddress(regencyCode, period);
    case "SAVED":
      return `/entry/${regencyCode}/${periodCode(period)}`;
    case "IMPORTED":
    case "UNDONE":
      return `/imports/${regencyCode}?period=${periodCode(period)}`;
  }
}

function coverageOf({ regencyCode, period }: Change): string {
  return `/coverage/${regencyCode}?period=${periodCode(period)}`;
}
