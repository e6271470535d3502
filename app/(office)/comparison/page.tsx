import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartCard } from "@/components/charts/chart-card";
import { ComparisonHead } from "@/components/comparison/comparison-head";
import { ComparisonTable } from "@/components/comparison/comparison-table";
import { DefinitionsDiffer } from "@/components/comparison/definitions-differ";
import { Footer } from "@/components/shell/footer";
import { PageHead } from "@/components/shell/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth";
import { getComparison, type RegencyFacts } from "@/lib/comparison/queries";
import { listOpenMonths } from "@/lib/coverage/queries";
import { COUNTRY_CODE } from "@/lib/domain/area";
import { type Comparison, compareRegencies } from "@/lib/domain/comparison";
import { chooseMonth } from "@/lib/domain/month-choice";
import { asOf } from "@/lib/domain/period";
import { isDemo, today } from "@/lib/env";
import { formatDate } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

interface ComparisonPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).comparison.nav };
}

/** What the table allows: ranks under one denominator, for two regencies at least. */
function cardTitle({ comparable, rows }: Comparison<RegencyFacts>, words: ReturnType<typeof textFor>["comparison"]) {
  if (!comparable) return words.cardTitleRefused;
  return rows.filter(({ rank }) => rank !== null).length < 2 ? words.cardTitleTooFew : words.cardTitle;
}

export default async function ComparisonPage({ searchParams }: ComparisonPageProps) {
  const viewer = await requireViewer("coverage.read");
  const [{ period: asked }, locale] = await Promise.all([searchParams, getLocale()]);
  const months = await listOpenMonths(viewer, COUNTRY_CODE);
  const period = chooseMonth(viewer, typeof asked === "string" ? asked : undefined, months, today());
  if (period === null) notFound();
  const { regencies, definitions } = await getComparison(viewer, period);
  const text = textFor(locale);
  const words = text.comparison;
  if (regencies.length === 0) {
    return (
      <main className="wrap" id="content">
        <PageHead title={words.nav} />
        <EmptyState title={words.empty}>{words.emptyWhy}</EmptyState>
      </main>
    );
  }
  const comparison = compareRegencies(regencies);
  return (
    <>
      <main className="wrap" id="content">
        <ComparisonHead comparison={comparison} period={period} months={months} locale={locale} illustrative={isDemo} />
        <ChartCard
          locale={locale}
          title={cardTitle(comparison, words)}
          subtitle={words.subtitle}
          figure={
            <>
              <DefinitionsDiffer comparison={comparison} definitions={definitions} locale={locale} />
              <ComparisonTable rows={comparison.rows} definitions={definitions} period={period} locale={locale} />
            </>
          }
          about={<p>{words.about}</p>}
          foot={words.foot(formatDate(asOf(period), locale))}
          illustrative={isDemo}
        />
      </main>
      <Footer>
        {text.coverage.memberships} {isDemo ? text.coverage.illustration : null}
      </Footer>
    </>
  );
}
