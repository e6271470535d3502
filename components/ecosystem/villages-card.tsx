import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLinks } from "@/components/ui/page-links";
import { SectionCard } from "@/components/ui/section-card";
import { totalGroups } from "@/lib/domain/ecosystem";
import { type EcosystemView, viewVillages } from "@/lib/domain/ecosystem-view";
import { pageOf } from "@/lib/domain/page";
import type { Period } from "@/lib/domain/period";
import type { Ecosystem } from "@/lib/ecosystem/queries";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { ecosystemFile, ecosystemHref } from "./ecosystem-address";
import { EcosystemFilter } from "./ecosystem-filter";
import { EcosystemTable } from "./ecosystem-table";

/** Villages on one page: most regencies fit on one. */
const PAGE_ROWS = 150;

interface VillagesCardProps {
  ecosystem: Ecosystem;
  period: Period;
  view: EcosystemView;
  locale: Locale;
}

/** The villages that the reader chose, group by group, and the same as files. */
export function VillagesCard({ ecosystem, period, view, locale }: VillagesCardProps) {
  const { code } = ecosystem.place;
  const words = textFor(locale).ecosystem;
  const count = (n: number) => formatCount(n, locale);
  const shown = viewVillages(ecosystem.villages, view);
  const { rows, page, pages } = pageOf(shown, view.page, PAGE_ROWS);
  const before = (page - 1) * PAGE_ROWS;
  return (
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
  );
}
