"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { confirmBoundaries, discardBoundaries, readAgain } from "./mutations";
import { confirmSchema, draftKey, readingSchema } from "./schema";

export const saveReading = formAction({
  permission: "boundary.write",
  schema: readingSchema,
  run: async (viewer, input) => {
    const outcome = await readAgain(viewer, input);
    refresh();
    return outcome;
  },
});

export const confirm = formAction({
  permission: "boundary.write",
  schema: confirmSchema,
  run: async (viewer, input) => {
    const outcome = await confirmBoundaries(viewer, input);
    if (!isRefusal(outcome) && outcome.kind === "CONFIRMED") redirect(`/admin/boundaries?used=${outcome.regencyCode}`);
    refresh();
    return outcome;
  },
});

export const discard = formAction({
  permission: "boundary.write",
  schema: draftKey,
  run: async (viewer, input) => {
    const outcome = await discardBoundaries(viewer, input);
    return isRefusal(outcome) ? outcome : redirect("/admin/boundaries");
  },
});
