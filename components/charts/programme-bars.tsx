import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { ProgrammeRow } from "./programme-row";

export interface ProgrammeBar {
  programme: Programme;
  active: number | null;
  /** Members who may hold the programme. */
  mayHold: number | null;
  /** Nobody that is counted may hold it. */
  closed?: boolean;
  /** Take-up in words, e.g. "70,65% dari 108.904 yang boleh ikut (tanpa Jakon)". */
  note: string;
}

interface ProgrammeBarsProps {
  locale: Locale;
  bars: readonly ProgrammeBar[];
}

/** The outlined box is who may hold it, the filled bar who does. */
export function ProgrammeBars({ locale, bars }: ProgrammeBarsProps) {
  const text = textFor(locale);
  const longest = Math.max(1, ...bars.flatMap((bar) => [bar.active ?? 0, bar.mayHold ?? 0]));
  const width = (value: number) => `${((value / longest) * 100).toFixed(1)}%`;
  const ordered = [...bars].sort((a, b) => PROGRAMMES.indexOf(a.programme) - PROGRAMMES.indexOf(b.programme));
  return (
    <ul className="prog">
      {ordered.map(({ programme, active, mayHold, closed = false, note }) => (
        <ProgrammeRow
          key={programme}
          programme={programme}
          short={text.programme[programme].short}
          name={text.programme[programme].name}
          value={
            closed ? text.common.notApplicable : active === null ? text.common.noData : formatCount(active, locale)
          }
          mayHold={mayHold === null ? null : width(mayHold)}
          active={active === null ? null : width(active)}
          note={note}
        />
      ))}
    </ul>
  );
}
