import { type CostBook, type SavedScenario, scenarioFactsOf } from "@/lib/cost/queries";
import { answerCostScenario, type CostScenarioAnswer } from "@/lib/domain/cost-scenario";
import { isCostScenario, readCostScenario, typedInQuery } from "@/lib/domain/typed-cost-scenario";

/** What a saved scenario comes to by the figures of today; null where it can no longer be read. */
export function savedAnswer({ query }: SavedScenario, book: CostBook): CostScenarioAnswer | null {
  const scenario = readCostScenario(typedInQuery(query));
  return isCostScenario(scenario) ? answerCostScenario(scenario, scenarioFactsOf(book)) : null;
}
