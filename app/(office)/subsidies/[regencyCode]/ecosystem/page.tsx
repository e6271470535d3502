import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ecosystemFile, ecosystemHref } from "@/components/ecosystem/ecosystem-address";
import { EcosystemFilter } from "@/components/ecosystem/ecosystem-filter";
import { EcosystemLead, ecosystemFinding } from "@/components/ecosystem/ecosystem-lead";
import { EcosystemTable } from "@/components/ecosystem/ecosystem-table";
import { SectionCard } from "@/components/submission/section-card";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { MonthStepper } from "@/components/ui/month-stepper";
import { PageLinks } from "@/components/ui/page-links";
import { requireViewer } from "@/lib/auth";
import { listOpenMonths } from "@/lib/coverage/queries";
import { totalGroups } from "@/lib/domain/ecosystem";
import { readEcosystemView, viewVillages } from "@/lib/domain/ecosystem-view";
import { chooseMonth } from "@/lib/domain/month-choice";
import { pageOf } from "@/lib/domain/page";
import { asOf } from "@/lib/domain/period";
import { getEcosystem } from "@/lib/ecosystem/queries";
import { today } from "@/lib/env";
import { formatCount, formatDate, formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** Villages on one page: most regencies fit on one. */
const PAGE_ROWS = 150;

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
  const words = textFor(locale).ecosystem;
  const count = (n: number) => formatCount(n, locale);
  const view = readEcosystemView(asked);
  const shown = viewVillages(ecosystem.villages, view);
  const { rows, page, pages } = pageOf(shown, view.page, PAGE_ROWS);
  const before = (page - 1) * PAGE_ROWS;
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
      <SectionCard title={words.cardTitle[view.show](count(shown.length))} sub={words.subtitle}>
        <EcosystemFilter
          regencyCode={code}
          period={period}
          view={view}
          categories={ecosystem.categories}
          locale={locale}
        />
        {shown.length === 0 ? (
          <EmptyState title={words.none}>{words.noneWhy}</EmptyState>
        ) : (
          <>
            {view.order === "area" ? null : (
              <p className="text-13">
                <a href={ecosystemHref(code, period, { ...view, order: "area", reverse: false, page: 1 })}>
                  {words.byDistrict}
                </a>
              </p>
            )}
            <EcosystemTable
              ecosystem={ecosystem}
              rows={rows}
              totals={totalGroups(shown)}
              period={period}
              view={view}
              locale={locale}
            />
          </>
        )}
        <div className="pages">
          {(["csv", "xlsx"] as const).map((form) => (
            <ButtonLink key={form} href={ecosystemFile(code, period, view, form)} icon={Download} small download>
              {words.files[form]}
            </ButtonLink>
          ))}
        </div>
        {pages === 1 ? null : (
          <PageLinks
            locale={locale}
            page={page}
            pages={pages}
            label={words.pages}
            shown={words.shown(count(before + 1), count(before + rows.length), count(shown.length))}
            linkTo={(to, neighbour) => (
              <ButtonLink href={ecosystemHref(code, period, { ...view, page: to })} small>
                {neighbour}
              </ButtonLink>
            )}
          />
        )}
      </SectionCard>
      <div className="hint grid max-w-[90ch] gap-1">
        <p>{words.aboutCovered}</p>
        <p>{words.aboutNumber}</p>
        <p>{words.aboutKelurahan}</p>
        <p>{words.aboutZero}</p>
        <p>{words.foot(formatDate(asOf(period), locale), ecosystem.programmes.join(", ") || words.noProgramme)}</p>
      </div>
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
