import type { Metadata } from "next";
import { PageHead } from "@/components/shell/page-head";
import { MonthTable } from "@/components/submission/month-table";
import { OpenMonthCard } from "@/components/submission/open-month-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import { isDemo, today } from "@/lib/env";
import { getWorklist } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).worklist.title };
}

export default async function WorklistPage() {
  const viewer = await requireViewer();
  const [{ open, recent }, locale] = await Promise.all([getWorklist(viewer, today()), getLocale()]);
  const { worklist: text, common } = textFor(locale);
  const seesDrafts = may(viewer, "coverage.readUnpublished");
  const monthsTitle = seesDrafts ? text.months : text.publishedMonths;
  const hasRegency = viewer.national || viewer.regencyCodes.length > 0;
  return (
    <main id="content" className="wrap grid gap-6 py-6">
      <PageHead title={text.title} aside={isDemo && hasRegency ? <Tag>{common.illustrativeData}</Tag> : null}>
        {text.intro[viewer.role]}
      </PageHead>

      {may(viewer, "user.read") ? (
        <EmptyState title={text.users} action={<ButtonLink href="/admin/users">{text.users}</ButtonLink>}>
          {text.usersWhy}
        </EmptyState>
      ) : null}

      {may(viewer, "coverage.read") && !hasRegency ? (
        <EmptyState title={text.noRegency}>{text.noRegencyWhy}</EmptyState>
      ) : null}

      {may(viewer, "enrolment.write") && hasRegency ? (
        <section className="grid min-w-0 gap-3">
          <h2>{text.toEnter}</h2>
          {open.length === 0 ? <EmptyState title={text.nothingToEnter}>{text.nothingToEnterWhy}</EmptyState> : null}
          {open.map((month) => (
            <OpenMonthCard key={`${month.regencyCode} ${month.period}`} month={month} today={today()} locale={locale} />
          ))}
        </section>
      ) : null}

      {may(viewer, "coverage.read") && hasRegency ? (
        <section className="grid min-w-0 gap-3">
          <h2>{monthsTitle}</h2>
          {recent.length === 0 ? (
            <EmptyState title={seesDrafts ? text.noMonths : text.noPublished}>
              {seesDrafts ? text.noMonthsWhy : text.noPublishedWhy}
            </EmptyState>
          ) : (
            <MonthTable
              caption={monthsTitle}
              months={recent}
              hasSheets={may(viewer, "enrolment.read")}
              locale={locale}
            />
          )}
        </section>
      ) : null}
    </main>
  );
}
