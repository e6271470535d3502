"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal, type Refusal, refuse } from "@/lib/domain/refusal";
import { today } from "@/lib/env";
import { deleteScenario, saveScenario } from "./mutations";
import { answerCostScenarioFor } from "./queries";
import { costQuestion, savedScenarioSchema, scenarioToDelete } from "./schema";

export const askCost = formAction({
  permission: "subsidy.read",
  schema: costQuestion,
  run: async (viewer, question) =>
    (await answerCostScenarioFor(viewer, question, today())) ?? refuse({ reason: "NOT_FOUND" }),
});

export const keepScenario = formAction({
  permission: "subsidy.write",
  schema: savedScenarioSchema,
  run: async (viewer, input) => refreshed(await saveScenario(viewer, input)),
});

export const forgetScenario = formAction({
  permission: "subsidy.write",
  schema: scenarioToDelete,
  run: async (viewer, input) => refreshed(await deleteScenario(viewer, input)),
});

function refreshed<T>(outcome: T | Refusal): T | Refusal {
  if (!isRefusal(outcome)) refresh();
  return outcome;
}
