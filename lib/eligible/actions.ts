"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { saveEligibleWorkers } from "./mutations";
import { eligibleSchema } from "./schema";

export const saveEligible = formAction({
  permission: "target.write",
  schema: eligibleSchema,
  run: async (viewer, input) => {
    const outcome = await saveEligibleWorkers(viewer, input);
    if (!isRefusal(outcome)) refresh();
    return outcome;
  },
});
