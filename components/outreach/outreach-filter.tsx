import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { AUDIENCES, type OutreachFilter } from "@/lib/domain/outreach";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface OutreachFilterFormProps {
  regencyCode: string;
  filter: OutreachFilter;
  /** Years with events, newest first. */
  years: readonly number[];
  locale: Locale;
}

/** A plain GET form: what is asked for stands in the address. */
export function OutreachFilterForm({ regencyCode, filter, years, locale }: OutreachFilterFormProps) {
  const { outreach: text, audience, common } = textFor(locale);
  return (
    <form action={`/outreach/${regencyCode}`} aria-label={text.filter} className="event-filter">
      <SelectField
        label={text.year}
        name="year"
        defaultValue={filter.year === null ? "" : String(filter.year)}
        options={[
          { value: "", label: text.anyYear },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <SelectField
        label={text.columns.audience}
        name="audience"
        defaultValue={filter.audience ?? ""}
        options={[
          { value: "", label: text.anyAudience },
          ...AUDIENCES.map((code) => ({ value: code, label: audience[code] })),
        ]}
      />
      <Button type="submit">{common.show}</Button>
    </form>
  );
}
