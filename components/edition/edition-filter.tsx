import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { EditionList } from "@/lib/edition/queries";
import type { EditionFilter } from "@/lib/edition/schema";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface EditionFilterFormProps {
  filter: EditionFilter;
  list: Pick<EditionList, "regencies" | "years">;
  locale: Locale;
}

/** A plain GET form: what is asked for stands in the address. */
export function EditionFilterForm({ filter, list, locale }: EditionFilterFormProps) {
  const text = textFor(locale).editionPage;
  return (
    <form action="/editions" aria-label={text.filter} className="edition-filter">
      <SelectField
        label={text.regency}
        name="regency"
        defaultValue={filter.regency ?? ""}
        options={[
          { value: "", label: text.anyRegency },
          ...list.regencies.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <SelectField
        label={text.year}
        name="year"
        defaultValue={filter.year === null ? "" : String(filter.year)}
        options={[
          { value: "", label: text.anyYear },
          ...list.years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <TextField label={text.text} name="text" type="search" maxLength={100} defaultValue={filter.text} />
      <Button type="submit" icon={Search}>
        {text.search}
      </Button>
    </form>
  );
}

/** The address of a page of the list, with what else is asked for. */
export function editionsAddress({ regency, year, text }: EditionFilter, page: number): string {
  const query = new URLSearchParams({
    ...(regency === null ? {} : { regency }),
    ...(year === null ? {} : { year: String(year) }),
    ...(text === "" ? {} : { text }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return query.size > 0 ? `/editions?${query}` : "/editions";
}
