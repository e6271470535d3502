import type { Locale } from "@/lib/format";
import { INDICATOR } from "@/lib/open-data/metadata";
import { textFor } from "@/lib/text/dictionary";

/** What the figures mean: indicator, units, sources, sums, and what an empty value says. */
export function MeaningList({ locale }: { locale: Locale }) {
  const text = textFor(locale).openData;
  const facts = [
    [text.indicator, [text.indicatorName, text.indicatorCode(INDICATOR.code, INDICATOR.sdg), text.indicatorDefinition]],
    [text.unit, [`active: ${text.unitActive}`, `eligible: ${text.unitEligible}`, `coverage: ${text.unitCoverage}`]],
    [text.source, [`active: ${text.sourceActive}`, `eligible: ${text.sourceEligible}`]],
    [text.sums, [text.sumsMeaning]],
    [text.unknown, [text.unknownMeaning]],
  ] as const;
  return (
    <dl className="grid gap-3">
      {facts.map(([term, sentences]) => (
        <div key={term}>
          <dt className="font-semibold">{term}</dt>
          {sentences.map((sentence) => (
            <dd key={sentence} className="text-pretty text-ink-2">
              {sentence}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
