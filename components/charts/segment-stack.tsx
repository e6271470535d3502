import { formatCount, formatRate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { keyColour, type SegmentFamily } from "./segment-colour";
import { type DrawnPart, StackBar } from "./stack-bar";

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
  const story = (parts: readonly StackPart[]) =>
    parts.map((part) => `${part.label} ${part.active === null ? noData : formatCount(part.active, locale)}`).join(", ");
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
        {rows.map(({ label, parts }) => {
          const sum = total(parts);
          return (
            <StackBar
              key={label}
              label={label}
              total={formatCount(sum, locale)}
              story={`${label}: ${story(parts)}`}
              parts={parts.map((part) => drawnPart(part, (part.active ?? 0) / (sum || 1), locale))}
            />
          );
        })}
      </div>
    </>
  );
}

function drawnPart({ family, active }: StackPart, share: number, locale: Locale): DrawnPart {
  const digits = share >= ROOM_FOR_DECIMAL ? 1 : 0;
  return {
    family,
    people: active ?? 0,
    share: share >= ROOM_FOR_WHOLE ? formatRate(share, locale, digits) : null,
    wideOnly: share < ROOM_FOR_WHOLE_NARROW,
  };
}
