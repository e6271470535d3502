"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { saveProgramme } from "./mutations";
import { programmeSchema } from "./schema";

/** The page then shows what is stored: as the programme that was saved, or beside what was typed by who was overtaken. */
export const keepProgramme = formAction({
  permission: "subsidy.decide",
  schema: programmeSchema,
  run: async (viewer, input) => {
    const saved = await saveProgramme(viewer, input);
    if (!isRefusal(saved) || saved.reason === "SUPERSEDED") refresh();
    return saved;
  },
});
