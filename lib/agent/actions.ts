"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { saveAgent as save, saveAgentCounts } from "./mutations";
import { agentSchema, countsSchema } from "./schema";

export const saveAgent = formAction({
  permission: "subsidy.write",
  schema: agentSchema,
  run: async (viewer, input) => {
    const outcome = await save(viewer, input);
    if (!isRefusal(outcome)) refresh();
    return outcome;
  },
});

export const saveCounts = formAction({
  permission: "subsidy.write",
  schema: countsSchema,
  run: async (viewer, input) => {
    const outcome = await saveAgentCounts(viewer, input);
    if (!isRefusal(outcome)) refresh();
    return outcome;
  },
});
