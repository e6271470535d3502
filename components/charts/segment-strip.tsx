import { formatRate, type Locale } from "@/lib/format";
import { keyColour } from "./segment-colour";
import type { StackPart } from "./segment-stack";

interface SegmentStripProps {
  locale: Locale;
  parts: readonly StackPart[];
}

/** One thin stack for a tile; its key carries the shares, so the bar itself says nothing more. */
export function SegmentStrip({ locale, parts }: SegmentStripProps) {
  const total = parts.reduce((sum, part) => sum + (part.active ?? 0), 0) || 1;
  return (
    <>
      <div className="stack__b stack__b--thin" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.family}
            style={{ flex: `${part.active ?? 0} 0 0`, background: `var(--seg-${part.family})` }}
          />
        ))}
      </div>
      <p className="keys">
        {parts.map((part) => (
          <span key={part.family} className="key" style={keyColour(part.family)}>
            {part.label} {formatRate((part.active ?? 0) / total, locale, 1)}
          </span>
        ))}
      </p>
    </>
  );
}
