"use server";

import { formAction } from "@/lib/action";
import { answerWhatIf } from "@/lib/coverage/queries";
import { whatIfQuestion } from "@/lib/coverage/schema";
import { refuse } from "@/lib/domain/refusal";

export const askWhatIf = formAction({
  permission: "coverage.read",
  schema: whatIfQuestion,
  run: async (viewer, question) => (await answerWhatIf(viewer, question)) ?? refuse({ reason: "NOT_FOUND" }),
});
