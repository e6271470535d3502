import { formatCount, formatRate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { keyColour, type SegmentFamily } from "./segment-colour";

export interface StackPart {
  family: SegmentFamily;
  label: string;
  active: number | null;
}

export interface StackRow {
  /** e.g. "Juni 2024". */
  label: string;
  parts: readonly StackPart[];
}

interface SegmentStackProps {
  locale: Locale;
  /** The parts come in the same order in every row. */
  rows: readonly StackRow[];
}

// Shares below which a label does not fit: with a decimal, as a whole number, as that on a phone.
const ROOM_FOR_DECIMAL = 0.12;
const ROOM_FOR_WHOLE = 0.045;
const ROOM_FOR_WHOLE_NARROW = 0.1;

function total(parts: readonly StackPart[]) {
  return parts.reduce((sum, part) => sum + (part.active ?? 0), 0);
}

export function SegmentStack({ locale, rows }: SegmentStackProps) {
  const noData = textFor(locale).common.noData;
  const story = (row: StackRow) =>
    row.parts
      .map((part) => `${part.label} ${part.active === null ? noData : formatCount(part.active, locale)}`)
      .join(", ");
  return (
    <>
      <p className="keys stack__keys">
        {rows[0]?.parts.map((part) => (
          <span key={part.family} className="key" style={keyColour(part.family)}>
            {part.label}
          </span>
        ))}
      </p>
      <div className="stack">
        {rows.map((row) => (
          <div key={row.label}>
            <p className="stack__h">
              <b>{row.label}</b>
              <span>{formatCount(total(row.parts), locale)}</span>
            </p>
            <div className="stack__b" role="img" aria-label={`${row.label}: ${story(row)}`}>
              {row.parts.map((part) => (
                <StackBar
                  key={part.family}
                  part={part}
                  share={(part.active ?? 0) / (total(row.parts) || 1)}
                  locale={locale}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

function StackBar({ part, share, locale }: { part: StackPart; share: number; locale: Locale }) {
  const digits = share >= ROOM_FOR_DECIMAL ? 1 : 0;
  const wideOnly = share < ROOM_FOR_WHOLE_NARROW;
  return (
    <span
      className={part.family === "vul" ? "on-vul" : undefined}
      style={{ flex: `${part.active ?? 0} 0 0`, background: `var(--seg-${part.family})` }}
    >
      {share >= ROOM_FOR_WHOLE ? (
        <i className={wideOnly ? "stack__wide" : undefined}>{formatRate(share, locale, digits)}</i>
      ) : null}
    </span>
  );
}
