"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { today } from "@/lib/env";
import { deleteEvent, restoreEvent, type SavedEvent, saveEvent } from "./mutations";
import { deletionSchema, eventSchema, restoringSchema } from "./schema";

export const keepEvent = formAction({
  permission: "subsidy.write",
  schema: eventSchema,
  run: async (viewer, input) => {
    const saved = await saveEvent(viewer, input, today());
    // The form shows what is stored now beside what was typed.
    if (isRefusal(saved) && saved.reason === "SUPERSEDED") refresh();
    return shown(saved, input.regencyCode, "saved");
  },
});

export const removeEvent = formAction({
  permission: "subsidy.write",
  schema: deletionSchema,
  run: async (viewer, input) => shown(await deleteEvent(viewer, input), input.regencyCode, "deleted"),
});

export const bringBackEvent = formAction({
  permission: "subsidy.write",
  schema: restoringSchema,
  run: async (viewer, input) => shown(await restoreEvent(viewer, input), input.regencyCode, "restored"),
});

/** Done, the list says what became of the event. Refused, the form stays: what was typed must not be lost. */
function shown(
  outcome: SavedEvent | Refusal,
  regencyCode: string,
  became: "saved" | "deleted" | "restored",
): SavedEvent | Refusal {
  return isRefusal(outcome) ? outcome : redirect(`/outreach/${regencyCode}?${became}=${outcome.id}`);
}
