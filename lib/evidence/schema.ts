import { z } from "zod";
import { EVIDENCE_DOCUMENTS, parseSpan } from "@/lib/domain/evidence";
import { regencyCode } from "@/lib/schema";

/** A document of a regency over a half year or a year, as a file. */
export const evidenceDownload = z
  .object({
    regency: regencyCode,
    document: z.enum(EVIDENCE_DOCUMENTS),
    span: z.string(),
    form: z.enum(["xlsx", "pdf"]),
  })
  .transform((asked, context) => {
    const span = parseSpan(asked.document, asked.span);
    if (span !== null) return { ...asked, span };
    context.addIssue({ code: "custom", path: ["span"] });
    return z.NEVER;
  });

/** What is chosen in the address of the page; what cannot be read is as if it were not there. */
export const evidenceAddress = z.object({
  half: z.string().optional().catch(undefined),
  year: z.string().optional().catch(undefined),
});
