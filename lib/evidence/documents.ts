/** Every document by its name: page and download make the same one. */
import type { ReportDocument } from "@/lib/domain/document";
import type { EvidenceDocument } from "@/lib/domain/evidence";
import type { Making } from "./frame";
import { inpresDocument } from "./inpres";
import { lkjipDocument } from "./lkjip";
import { paritranaDocument } from "./paritrana";
import type { Evidence } from "./queries";

const DOCUMENTS: Readonly<Record<EvidenceDocument, (evidence: Evidence, making: Making) => ReportDocument>> = {
  inpres: inpresDocument,
  paritrana: paritranaDocument,
  lkjip: lkjipDocument,
};

/** The document of a regency over the span that its evidence was read for. */
export function evidenceDocument(document: EvidenceDocument, evidence: Evidence, making: Making): ReportDocument {
  return DOCUMENTS[document](evidence, making);
}
