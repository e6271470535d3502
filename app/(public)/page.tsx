import Link from "next/link";
import { PublishedFigures } from "@/components/coverage/published-figures";
import { EditionItem } from "@/components/edition/edition-item";
import { Footer } from "@/components/shell/footer";
import { PageHead } from "@/components/shell/page-head";
import { SiteHeader } from "@/components/shell/site-header";
import { listLatest } from "@/lib/edition/queries";
import { isDemo } from "@/lib/env";
import { listPublishedFigures } from "@/lib/open-data/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export default async function FrontPage() {
  const [figures, editions, locale] = await Promise.all([listPublishedFigures(), listLatest(), getLocale()]);
  const text = textFor(locale);
  return (
    <>
      <SiteHeader />
      <main className="wrap py-6" id="content">
        <PageHead title={text.front.title}>{text.front.lead}</PageHead>
        <PublishedFigures figures={figures} locale={locale} illustrative={isDemo} />
        {editions.length === 0 ? null : (
          <section className="front-editions" aria-labelledby="latest-editions">
            <h2 id="latest-editions">{text.editionPage.latestTitle}</h2>
            <ul className="editions">
              {editions.map((edition) => (
                <li key={edition.number} className="card">
                  <EditionItem edition={edition} locale={locale} level="h3" />
                </li>
              ))}
            </ul>
            <p className="flex flex-wrap gap-4">
              <Link href="/editions">{text.editionPage.latestAll}</Link>
              <Link href="/verify">{text.editionPage.toVerify}</Link>
            </p>
          </section>
        )}
        <p className="lede">
          {text.openData.frontSentence} <Link href="/open-data">{text.openData.frontLink}</Link>
        </p>
        <p className="lede">{text.front.staff}</p>
      </main>
      <Footer>{text.coverage.memberships}</Footer>
    </>
  );
}
