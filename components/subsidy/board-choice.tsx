import Form from "next/form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { PAYERS } from "@/lib/domain/contribution";
import { nameIn } from "@/lib/format";
import type { BoardPage } from "./board-page";

/** Which programme, and whose batches: an ordinary question to the page, so that it works without JavaScript. */
export function BoardChoice({ page }: { page: BoardPage }) {
  const { facts, view, text, locale } = page;
  const words = text.quotaBoard;
  const categories = facts.categories.filter(({ code }) =>
    facts.batches.some(({ categoryCode }) => categoryCode === code),
  );
  const payers = PAYERS.filter((payer) => payer === view.payer || facts.batches.some((batch) => batch.payer === payer));
  return (
    <Form className="board-choice" action={`/subsidies/${facts.place.code}`} aria-label={words.choose} scroll={false}>
      <SelectField
        label={words.programme}
        name="programme"
        defaultValue={facts.programme.id}
        options={facts.programmes.map(({ id, year, name }) => ({
          value: id,
          label: words.programmeOption(String(year), name),
        }))}
      />
      <SelectField
        label={words.payer}
        name="payer"
        defaultValue={view.payer ?? ""}
        options={[
          { value: "", label: words.allPayers },
          ...payers.map((payer) => ({ value: payer, label: text.payer[payer] })),
        ]}
      />
      {categories.length > 1 ? (
        <SelectField
          label={words.category}
          name="category"
          defaultValue={view.category ?? ""}
          options={[
            { value: "", label: words.allCategories },
            ...categories.map((category) => ({ value: category.code, label: nameIn(category, locale) })),
          ]}
        />
      ) : null}
      <Button type="submit">{text.common.show}</Button>
    </Form>
  );
}
