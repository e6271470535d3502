import { Download, FileSpreadsheet } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthNotice } from "@/components/enrolment/month-notice";
import { PageHead } from "@/components/shell/page-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { MonthStepper } from "@/components/ui/month-stepper";
import { Notice } from "@/components/ui/notice";
import { SectionCard } from "@/components/ui/section-card";
import { Tag } from "@/components/ui/tag";
import { faultSentence } from "@/components/workbook/fault-sentence";
import { downloadAddress, importAddress } from "@/components/workbook/import-address";
import { ImportList } from "@/components/workbook/import-list";
import { UploadForm } from "@/components/workbook/upload-form";
import { requireViewer } from "@/lib/auth";
import { workingMonths } from "@/lib/domain/month-choice";
import { type Period, periodCode, periodOf } from "@/lib/domain/period";
import { isEnterable, isOpen } from "@/lib/domain/reporting-month";
import { isDemo, today } from "@/lib/env";
import { formatPeriod } from "@/lib/format";
import { getWorklist } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import { getImportDesk } from "@/lib/workbook/queries";
import { deskAddress } from "@/lib/workbook/schema";

type ImportsPageProps = PageProps<"/imports/[regencyCode]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).workbook.navigation };
}

export default async function ImportsPage({ params, searchParams }: ImportsPageProps) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("enrolment.write", regencyCode);
  const { period: asked, fault } = deskAddress.parse(await searchParams);
  const period = asked ?? (await oldestOpenMonth());
  const [desk, locale] = await Promise.all([getImportDesk(viewer, regencyCode, period), getLocale()]);
  if (desk === null || !isEnterable(period, today())) notFound();

  const { workbook: text, ...words } = textFor(locale);
  return (
    <main id="content" className="wrap pb-10">
      <div className="bar">
        <Breadcrumbs
          label={words.area.breadcrumbs}
          crumbs={[
            { label: desk.provinceName, href: `/coverage/${desk.provinceCode}` },
            { label: desk.regencyName, href: `/coverage/${regencyCode}` },
            { label: words.shell.nav.entry, href: `/entry/${regencyCode}/${periodCode(period)}` },
            { label: text.navigation },
          ]}
        />
        {isDemo ? <Tag>{words.common.illustrativeData}</Tag> : null}
      </div>
      <PageHead
        title={text.title(formatPeriod(period, locale))}
        aside={
          <MonthStepper
            locale={locale}
            period={period}
            months={workingMonths(desk.begun, period, today())}
            hrefOf={(to) => importAddress(regencyCode, to)}
          />
        }
      >
        {text.lead(desk.regencyName)}
      </PageHead>
      <div className="grid gap-4">
        <MonthNotice status={desk.status} reason={desk.reason} mayWrite locale={locale} />
        {fault ? (
          <Notice kind="error" title={text.fault.unchanged}>
            {faultSentence(fault, locale)}
          </Notice>
        ) : null}
        <div className="cards cards--flush">
          <div className="c5 grid">
            <SectionCard title={text.steps.download} sub={text.steps.downloadWhy}>
              <div className="grid gap-4">
                <div className="flex flex-wrap gap-2">
                  <ButtonLink href={downloadAddress(regencyCode, period, "template")} icon={FileSpreadsheet} download>
                    {text.steps.template}
                  </ButtonLink>
                  <ButtonLink href={downloadAddress(regencyCode, period, "export")} icon={Download} download>
                    {text.steps.export}
                  </ButtonLink>
                </div>
                <p className="text-13 text-ink-2">{text.steps.exportWhy}</p>
              </div>
            </SectionCard>
          </div>
          <div className="c7 grid">
            <SectionCard title={text.steps.upload} sub={text.steps.uploadWhy}>
              {isOpen(desk.status) ? (
                <UploadForm regencyCode={regencyCode} period={period} locale={locale} />
              ) : (
                <p>{text.locked}</p>
              )}
            </SectionCard>
          </div>
        </div>
        <SectionCard title={text.list.title}>
          <ImportList regencyCode={regencyCode} imports={desk.imports} timeZone={desk.timeZone} locale={locale} />
        </SectionCard>
      </div>
    </main>
  );

  /** The oldest month of the regency that waits for entries, else the running one. */
  async function oldestOpenMonth(): Promise<Period> {
    const { open } = await getWorklist(viewer, today());
    return open.find((month) => month.regencyCode === regencyCode)?.period ?? periodOf(today());
  }
}
