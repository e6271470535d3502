import { coverageRate, type Known, sumKnown } from "@/lib/domain/coverage";
import { formatRate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { keyColour } from "./segment-colour";
import type { StackPart } from "./segment-stack";

interface SegmentStripProps {
  locale: Locale;
  parts: readonly StackPart[];
}

/** One thin stack for a tile; its key carries the shares, so the bar itself says nothing more. */
export function SegmentStrip({ locale, parts }: SegmentStripProps) {
  const total = sumKnown(parts.map(({ active }) => active));
  const { noData } = textFor(locale).common;
  const share = (active: Known) => {
    const rate = coverageRate(active, total);
    return rate === null ? noData : formatRate(rate, locale, 1);
  };
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
            {part.label} {share(part.active)}
          </span>
        ))}
      </p>
    </>
  );
}
