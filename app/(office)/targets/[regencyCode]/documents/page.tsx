import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentCard } from "@/components/evidence/document-card";
import { SpanForm } from "@/components/evidence/span-form";
import { TargetFrame } from "@/components/target/target-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth";
import { EVIDENCE_DOCUMENTS, type EvidenceDocument, spansOf } from "@/lib/domain/evidence";
import { getEvidenceDesk } from "@/lib/evidence/queries";
import { evidenceAddress } from "@/lib/evidence/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.section.documents };
}

export default async function DocumentsPage({ params, searchParams }: PageProps<"/targets/[regencyCode]/documents">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("submission.read", regencyCode);
  const [desk, locale, asked] = await Promise.all([getEvidenceDesk(viewer, regencyCode), getLocale(), searchParams]);
  if (desk === null) notFound();
  const text = textFor(locale).evidence;
  const { place, months } = desk;
  const { half, year } = evidenceAddress.parse(asked);
  const spans = (document: EvidenceDocument) => (months === null ? [] : spansOf(document, ...months));
  const chosen = (document: EvidenceDocument) => {
    const code = document === "lkjip" ? year : half;
    return spans(document).find((span) => span.code === code) ?? spans(document)[0];
  };
  return (
    <TargetFrame place={place} section="documents" lead={text.lead} canReadCoverage locale={locale}>
      {months === null ? (
        <EmptyState title={text.none}>{text.noneWhy}</EmptyState>
      ) : (
        <>
          <SpanForm
            regencyCode={place.regencyCode}
            halves={spans("inpres")}
            years={spans("lkjip")}
            half={chosen("inpres")}
            year={chosen("lkjip")}
            locale={locale}
          />
          <div className="grid items-stretch gap-4 lg:grid-cols-3">
            {EVIDENCE_DOCUMENTS.map((document) => (
              <DocumentCard
                key={document}
                document={document}
                regencyCode={place.regencyCode}
                span={chosen(document)}
                newest={months[1]}
                locale={locale}
              />
            ))}
          </div>
        </>
      )}
    </TargetFrame>
  );
}
