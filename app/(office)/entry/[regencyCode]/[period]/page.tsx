import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthNotice } from "@/components/enrolment/month-notice";
import { Sheet } from "@/components/enrolment/sheet";
import { sheetAddress, sheetSubject } from "@/components/enrolment/sheet-address";
import { SheetFilter } from "@/components/enrolment/sheet-filter";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { MonthStepper } from "@/components/ui/month-stepper";
import { Tag } from "@/components/ui/tag";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import { workingMonths } from "@/lib/domain/month-choice";
import { asOf, parsePeriod, periodCode } from "@/lib/domain/period";
import { dueDate, isEnterable, isOpen } from "@/lib/domain/reporting-month";
import { getEntrySheet } from "@/lib/enrolment/queries";
import { viewSchema } from "@/lib/enrolment/schema";
import { isDemo, today } from "@/lib/env";
import { formatCount, formatDate, formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type EntryPageProps = PageProps<"/entry/[regencyCode]/[period]">;

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const period = parsePeriod((await params).period);
  if (period === null) return {};
  const locale = await getLocale();
  return { title: textFor(locale).entry.title(formatPeriod(period, locale)) };
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const { regencyCode, period: code } = await params;
  const viewer = await requireViewer("enrolment.read", regencyCode);
  const period = parsePeriod(code);
  if (period === null || !isEnterable(period, today())) notFound();

  const view = viewSchema.parse(await searchParams);
  const [sheet, locale] = await Promise.all([getEntrySheet(viewer, regencyCode, period, view), getLocale()]);
  // No such regency, or no such village in it.
  if (sheet === null || sheet.rows.length === 0) notFound();

  const { month } = sheet;
  const text = textFor(locale);
  const mayWrite = may(viewer, "enrolment.write", regencyCode);
  const address = `/entry/${regencyCode}/${periodCode(period)}`;
  return (
    <main id="content">
      <div className="wrap wrap--wide">
        <div className="bar">
          <Breadcrumbs
            label={text.area.breadcrumbs}
            crumbs={[
              { label: month.provinceName, href: `/coverage/${month.provinceCode}` },
              { label: month.regencyName, href: `/coverage/${regencyCode}` },
              { label: text.shell.nav.entry },
            ]}
          />
          {isDemo ? <Tag>{text.common.illustrativeData}</Tag> : null}
        </div>
        <div className="entry-head">
          <div className="min-w-0 flex-1 basis-80">
            <h1>{text.entry.title(formatPeriod(period, locale))}</h1>
            <p>
              {text.entry.lead(formatDate(asOf(period), locale), formatDate(dueDate(period, month.dueDay), locale))}{" "}
              {text.entry.villagesIn(formatCount(month.villagesIn, locale), formatCount(month.villageCount, locale))}
            </p>
          </div>
          <div className="flex flex-wrap items-end gap-2">
            <SheetFilter sheet={sheet} view={view} action={address} locale={locale} />
            <MonthStepper
              locale={locale}
              period={period}
              months={workingMonths(month.begun, period, today())}
              hrefOf={(to) => sheetAddress(regencyCode, to, view)}
              action={`/entry/${regencyCode}`}
            />
          </div>
        </div>
        <div className="grid gap-3 not-empty:pb-4">
          <MonthNotice status={month.status} reason={month.reason} mayWrite={mayWrite} locale={locale} />
        </div>
        <div className="pb-6 md:hidden">
          <EmptyState
            title={text.entry.narrowTitle}
            action={
              <ButtonLink href="/worklist" variant="primary">
                {text.entry.toWorklist}
              </ButtonLink>
            }
          >
            {text.entry.narrow}
          </EmptyState>
        </div>
      </div>
      <Sheet
        // Another sheet, or another language, begins anew with what this device has kept.
        key={`${address} ${JSON.stringify(view)} ${locale}`}
        sheet={sheet}
        axis={view.kind === "CATEGORY" ? "PLACE" : "CATEGORY"}
        subject={sheetSubject(sheet, view, locale)}
        period={period}
        isWritable={mayWrite && isOpen(month.status)}
        personId={viewer.id}
        locale={locale}
      />
    </main>
  );
}
