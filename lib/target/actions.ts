"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import type { Viewer } from "@/lib/domain/access";
import { COUNTRY_CODE } from "@/lib/domain/area";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { type SavedVersion, saveTargetSet, withdrawTargetSet } from "./mutations";
import { quotaSchema, type TargetSetInput, targetSetSchema, withdrawalSchema } from "./schema";

export const saveSet = formAction({ permission: "target.write", schema: targetSetSchema, run: save });

export const saveQuotas = formAction({ permission: "target.write", schema: quotaSchema, run: save });

export const withdrawSet = formAction({
  permission: "target.write",
  schema: withdrawalSchema,
  run: async (viewer, input) => shown(await withdrawTargetSet(viewer, input), input.place),
});

async function save(viewer: Viewer, input: TargetSetInput): Promise<SavedVersion | Refusal> {
  return shown(await saveTargetSet(viewer, input), input.place);
}

/** Done, the version is shown. Refused, the form stays: what was typed must not be lost. */
function shown(saved: SavedVersion | Refusal, place: string | null): SavedVersion | Refusal {
  return isRefusal(saved) ? saved : redirect(`/targets/${place ?? COUNTRY_CODE}/sets/${saved.id}`);
}
