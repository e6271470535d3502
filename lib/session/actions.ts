"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { endSession, startSession } from "@/lib/auth";
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
  await leave({ status: "idle" }, formData);
}
