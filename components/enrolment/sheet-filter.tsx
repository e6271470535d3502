import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { EntrySheet } from "@/lib/enrolment/queries";
import type { SheetView } from "@/lib/enrolment/schema";
import { type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface SheetFilterProps {
  sheet: EntrySheet;
  view: SheetView;
  /** The address of the month, without what is chosen here. */
  action: string;
  locale: Locale;
}

/** A plain GET form: the choice is in the address, and leaving with something unsaved is asked about. */
export function SheetFilter({ sheet, view, action, locale }: SheetFilterProps) {
  const { entry, common } = textFor(locale);
  const categories = sheet.categories.map((category) => ({
    value: category.code,
    label: nameIn(category, locale),
  }));
  const places = [
    { value: "", label: entry.allPlaces },
    ...sheet.places.map(({ code, name, districtName }) => ({
      value: code,
      label: entry.placeOption(districtName, name),
    })),
    { value: sheet.month.regencyCode, label: entry.unmapped },
  ];
  return (
    <form action={action} aria-label={entry.filter} className="flex flex-wrap items-end gap-2">
      <SelectField
        label={entry.category}
        name="category"
        options={categories}
        defaultValue={view.kind === "CATEGORY" ? view.categoryCode : undefined}
      />
      <SelectField
        label={entry.place}
        name="village"
        options={places}
        defaultValue={view.kind === "PLACE" ? view.areaCode : ""}
      />
      <Button type="submit">{common.show}</Button>
    </form>
  );
}
