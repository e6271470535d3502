import { z } from "zod";
import { PAYERS, type Payer } from "@/lib/domain/contribution";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { period, regencyCode } from "@/lib/schema";

/** What the reader of the calendar chose: a month to look into, a payer; null for neither. */
export interface LapseChoice {
  readonly month: Period | null;
  readonly payer: Payer | null;
}

/** What an address asks for; what it says that cannot be read is left out. */
export function readLapseChoice(asked: Readonly<Record<string, unknown>>): LapseChoice {
  return {
    month: typeof asked.month === "string" ? parsePeriod(asked.month) : null,
    payer: PAYERS.find((payer) => payer === asked.payer) ?? null,
  };
}

const LAPSE_TABLES = ["calendar", "villages", "active", "conversion"] as const;
export type LapseTable = (typeof LAPSE_TABLES)[number];

/** A table of the calendar as a file. */
export const lapseDownload = z.object({
  regency: regencyCode,
  table: z.enum(LAPSE_TABLES),
  month: period.optional(),
  payer: z.enum(PAYERS).optional(),
  form: z.enum(["csv", "xlsx"]).default("csv"),
});
