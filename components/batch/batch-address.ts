import type { BatchGroup } from "@/lib/batch/batch-form";

/** The sheet of a programme, phase, payer and category, or a page about it below. */
export function batchesAddress(
  { regencyCode, programmeId, phase, payer, categoryCode }: BatchGroup,
  below: "" | "/import" | "/import/template" = "",
): string {
  const asked = { programme: programmeId, phase: String(phase), payer, category: categoryCode };
  return `/subsidies/${regencyCode}/batches${below}?${new URLSearchParams(asked)}`;
}

export function batchAddress(regencyCode: string, id: string): string {
  return `/subsidies/${regencyCode}/batches/${id}`;
}
