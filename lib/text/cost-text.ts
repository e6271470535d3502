/** The words of costs, budgets and scenarios, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enCost } from "./en-cost";
import { enSubsidy } from "./en-subsidy";
import { idBase } from "./id-base";
import { idCost } from "./id-cost";
import { idSubsidy } from "./id-subsidy";

const dictionaries = {
  id: { ...idBase, ...idSubsidy, ...idCost },
  en: { ...enBase, ...enSubsidy, ...enCost },
} satisfies Record<Locale, object>;

export function costTextFor(locale: Locale) {
  return dictionaries[locale];
}

export type CostText = ReturnType<typeof costTextFor>;
