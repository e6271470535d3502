import Link from "next/link";
import { PublishedFigures } from "@/components/coverage/published-figures";
import { Footer } from "@/components/shell/footer";
import { PageHead } from "@/components/shell/page-head";
import { SiteHeader } from "@/components/shell/site-header";
import { isDemo } from "@/lib/env";
import { listPublishedFigures } from "@/lib/open-data/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export default async function FrontPage() {
  const [figures, locale] = await Promise.all([listPublishedFigures(), getLocale()]);
  const text = textFor(locale);
  return (
    <>
      <SiteHeader />
      <main className="wrap py-6" id="content">
        <PageHead title={text.front.title}>{text.front.lead}</PageHead>
        <PublishedFigures figures={figures} locale={locale} illustrative={isDemo} />
        <p className="lede">
          {text.openData.frontSentence} <Link href="/open-data">{text.openData.frontLink}</Link>
        </p>
        <p className="lede">{text.front.staff}</p>
      </main>
      <Footer>{text.coverage.memberships}</Footer>
    </>
  );
}
