"use server";

import { formAction } from "@/lib/action";
import { refuse } from "@/lib/domain/refusal";
import { answerScenarioFor } from "@/lib/priority/queries";
import { scenarioQuestion } from "@/lib/priority/schema";

export const askScenario = formAction({
  permission: "coverage.read",
  schema: scenarioQuestion,
  run: async (viewer, question) => (await answerScenarioFor(viewer, question)) ?? refuse({ reason: "NOT_FOUND" }),
});
