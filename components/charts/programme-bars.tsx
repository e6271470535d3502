import type { CSSProperties } from "react";
import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { ProgrammeMarker } from "./programme-marker";

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
  const width = (value: number) => ({ width: `${((value / longest) * 100).toFixed(1)}%` });
  const ordered = [...bars].sort((a, b) => PROGRAMMES.indexOf(a.programme) - PROGRAMMES.indexOf(b.programme));
  return (
    <ul className="prog">
      {ordered.map(({ programme, active, mayHold, closed = false, note }) => (
        <li key={programme} className="prog__row" style={{ "--k": `var(--${programme})` } as CSSProperties}>
          <ProgrammeMarker programme={programme} />
          <span className="prog__name">
            {text.programme[programme].short} <span>{text.programme[programme].name}</span>
          </span>
          <span className="prog__val">
            {closed ? text.common.notApplicable : active === null ? text.common.noData : formatCount(active, locale)}
          </span>
          <span className="prog__track" aria-hidden="true">
            {mayHold === null ? null : <span className="prog__may" style={width(mayHold)} />}
            {active === null ? null : <span className="prog__fill" style={width(active)} />}
          </span>
          <span className="prog__note">{note}</span>
        </li>
      ))}
    </ul>
  );
}
