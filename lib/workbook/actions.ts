"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { isRefusal } from "@/lib/domain/refusal";
import { today } from "@/lib/env";
import { answerQuestions, confirmImport, discardImport, mapColumns, undoImport } from "./mutations";
import { answerSchema, confirmSchema, importSchema, mappingSchema } from "./schema";

export const saveMapping = formAction({
  permission: "enrolment.write",
  schema: mappingSchema,
  run: async (viewer, input) => {
    const outcome = await mapColumns(viewer, input);
    refresh();
    return outcome;
  },
});

export const saveAnswers = formAction({
  permission: "enrolment.write",
  schema: answerSchema,
  run: async (viewer, input) => {
    const outcome = await answerQuestions(viewer, input);
    refresh();
    return outcome;
  },
});

export const confirm = formAction({
  permission: "enrolment.write",
  schema: confirmSchema,
  run: async (viewer, input) => {
    const outcome = await confirmImport(viewer, input, today());
    if (!isRefusal(outcome) && outcome.kind === "CONFIRMED" && outcome.id !== input.id) {
      redirect(`/imports/${input.regencyCode}/${outcome.id}?again=1`);
    }
    refresh();
    return outcome;
  },
});

export const undo = formAction({
  permission: "enrolment.write",
  schema: importSchema,
  run: async (viewer, input) => {
    const outcome = await undoImport(viewer, input, today());
    refresh();
    return outcome;
  },
});

export const discard = formAction({
  permission: "enrolment.write",
  schema: importSchema,
  run: async (viewer, input) => {
    const period = await discardImport(viewer, input);
    return isRefusal(period) ? period : redirect(`/imports/${input.regencyCode}?period=${period}`);
  },
});
