import { answerOver, type CostBook, type SavedScenario } from "@/lib/cost/queries";
import type { CostScenarioAnswer } from "@/lib/domain/cost-scenario";
import { isRefusal } from "@/lib/domain/refusal";
import { isCostScenario, readCostScenario, typedInQuery } from "@/lib/domain/typed-cost-scenario";

/** What a saved scenario comes to by the figures of today; null where it can no longer be read or computed. */
export function savedAnswer({ query }: SavedScenario, book: CostBook): CostScenarioAnswer | null {
  const scenario = readCostScenario(typedInQuery(query));
  if (!isCostScenario(scenario)) return null;
  const answer = answerOver(book, scenario);
  return isRefusal(answer) ? null : answer;
}
