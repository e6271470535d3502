"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { today } from "@/lib/env";
import { markNoData, returnPeriod, submitPeriod, unmarkNoData, verifyPeriod } from "./mutations";
import { markSchema, returnSchema, stepSchema, unmarkSchema } from "./schema";

export const submit = formAction({
  permission: "submission.submit",
  schema: stepSchema,
  run: async (viewer, input) => refreshed(await submitPeriod(viewer, input)),
});

export const verify = formAction({
  permission: "submission.verify",
  schema: stepSchema,
  run: async (viewer, input) => refreshed(await verifyPeriod(viewer, input)),
});

export const sendBack = formAction({
  permission: "submission.return",
  schema: returnSchema,
  run: async (viewer, input) => refreshed(await returnPeriod(viewer, input)),
});

export const markWithoutData = formAction({
  permission: "enrolment.write",
  schema: markSchema,
  run: async (viewer, input) => refreshed(await markNoData(viewer, input, today())),
});

export const takeMarkBack = formAction({
  permission: "enrolment.write",
  schema: unmarkSchema,
  run: async (viewer, input) => refreshed(await unmarkNoData(viewer, input)),
});

/** Done, the page shows how things stand now. Refused, it stays as it is: a form that went away could not say why. */
function refreshed<T>(outcome: T): T {
  if (!isRefusal(outcome)) refresh();
  return outcome;
}
