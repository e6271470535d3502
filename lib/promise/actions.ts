"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { today } from "@/lib/env";
import { deletePromise, savePromise } from "./mutations";
import { deletionSchema, promiseSchema } from "./schema";

export const keepPromise = formAction({
  permission: "promise.write",
  schema: promiseSchema,
  run: async (viewer, input) => {
    const outcome = await savePromise(viewer, input, today());
    // Whoever was overtaken sees what stands now beside what they typed.
    if (!isRefusal(outcome) || outcome.reason === "SUPERSEDED") refresh();
    return outcome;
  },
});

export const removePromise = formAction({
  permission: "promise.write",
  schema: deletionSchema,
  run: async (viewer, input) => {
    const outcome = await deletePromise(viewer, input);
    if (!isRefusal(outcome) || outcome.reason === "SUPERSEDED") refresh();
    return outcome;
  },
});
