import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { batchesAddress } from "@/components/batch/batch-address";
import { ImportForm } from "@/components/batch/import-form";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { requireViewer } from "@/lib/auth";
import { getBatchSheet } from "@/lib/batch/queries";
import { batchAddress } from "@/lib/batch/schema";
import { formatCount } from "@/lib/format";
import { getJurisdiction } from "@/lib/jurisdiction/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type ImportPageProps = PageProps<"/subsidies/[regencyCode]/batches/import">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).batch.import.title };
}

export default async function BatchImportPage({ params, searchParams }: ImportPageProps) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.write", regencyCode);
  const [place, sheet, locale] = await Promise.all([
    getJurisdiction(viewer, regencyCode),
    getBatchSheet(viewer, regencyCode, batchAddress.parse(await searchParams)),
    getLocale(),
  ]);
  const group = sheet?.group ?? null;
  const programme = sheet?.programmes.find(({ id }) => id === group?.programmeId);
  if (place === null || group === null || programme === undefined) notFound();
  const text = textFor(locale);
  const words = text.batch.import;
  const phase = text.batch.title(formatCount(group.phase, locale), programme.name, String(programme.year));
  return (
    <SubsidyFrame
      place={place}
      section="batches"
      title={words.title}
      below={[{ label: phase, href: batchesAddress(group) }, { label: words.title }]}
      lead={`${phase}, ${text.payer[group.payer]}. ${words.lead}`}
      aside={
        <ButtonLink icon={Download} href={batchesAddress(group, "/import/template")} download>
          {words.template}
        </ButtonLink>
      }
      locale={locale}
    >
      <ImportForm group={group} timeZone={place.timeZone} locale={locale} />
    </SubsidyFrame>
  );
}
