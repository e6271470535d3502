"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { isDemo, today } from "@/lib/env";
import type { StepTaken } from "@/lib/submission/month-step";
import { publishEdition } from "./mutations";
import { publishSchema } from "./schema";

export const publish = formAction({
  permission: "submission.publish",
  schema: publishSchema,
  run: async (viewer, input): Promise<StepTaken | Refusal> => {
    const outcome = await publishEdition(viewer, input, isDemo ? today() : null);
    if (isRefusal(outcome)) return outcome;
    // The page shows how things stand now, with the way to the edition.
    refresh();
    return { status: "PUBLISHED" };
  },
});
