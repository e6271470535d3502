import { SlidersHorizontal } from "lucide-react";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { periodCode } from "@/lib/domain/period";
import { CATEGORY_CODES, PROGRAMMES, SEGMENTS } from "@/lib/domain/programme";
import { selectionQuery, TARGET_AUTHORITIES } from "@/lib/domain/selection";
import { ChoiceSelect } from "./choice-select";
import type { Picture } from "./picture";
import { categoryName } from "./wording";

/** What the page shows, of whom and against whose target: an ordinary question to the page, so that it works without JavaScript. */
export function ChoiceForm({ picture }: { picture: Picture }) {
  const { facts, period, selection, text } = picture;
  const words = text.picture;
  const all = (label: string) => ({ value: "", label });
  return (
    // The key closes the panel once something else is shown, the name when the list of months opens.
    <details className="choice" name="bar" key={selectionQuery(period, selection)}>
      <summary className="btn">
        <Icon of={SlidersHorizontal} />
        {words.choose}
      </summary>
      <Form className="choice__form" action={`/coverage/${facts.area.code}`} scroll={false}>
        <input type="hidden" name="period" value={periodCode(period)} />
        <ChoiceSelect
          label={words.segment}
          name="segment"
          defaultValue={selection.segment ?? ""}
          options={[
            all(words.allSegments),
            ...SEGMENTS.map((code) => ({
              value: code,
              label: `${text.segment[code].short} · ${text.segment[code].name}`,
            })),
          ]}
        />
        <ChoiceSelect
          label={words.category}
          name="category"
          defaultValue={selection.category ?? ""}
          hint={words.categoryHint}
          options={[
            all(words.allCategories),
            ...CATEGORY_CODES.map((code) => ({ value: code, label: categoryName(code, picture) })),
          ]}
        />
        <ChoiceSelect
          label={words.programme}
          name="programme"
          defaultValue={selection.programme ?? ""}
          options={[
            all(words.noProgramme),
            ...PROGRAMMES.map((code) => ({
              value: code,
              label: `${text.programme[code].short} · ${text.programme[code].name}`,
            })),
          ]}
        />
        <ChoiceSelect
          label={words.target}
          name="target"
          defaultValue={selection.target ?? ""}
          options={[
            all(words.ownTarget),
            ...TARGET_AUTHORITIES.map((code) => ({ value: code, label: text.authority[code] })),
          ]}
        />
        <div className="choice__end">
          <Button type="submit" variant="primary">
            {text.common.show}
          </Button>
          <p className="hint">{words.chooseHint}</p>
        </div>
      </Form>
    </details>
  );
}
