"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { endSession, startSession } from "@/lib/auth";
import { DatabaseBusy } from "@/lib/domain/busy";
import { ownPath, signInSchema } from "./schema";

export const signIn = publicAction({
  schema: signInSchema,
  run: async ({ email, password, next }) => {
    const refusal = await startSession(email, password);
    return refusal ?? redirect(ownPath(next) ?? "/worklist");
  },
});

const leave = publicAction({
  schema: z.object({}),
  run: async () => {
    await endSession();
    redirect("/sign-in");
  },
});

export async function signOut(formData: FormData): Promise<void> {
  const left = await leave({ status: "idle" }, formData);
  // Whoever is still signed in must not believe otherwise: there is no form here that could say so.
  if (left.status === "refused") throw new DatabaseBusy("the session goes on");
}
