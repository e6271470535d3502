import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { ECOSYSTEM_GROUPS } from "@/lib/domain/ecosystem";
import { type EcosystemView, SHOWN_VILLAGES } from "@/lib/domain/ecosystem-view";
import { type Period, periodCode } from "@/lib/domain/period";
import type { Locale } from "@/lib/format";
import type { CategoryName } from "@/lib/month/queries";
import { textFor } from "@/lib/text/dictionary";
import { groupName } from "./ecosystem-words";

interface EcosystemFilterProps {
  regencyCode: string;
  period: Period;
  view: EcosystemView;
  categories: readonly CategoryName[];
  locale: Locale;
}

/** A plain GET form: what is asked for stands in the address, with the month and the order. */
export function EcosystemFilter({ regencyCode, period, view, categories, locale }: EcosystemFilterProps) {
  const { ecosystem: text, common } = textFor(locale);
  const sort = `${view.reverse ? "-" : ""}${view.order}`;
  return (
    <form action={`/subsidies/${regencyCode}/ecosystem`} aria-label={text.filter} className="event-filter">
      <input type="hidden" name="period" value={periodCode(period)} />
      {sort === "area" ? null : <input type="hidden" name="sort" value={sort} />}
      <SelectField
        label={text.show}
        name="show"
        defaultValue={view.show}
        options={SHOWN_VILLAGES.map((show) => ({ value: show, label: text.shows[show] }))}
      />
      <SelectField
        label={text.group}
        name="group"
        defaultValue={view.group ?? ""}
        options={[
          { value: "", label: text.anyGroup },
          ...ECOSYSTEM_GROUPS.map((group) => ({ value: group, label: groupName(group, categories, locale) })),
        ]}
      />
      <Button type="submit">{common.show}</Button>
    </form>
  );
}
