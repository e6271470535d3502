"use server";

import { formAction } from "@/lib/action";
import { today } from "@/lib/env";
import { recordEnrolments } from "./mutations";
import { sheetSchema } from "./schema";

export const saveSheet = formAction({
  permission: "enrolment.write",
  schema: sheetSchema,
  // The sheet is not read again after every few keys: the answer says all that has changed in it.
  run: (viewer, input) => recordEnrolments(viewer, input, today()),
});
