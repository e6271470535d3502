import { z } from "zod";
import { period, regencyCode } from "@/lib/schema";

/** The villages of a month as a file, filtered and ordered as on the page. */
export const ecosystemDownload = z.object({
  regency: regencyCode,
  period,
  form: z.enum(["csv", "xlsx"]).default("csv"),
});
