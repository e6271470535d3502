import { z } from "zod";
import { BUDGETED } from "@/lib/domain/cost";
import { parseRupiah } from "@/lib/domain/rupiah";
import { line, regencyCode, seenVersion } from "@/lib/schema";

/** The years that a budget may be of. */
const FIRST_BUDGET_YEAR = 2000;
const LAST_BUDGET_YEAR = 2100;

const year = z.string().transform((text, context) => {
  // A year is four digits, "2.024" is none.
  const typed = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  if (typed >= FIRST_BUDGET_YEAR && typed <= LAST_BUDGET_YEAR) return typed;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

const rupiah = z.string().transform((text, context) => {
  const typed = parseRupiah(text);
  if (typed.kind === "count") return typed.value;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** A budget as somebody typed it, in whole rupiah. */
export const budgetSchema = z.object({
  place: regencyCode,
  payer: z.enum(BUDGETED),
  year,
  rupiah,
  legalBasis: line,
  version: seenVersion,
});

export type BudgetInput = z.output<typeof budgetSchema>;
