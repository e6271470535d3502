import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Span } from "@/lib/domain/evidence";
import { spanName } from "@/lib/evidence/frame";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface SpanFormProps {
  regencyCode: string;
  /** Newest first. */
  halves: readonly Span[];
  years: readonly Span[];
  half: Span | undefined;
  year: Span | undefined;
  locale: Locale;
}

/** A plain GET form: the half year and the year stand in the address. */
export function SpanForm({ regencyCode, halves, years, half, year, locale }: SpanFormProps) {
  const text = textFor(locale);
  const options = (spans: readonly Span[]) => spans.map((span) => ({ value: span.code, label: spanName(span, text) }));
  return (
    <form action={`/targets/${regencyCode}/documents`} aria-label={text.evidence.choose} className="event-filter">
      <SelectField
        key={`half ${half?.code}`}
        label={text.evidence.half}
        name="half"
        defaultValue={half?.code}
        options={options(halves)}
      />
      <SelectField
        key={`year ${year?.code}`}
        label={text.evidence.year}
        name="year"
        defaultValue={year?.code}
        options={options(years)}
      />
      <Button type="submit">{text.common.show}</Button>
    </form>
  );
}
