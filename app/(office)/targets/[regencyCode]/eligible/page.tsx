import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { checksTitle, EligibleChecks, ExceedingNotice } from "@/components/target/eligible-checks";
import { EligibleChoice } from "@/components/target/eligible-choice";
import { EligibleForm } from "@/components/target/eligible-form";
import { EligibleHistory } from "@/components/target/eligible-history";
import { EligibleTable } from "@/components/target/eligible-table";
import { TargetFrame } from "@/components/target/target-frame";
import { placeName } from "@/components/target/target-words";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import { maySetDenominators } from "@/lib/domain/authority";
import { type EligibleDesk, getEligibleDesk } from "@/lib/eligible/queries";
import { eligibleAddress } from "@/lib/eligible/schema";
import { formatCount, type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.section.eligible };
}

export default async function EligiblePage({ params, searchParams }: PageProps<"/targets/[regencyCode]/eligible">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("target.read", regencyCode);
  const asked = eligibleAddress.parse(await searchParams);
  const [desk, locale] = await Promise.all([getEligibleDesk(viewer, regencyCode, asked), getLocale()]);
  if (desk === null) notFound();
  const { target } = textFor(locale);
  const text = target.eligible;
  const { definition } = desk;
  const name = nameIn(definition, locale);
  const isKnown = desk.rows.some(({ people }) => people !== null);
  return (
    <TargetFrame
      place={desk.place}
      section="eligible"
      lead={text.lead}
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      <EligibleChoice key={`${definition.code} ${desk.segment}`} desk={desk} locale={locale} />
      <ExceedingNotice desk={desk} locale={locale} />
      {isKnown ? (
        <>
          <SectionCard title={checksTitle(desk, locale)} sub={text.checksWhy}>
            <EligibleChecks desk={desk} locale={locale} />
          </SectionCard>
          <SectionCard title={name} sub={desk.period === null ? undefined : text.inForce}>
            <EligibleTable desk={desk} locale={locale} />
          </SectionCard>
        </>
      ) : (
        <EmptyState title={text.none}>{text.noneWhy}</EmptyState>
      )}
      {maySetDenominators(viewer, regencyCode) ? <EditFigures desk={desk} isKnown={isKnown} locale={locale} /> : null}
      {desk.changes.length === 0 ? null : (
        <SectionCard title={text.history}>
          <EligibleHistory changes={desk.changes} timeZone={desk.place.timeZone} locale={locale} />
        </SectionCard>
      )}
    </TargetFrame>
  );
}

/** Folded away until it is wanted, unless there is nothing to read yet. Other figures are another form. */
function EditFigures({ desk, isKnown, locale }: { desk: EligibleDesk; isKnown: boolean; locale: Locale }) {
  const { targetForm } = textFor(locale);
  const [regency] = desk.rows;
  return (
    <details className="more" open={!isKnown}>
      <summary>{isKnown ? targetForm.editEligible : targetForm.fillEligible}</summary>
      <div className="card">
        <div className="card__body">
          <EligibleForm
            key={`${desk.definition.code} ${desk.segment}`}
            place={desk.place.regencyCode}
            definition={desk.definition.code}
            segment={desk.segment}
            seen={desk.seen}
            asOf={regency?.asOf ?? ""}
            source={regency?.source ?? desk.definition.source}
            areas={desk.rows.map(({ areaCode, areaName, people }) => ({
              code: areaCode,
              name: placeName({ code: areaCode, name: areaName }, locale),
              people: people === null ? "" : formatCount(people, "id"),
            }))}
            published={desk.published}
            timeZone={desk.place.timeZone}
            locale={locale}
          />
        </div>
      </div>
    </details>
  );
}
