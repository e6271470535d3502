import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { may, type Viewer } from "@/lib/domain/access";
import type { IsoDate } from "@/lib/domain/period";
import type { Locale } from "@/lib/format";
import type { Worklist } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { LateMonths, WaitingMonths } from "./month-lines";
import { MonthTable } from "./month-table";
import { OpenMonthCard } from "./open-month-card";
import { TaskSection } from "./task-section";

interface TasksProps {
  viewer: Viewer;
  worklist: Worklist;
  today: IsoDate;
  locale: Locale;
  /** What else deserves a look: after what there is to do, before the months. */
  children?: ReactNode;
}

/** What there is to do for this reader, by role, and then the latest months; an empty part says so. */
export function Tasks({ viewer, worklist: { open, waiting, late, recent }, today, locale, children }: TasksProps) {
  const text = textFor(locale).worklist;
  const enters = may(viewer, "enrolment.write");
  const opensMonths = may(viewer, "submission.read");
  const monthsTitle = opensMonths ? text.months : text.publishedMonths;
  return (
    <div className="grid min-w-0 gap-6">
      {enters ? (
        <TaskSection title={text.toEnter}>
          {open.length === 0 ? <EmptyState title={text.nothingToEnter}>{text.nothingToEnterWhy}</EmptyState> : null}
          {open.map((month) => (
            <OpenMonthCard key={`${month.regencyCode} ${month.period}`} month={month} today={today} locale={locale} />
          ))}
        </TaskSection>
      ) : null}
      {may(viewer, "submission.verify") ? (
        <TaskSection title={text.toVerify}>
          {waiting.length > 0 ? (
            <WaitingMonths months={waiting} locale={locale} />
          ) : (
            <EmptyState title={text.nothingToVerify}>{text.nothingToVerifyWhy}</EmptyState>
          )}
        </TaskSection>
      ) : null}
      {may(viewer, "submission.publish") ? (
        <TaskSection title={text.toPublish}>
          {waiting.length > 0 ? (
            <WaitingMonths months={waiting} locale={locale} />
          ) : (
            <EmptyState title={text.nothingToPublish}>{text.nothingToPublishWhy}</EmptyState>
          )}
        </TaskSection>
      ) : null}
      {late.length > 0 && !enters ? (
        <TaskSection title={text.lateTitle}>
          <LateMonths months={late} today={today} locale={locale} />
        </TaskSection>
      ) : null}
      {children}
      <TaskSection title={monthsTitle}>
        {recent.length > 0 ? (
          <MonthTable caption={monthsTitle} months={recent} hasSheets={may(viewer, "enrolment.read")} locale={locale} />
        ) : (
          <EmptyState title={opensMonths ? text.noMonths : text.noPublished}>
            {opensMonths ? text.noMonthsWhy : text.noPublishedWhy}
          </EmptyState>
        )}
      </TaskSection>
    </div>
  );
}
