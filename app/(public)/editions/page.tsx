import type { Metadata } from "next";
import Link from "next/link";
import { EditionFilterForm, editionsAddress } from "@/components/edition/edition-filter";
import { EditionItem } from "@/components/edition/edition-item";
import { Subscriptions } from "@/components/edition/subscriptions";
import { Footer } from "@/components/shell/footer";
import { PageHead } from "@/components/shell/page-head";
import { SiteHeader } from "@/components/shell/site-header";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLinks } from "@/components/ui/page-links";
import { Tag } from "@/components/ui/tag";
import { listEditions } from "@/lib/edition/queries";
import { editionFilter } from "@/lib/edition/schema";
import { isDemo } from "@/lib/env";
import { formatCount } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  const text = textFor(await getLocale()).editionPage;
  return { title: text.title, description: text.lead };
}

export default async function EditionsPage({ searchParams }: PageProps<"/editions">) {
  const filter = editionFilter.parse(await searchParams);
  const [list, locale] = await Promise.all([listEditions(filter), getLocale()]);
  const { editionPage: text, common, coverage, verify } = textFor(locale);
  const { editions, total, first, page, pages } = list;
  const isNarrowed = editionsAddress(filter, 1) !== "/editions";
  const count = (n: number) => formatCount(n, locale);
  return (
    <>
      <SiteHeader />
      <main className="wrap py-6" id="content">
        <PageHead title={text.title} aside={isDemo ? <Tag>{common.illustrativeData}</Tag> : null}>
          {text.lead}
        </PageHead>
        <EditionFilterForm filter={filter} list={list} locale={locale} />
        {editions.length === 0 ? (
          <EmptyState
            title={isNarrowed ? text.notFound : text.none}
            action={isNarrowed ? <Link href="/editions">{text.showAll}</Link> : null}
          >
            {isNarrowed ? text.notFoundHint : text.noneHint}
          </EmptyState>
        ) : (
          <>
            <ol className="editions" aria-label={text.listLabel}>
              {editions.map((edition) => (
                <li key={edition.number} className="card">
                  <EditionItem edition={edition} locale={locale} />
                </li>
              ))}
            </ol>
            <PageLinks
              locale={locale}
              page={page}
              pages={pages}
              label={text.pages}
              shown={text.found(count(first), count(first + editions.length - 1), count(total))}
              linkTo={(to, words, look) => (
                <Link key={to} className={look} href={editionsAddress(filter, to)}>
                  {words}
                </Link>
              )}
            />
          </>
        )}
        {list.regencies.length > 0 ? <Subscriptions regencies={list.regencies} locale={locale} /> : null}
        <p className="lede">
          <Link href="/verify">{verify.title}</Link>
        </p>
      </main>
      <Footer>{coverage.memberships}</Footer>
    </>
  );
}
