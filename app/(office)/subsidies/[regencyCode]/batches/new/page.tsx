import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PhaseForm } from "@/components/batch/phase-form";
import { sectionAddress } from "@/components/subsidy/subsidy-address";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { requireViewer } from "@/lib/auth";
import { getBatchChoice } from "@/lib/batch/queries";
import { MAX_PHASE } from "@/lib/domain/batch-terms";
import { addMonths, periodOf } from "@/lib/domain/period";
import { today } from "@/lib/env";
import { getJurisdiction } from "@/lib/jurisdiction/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type NewPhasePageProps = PageProps<"/subsidies/[regencyCode]/batches/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).batch.open.title };
}

/** The next phase of the newest programme, from next month on, until somebody says otherwise. */
export default async function NewPhasePage({ params }: NewPhasePageProps) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.write", regencyCode);
  const [place, choice, locale] = await Promise.all([
    getJurisdiction(viewer, regencyCode),
    getBatchChoice(viewer, regencyCode),
    getLocale(),
  ]);
  if (place === null || choice === null) notFound();
  const [programme] = choice.programmes;
  if (programme === undefined) redirect(sectionAddress(regencyCode, "batches"));
  const words = textFor(locale).batch.open;
  const phases = choice.phases.filter(({ programmeId }) => programmeId === programme.id).map(({ phase }) => phase);
  const phase = Math.min(MAX_PHASE, Math.max(0, ...phases) + 1);
  return (
    <SubsidyFrame
      place={place}
      section="batches"
      title={words.title}
      below={[{ label: words.title }]}
      lead={words.lead}
      locale={locale}
    >
      <PhaseForm
        choice={choice}
        group={{ regencyCode, programmeId: programme.id, phase, payer: "APBD_REGENCY", categoryCode: "VULNERABLE" }}
        start={addMonths(periodOf(today()), 1)}
        timeZone={place.timeZone}
        locale={locale}
      />
    </SubsidyFrame>
  );
}
