"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { today } from "@/lib/env";
import { recordEnrolments } from "./mutations";
import { sheetSchema } from "./schema";

export const saveSheet = formAction({
  permission: "enrolment.write",
  schema: sheetSchema,
  run: async (viewer, input) => {
    const outcome = await recordEnrolments(viewer, input, today());
    refresh();
    return outcome;
  },
});
