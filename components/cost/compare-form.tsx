import type { ReactNode } from "react";
import { SelectField } from "@/components/ui/select-field";
import type { SavedScenario } from "@/lib/cost/queries";
import type { CostText } from "@/lib/text/cost-text";
import { compareHref } from "./cost-address";

interface CompareFormProps {
  saved: readonly SavedScenario[];
  regencyCode: string;
  /** Which two are chosen. */
  chosen?: readonly [a: string | undefined, b: string | undefined];
  text: CostText;
  /** The button. */
  children: ReactNode;
}

/** Two of the saved scenarios, to be laid side by side. */
export function CompareForm({ saved, regencyCode, chosen = [undefined, undefined], text, children }: CompareFormProps) {
  const words = text.cost.saved;
  const options = saved.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="get" action={compareHref(regencyCode)} className="compare-form">
      <SelectField label={words.first} name="a" options={options} defaultValue={chosen[0] ?? saved[0]?.id} />
      <SelectField label={words.second} name="b" options={options} defaultValue={chosen[1] ?? saved[1]?.id} />
      {children}
    </form>
  );
}
