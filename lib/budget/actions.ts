"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { saveBudget } from "./mutations";
import { budgetSchema } from "./schema";

export const decideBudget = formAction({
  permission: "subsidy.decide",
  schema: budgetSchema,
  run: async (viewer, input) => {
    const outcome = await saveBudget(viewer, input);
    // Whoever was overtaken sees what stands now beside what they typed.
    if (!isRefusal(outcome) || outcome.reason === "SUPERSEDED") refresh();
    return outcome;
  },
});
