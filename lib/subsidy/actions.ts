"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { saveProgramme } from "./mutations";
import { programmeSchema } from "./schema";

/** Done, the list shows it. Refused, the form stays: what was typed must not be lost. */
export const keepProgramme = formAction({
  permission: "subsidy.decide",
  schema: programmeSchema,
  run: async (viewer, input) => {
    const saved = await saveProgramme(viewer, input);
    return isRefusal(saved) ? saved : redirect(`/subsidies/${input.place}/programmes`);
  },
});
