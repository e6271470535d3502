"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { LOCALE_COOKIE } from "./locale";

const ONE_YEAR = 365 * 24 * 60 * 60;

const remember = publicAction({
  schema: z.object({ locale: z.enum(["id", "en"]) }),
  run: async ({ locale }) => {
    const store = await cookies();
    store.set(LOCALE_COOKIE, locale, { path: "/", maxAge: ONE_YEAR, sameSite: "lax", httpOnly: true });
  },
});

/** The page that sent the form is rendered anew, at its own address and with its query, in the language chosen. */
export async function setLocale(formData: FormData): Promise<void> {
  await remember({ status: "idle" }, formData);
}
