import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ecosystemHref } from "@/components/ecosystem/ecosystem-address";
import { EcosystemLead, ecosystemFinding } from "@/components/ecosystem/ecosystem-lead";
import { EcosystemNotes } from "@/components/ecosystem/ecosystem-notes";
import { VillagesCard } from "@/components/ecosystem/villages-card";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { MonthStepper } from "@/components/ui/month-stepper";
import { requireViewer } from "@/lib/auth";
import { listOpenMonths } from "@/lib/coverage/queries";
import { readEcosystemView } from "@/lib/domain/ecosystem-view";
import { chooseMonth } from "@/lib/domain/month-choice";
import { getEcosystem } from "@/lib/ecosystem/queries";
import { today } from "@/lib/env";
import { formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type EcosystemPageProps = PageProps<"/subsidies/[regencyCode]/ecosystem">;

export async function generateMetadata(props: EcosystemPageProps): Promise<Metadata> {
  const [{ ecosystem, period }, locale] = await Promise.all([openPage(props), getLocale()]);
  return { title: textFor(locale).ecosystem.title(ecosystem.place.name, formatPeriod(period, locale)) };
}

export default async function EcosystemPage(props: EcosystemPageProps) {
  const [{ ecosystem, period, months }, locale, asked] = await Promise.all([
    openPage(props),
    getLocale(),
    props.searchParams,
  ]);
  const { code } = ecosystem.place;
  const view = readEcosystemView(asked);
  return (
    <SubsidyFrame
      place={ecosystem.place}
      section="ecosystem"
      title={ecosystemFinding(ecosystem, locale)}
      lead={<EcosystemLead ecosystem={ecosystem} period={period} locale={locale} />}
      aside={
        <MonthStepper
          locale={locale}
          period={period}
          months={months}
          hrefOf={(month) => ecosystemHref(code, month, { ...view, page: 1 })}
        />
      }
      locale={locale}
    >
      <VillagesCard ecosystem={ecosystem} period={period} view={view} locale={locale} />
      <EcosystemNotes programmes={ecosystem.programmes} period={period} locale={locale} />
    </SubsidyFrame>
  );
}

/** Gate and address: a missing regency, a foreign one and a month that may not be read are the same 404. */
async function openPage({ params, searchParams }: EcosystemPageProps) {
  const [{ regencyCode }, { period }] = await Promise.all([params, searchParams]);
  return openMonth(regencyCode, typeof period === "string" ? period : undefined);
}

/** Once a request, though the title asks as well as the page. */
const openMonth = cache(async (regencyCode: string, asked: string | undefined) => {
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const months = await listOpenMonths(viewer, regencyCode);
  const period = chooseMonth(viewer, asked, months, today());
  if (period === null) notFound();
  const ecosystem = await getEcosystem(viewer, regencyCode, period);
  if (ecosystem === null) notFound();
  return { ecosystem, period, months };
});
