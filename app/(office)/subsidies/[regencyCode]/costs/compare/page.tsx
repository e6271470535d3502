import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompareForm } from "@/components/cost/compare-form";
import { CompareTable, type NamedAnswer } from "@/components/cost/compare-table";
import { compareHref, costsHref, scenarioFileHref } from "@/components/cost/cost-address";
import { savedAnswer } from "@/components/cost/saved-answer";
import { Footer } from "@/components/shell/footer";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { type CostBook, getCostBook, type SavedScenario } from "@/lib/cost/queries";
import { isDemo, today } from "@/lib/env";
import { formatRupiah, type Locale } from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: costTextFor(await getLocale()).cost.compare.crumb };
}

export default async function ComparePage({
  params,
  searchParams,
}: PageProps<"/subsidies/[regencyCode]/costs/compare">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const [book, locale, asked] = await Promise.all([
    getCostBook(viewer, regencyCode, today()),
    getLocale(),
    searchParams,
  ]);
  if (book === null) notFound();
  const text = costTextFor(locale);
  const words = text.cost.compare;
  const [a, b] = [namedAnswer(asked.a, book), namedAnswer(asked.b, book)];
  const isAsked = asked.a !== undefined || asked.b !== undefined;
  const ids = [asked.a, asked.b].map((id) => (typeof id === "string" ? id : undefined));
  return (
    <>
      <SubsidyFrame
        place={book.place}
        section="costs"
        below={[{ label: words.crumb, href: compareHref(regencyCode) }]}
        title={a === null || b === null ? words.choose : findingOf(a, b, text, locale)}
        lead={a === null || b === null ? words.chooseWhy : words.title(a.name, b.name)}
        aside={<ButtonLink href={costsHref(regencyCode)}>{text.common.back}</ButtonLink>}
        locale={locale}
      >
        {isAsked && (a === null || b === null) ? <Notice kind="error">{words.missing}</Notice> : null}
        {a === null || b === null ? null : (
          <SectionCard title={words.caption}>
            <CompareTable a={a} b={b} text={text} locale={locale} />
            <p className="what__links">
              <ButtonLink href={scenarioFileHref(regencyCode, a.query, b.id)} download small icon={Download}>
                {words.xlsx}
              </ButtonLink>
            </p>
          </SectionCard>
        )}
        {book.saved.length === 0 ? (
          <EmptyState title={text.cost.saved.none} />
        ) : (
          <SectionCard title={words.choose}>
            <CompareForm saved={book.saved} regencyCode={regencyCode} chosen={[ids[0], ids[1]]} text={text}>
              <Button type="submit">{text.cost.saved.compare}</Button>
            </CompareForm>
          </SectionCard>
        )}
      </SubsidyFrame>
      <Footer>{isDemo ? text.cost.illustration : null}</Footer>
    </>
  );
}

function namedAnswer(id: string | string[] | undefined, book: CostBook): (SavedScenario & NamedAnswer) | null {
  const saved = book.saved.find((one) => one.id === id);
  const answer = saved === undefined ? null : savedAnswer(saved, book);
  return saved === undefined || answer === null ? null : { ...saved, answer };
}

function findingOf(a: NamedAnswer, b: NamedAnswer, text: CostText, locale: Locale): string {
  const words = text.cost.compare;
  const [first, second] = [a.answer.rupiah, b.answer.rupiah];
  if (first === null || second === null) return words.title(a.name, b.name);
  if (first === second) return words.same;
  return words.finding(first > second ? a.name : b.name, formatRupiah(Math.abs(first - second), locale));
}
