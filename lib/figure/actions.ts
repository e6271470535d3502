"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { addReportedFigure } from "./mutations";
import { figureSchema } from "./schema";

export const addFigure = formAction({
  permission: "target.write",
  schema: figureSchema,
  run: async (viewer, input) => {
    const outcome = await addReportedFigure(viewer, input);
    if (!isRefusal(outcome)) refresh();
    return outcome;
  },
});
