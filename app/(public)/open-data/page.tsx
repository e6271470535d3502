import type { Metadata } from "next";
import { DatasetTable } from "@/components/open-data/dataset-table";
import { ExampleList } from "@/components/open-data/example-list";
import { LicenceList } from "@/components/open-data/licence-list";
import { MeaningList } from "@/components/open-data/meaning-list";
import { ParameterTable } from "@/components/open-data/parameter-table";
import { Section } from "@/components/open-data/section";
import { Footer } from "@/components/shell/footer";
import { PageHead } from "@/components/shell/page-head";
import { SiteHeader } from "@/components/shell/site-header";
import { Notice } from "@/components/ui/notice";
import { isDemo } from "@/lib/env";
import { listPublishedFigures } from "@/lib/open-data/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  const text = textFor(await getLocale()).openData;
  return { title: text.title, description: text.lead };
}

export default async function OpenDataPage() {
  const [figures, locale] = await Promise.all([listPublishedFigures(), getLocale()]);
  const text = textFor(locale);
  const words = text.openData;
  const largest = figures.toSorted((a, b) => (b.active ?? 0) - (a.active ?? 0))[0];
  return (
    <>
      <SiteHeader />
      <main className="wrap py-6" id="content">
        <PageHead title={words.title}>{words.lead}</PageHead>
        {isDemo ? <Notice kind="warn">{words.illustration}</Notice> : null}
        <div className="cards">
          <Section id="what" span={12} title={words.whatTitle}>
            <DatasetTable locale={locale} />
          </Section>
          <Section id="how" span={7} title={words.howTitle} lead={words.howLead}>
            <ParameterTable locale={locale} />
          </Section>
          <Section id="examples" span={5} title={words.examplesTitle}>
            <ExampleList figure={largest} locale={locale} />
          </Section>
          <Section id="meaning" span={7} title={words.meaningTitle}>
            <MeaningList locale={locale} />
          </Section>
          <div className="cards__stack c5">
            <Section id="suppression" title={words.suppressionTitle}>
              <p className="text-pretty text-ink-2">{words.suppression}</p>
              <p className="text-pretty text-ink-2">{words.suppressionPrograms}</p>
            </Section>
            <Section id="licence" title={words.licenceTitle}>
              <LicenceList locale={locale} />
            </Section>
          </div>
          <Section id="versions" span={12} title={words.versionTitle}>
            <p className="max-w-[92ch] text-pretty text-ink-2">{words.version}</p>
            <p className="max-w-[92ch] text-pretty text-ink-2">{words.machines}</p>
          </Section>
        </div>
      </main>
      <Footer>{text.coverage.memberships}</Footer>
    </>
  );
}
