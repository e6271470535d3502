import { asOf, type Period } from "@/lib/domain/period";
import { formatDate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface EcosystemNotesProps {
  /** Names of the year's programmes. */
  programmes: readonly string[];
  period: Period;
  locale: Locale;
}

/** How the figures are to be read. */
export function EcosystemNotes({ programmes, period, locale }: EcosystemNotesProps) {
  const words = textFor(locale).ecosystem;
  return (
    <div className="hint grid max-w-[90ch] gap-1">
      <p>{words.aboutCovered}</p>
      <p>{words.aboutNumber}</p>
      <p>{words.aboutKelurahan}</p>
      <p>{words.aboutZero}</p>
      <p>{words.foot(formatDate(asOf(period), locale), programmes.join(", ") || words.noProgramme)}</p>
    </div>
  );
}
