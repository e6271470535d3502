"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { today } from "@/lib/env";
import { addEligibleDefinition, putInForce, takeBack } from "./mutations";
import { definitionMonthSchema, definitionSchema, eligibleDefinitionSchema } from "./schema";

export const addSource = formAction({
  permission: "target.write",
  schema: eligibleDefinitionSchema,
  run: async (viewer, input) => refreshed(await addEligibleDefinition(viewer, input)),
});

export const beginDefinition = formAction({
  permission: "target.write",
  schema: definitionSchema,
  run: async (viewer, input) => refreshed(await putInForce(viewer, input, today())),
});

export const endDefinition = formAction({
  permission: "target.write",
  schema: definitionMonthSchema,
  run: async (viewer, input) => refreshed(await takeBack(viewer, input)),
});

function refreshed<T>(outcome: T): T {
  if (!isRefusal(outcome)) refresh();
  return outcome;
}
