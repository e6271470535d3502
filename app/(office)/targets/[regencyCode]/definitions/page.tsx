import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DefinitionForm, SourceForm } from "@/components/target/definition-form";
import { AvailableDefinitions, DefinitionList } from "@/components/target/definition-list";
import { TargetFrame } from "@/components/target/target-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { getDefinitionDesk } from "@/lib/definition/queries";
import { may } from "@/lib/domain/access";
import { maySetDenominators } from "@/lib/domain/authority";
import { addMonths, listPeriods, periodOf } from "@/lib/domain/period";
import { today } from "@/lib/env";
import { nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** Months that are offered to begin with. */
const OFFERED_MONTHS = 18;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.section.definitions };
}

export default async function DefinitionsPage({ params }: PageProps<"/targets/[regencyCode]/definitions">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("target.read", regencyCode);
  const [desk, locale] = await Promise.all([getDefinitionDesk(viewer, regencyCode), getLocale()]);
  if (desk === null) notFound();
  const { target, targetForm } = textFor(locale);
  const text = target.definition;
  const { place, lastPublished } = desk;
  const mayChange = maySetDenominators(viewer, regencyCode);
  const first = lastPublished === null ? periodOf(today()) : addMonths(lastPublished, 1);
  return (
    <TargetFrame
      place={place}
      section="definitions"
      lead={text.lead}
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      {desk.inForce.length === 0 ? <EmptyState title={text.none}>{text.noneWhy}</EmptyState> : null}
      <DefinitionList desk={desk} mayChange={mayChange} locale={locale} />
      <p className="hint">{text.comparable}</p>
      {mayChange ? (
        <SectionCard title={targetForm.begin}>
          <DefinitionForm
            place={regencyCode}
            eligible={desk.eligibleDefinitions.toReversed().map(({ code, nameId, nameEn }) => ({
              value: code,
              label: nameIn({ nameId, nameEn }, locale),
            }))}
            months={listPeriods(first, addMonths(first, OFFERED_MONTHS - 1))}
            lastPublished={lastPublished}
            timeZone={place.timeZone}
            locale={locale}
          />
        </SectionCard>
      ) : null}
      <SectionCard title={text.available}>
        <div className="grid gap-4">
          <AvailableDefinitions desk={desk} locale={locale} />
          {mayChange ? (
            <details className="more">
              <summary>{targetForm.addSource}</summary>
              <SourceForm place={regencyCode} timeZone={place.timeZone} locale={locale} />
            </details>
          ) : null}
        </div>
      </SectionCard>
    </TargetFrame>
  );
}
