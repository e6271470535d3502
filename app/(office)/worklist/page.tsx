import type { Metadata } from "next";
import { ChangeList } from "@/components/change/change-list";
import { PageHead } from "@/components/shell/page-head";
import { LateMonths, WaitingMonths } from "@/components/submission/month-lines";
import { MonthTable } from "@/components/submission/month-table";
import { OpenMonthCard } from "@/components/submission/open-month-card";
import { PunctualityList } from "@/components/submission/punctuality-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { lastVisit, requireViewer } from "@/lib/auth";
import { listChanges } from "@/lib/change/queries";
import { may } from "@/lib/domain/access";
import { isDemo, today } from "@/lib/env";
import { formatInstant } from "@/lib/format";
import { getWorklist } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** Of the visit: it is the reader's own and belongs to no regency's clock. */
const TIME_ZONE = "Asia/Makassar";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).worklist.title };
}

export default async function WorklistPage() {
  const viewer = await requireViewer();
  const [worklist, since, locale] = await Promise.all([getWorklist(viewer, today()), lastVisit(), getLocale()]);
  const { worklist: text, common } = textFor(locale);
  const { open, waiting, late, punctuality, recent } = worklist;
  const hasRegency = viewer.national || viewer.regencyCodes.length > 0;
  const readsCoverage = may(viewer, "coverage.read") && hasRegency;
  const opensMonths = may(viewer, "submission.read");
  const changes = readsCoverage ? await listChanges(viewer, since) : [];
  const when = since === null ? null : formatInstant(since, TIME_ZONE, locale);
  const changesTitle = opensMonths
    ? when === null
      ? text.changedLatest
      : text.changedSince(when)
    : when === null
      ? text.publishedLatest
      : text.publishedSince(when);
  const monthsTitle = opensMonths ? text.months : text.publishedMonths;
  return (
    <main id="content" className="wrap grid gap-2 py-6">
      <PageHead title={text.title} aside={isDemo && hasRegency ? <Tag>{common.illustrativeData}</Tag> : null}>
        {text.intro[viewer.role]}
      </PageHead>

      {may(viewer, "audit.read") || may(viewer, "user.read") ? (
        <div className="grid gap-4 md:grid-cols-2">
          <EmptyState title={text.users} action={<ButtonLink href="/admin/users">{text.users}</ButtonLink>}>
            {text.usersWhy}
          </EmptyState>
          <EmptyState title={text.audit} action={<ButtonLink href="/admin/audit">{text.audit}</ButtonLink>}>
            {text.auditWhy}
          </EmptyState>
        </div>
      ) : null}

      {may(viewer, "coverage.read") && !hasRegency ? (
        <EmptyState title={text.noRegency}>{text.noRegencyWhy}</EmptyState>
      ) : null}

      {readsCoverage ? (
        <div className="entry">
          <div className="grid min-w-0 gap-6">
            {may(viewer, "enrolment.write") ? (
              <section className="grid min-w-0 gap-3">
                <h2>{text.toEnter}</h2>
                {open.length === 0 ? (
                  <EmptyState title={text.nothingToEnter}>{text.nothingToEnterWhy}</EmptyState>
                ) : null}
                {open.map((month) => (
                  <OpenMonthCard
                    key={`${month.regencyCode} ${month.period}`}
                    month={month}
                    today={today()}
                    locale={locale}
                  />
                ))}
              </section>
            ) : null}

            {may(viewer, "submission.verify") ? (
              <section className="grid min-w-0 gap-3">
                <h2>{text.toVerify}</h2>
                {waiting.length === 0 ? (
                  <EmptyState title={text.nothingToVerify}>{text.nothingToVerifyWhy}</EmptyState>
                ) : (
                  <WaitingMonths months={waiting} locale={locale} />
                )}
              </section>
            ) : null}

            {may(viewer, "submission.publish") ? (
              <section className="grid min-w-0 gap-3">
                <h2>{text.toPublish}</h2>
                {waiting.length === 0 ? (
                  <EmptyState title={text.nothingToPublish}>{text.nothingToPublishWhy}</EmptyState>
                ) : (
                  <WaitingMonths months={waiting} locale={locale} />
                )}
              </section>
            ) : null}

            {late.length > 0 && !may(viewer, "enrolment.write") ? (
              <section className="grid min-w-0 gap-3">
                <h2>{text.lateTitle}</h2>
                <LateMonths months={late} today={today()} locale={locale} />
              </section>
            ) : null}

            <section className="grid min-w-0 gap-3">
              <h2>{monthsTitle}</h2>
              {recent.length === 0 ? (
                <EmptyState title={opensMonths ? text.noMonths : text.noPublished}>
                  {opensMonths ? text.noMonthsWhy : text.noPublishedWhy}
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
          </div>

          <div className="panel worklist-aside">
            <section>
              <h2>{changesTitle}</h2>
              {changes.length === 0 ? (
                <p className="hint">{opensMonths ? text.changedNone : text.publishedNone}</p>
              ) : (
                <ChangeList changes={changes} opensMonths={opensMonths} locale={locale} />
              )}
            </section>
            {punctuality.length > 0 ? (
              <section>
                <h2>{text.punctuality}</h2>
                <PunctualityList regencies={punctuality} locale={locale} />
              </section>
            ) : null}
          </div>
        </div>
      ) : null}
    </main>
  );
}
