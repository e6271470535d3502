import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blankProgramme, ProgrammeCard } from "@/components/subsidy/programme-card";
import { ProgrammeForm } from "@/components/subsidy/programme-form";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import { periodOf, yearOf } from "@/lib/domain/period";
import { today } from "@/lib/env";
import { getProgrammeDesk } from "@/lib/subsidy/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).subsidy.section.programmes };
}

export default async function ProgrammesPage({ params }: PageProps<"/subsidies/[regencyCode]/programmes">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const [desk, locale] = await Promise.all([getProgrammeDesk(viewer, regencyCode), getLocale()]);
  if (desk === null) notFound();
  const { place, programmes } = desk;
  const text = textFor(locale).subsidyProgramme;
  const mayDecide = may(viewer, "subsidy.decide", regencyCode);
  return (
    <SubsidyFrame place={place} section="programmes" title={text.title(place.name)} lead={text.lead} locale={locale}>
      {programmes.length === 0 ? (
        <EmptyState title={text.none}>{mayDecide ? text.noneWhy : text.noneReadOnly}</EmptyState>
      ) : null}
      {programmes.map((programme) => (
        <ProgrammeCard key={programme.id} desk={desk} programme={programme} mayDecide={mayDecide} locale={locale} />
      ))}
      {mayDecide ? (
        <SectionCard title={text.add}>
          <ProgrammeForm
            place={place.code}
            typed={blankProgramme(yearOf(periodOf(today())) + 1)}
            timeZone={place.timeZone}
            locale={locale}
          />
        </SectionCard>
      ) : null}
      <SectionCard title={text.budgets} sub={text.budgetsWhy}>
        <ButtonLink href={`/subsidies/${place.code}/costs/budgets`} prefetch={false}>
          {text.toBudgets}
        </ButtonLink>
      </SectionCard>
    </SubsidyFrame>
  );
}
