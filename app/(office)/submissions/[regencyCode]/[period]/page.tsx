import { FileSpreadsheet, Table2 } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthEditions } from "@/components/edition/month-editions";
import { Decision } from "@/components/submission/decision";
import { Differences } from "@/components/submission/differences";
import { Gaps, Marked } from "@/components/submission/gaps";
import { namesOf } from "@/components/submission/review-names";
import { ReviewTiles } from "@/components/submission/review-tiles";
import { StepHistory } from "@/components/submission/step-history";
import { submissionAddress } from "@/components/submission/submission-address";
import { Way } from "@/components/submission/way";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { MonthStepper } from "@/components/ui/month-stepper";
import { Tag } from "@/components/ui/tag";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import { workingMonths } from "@/lib/domain/month-choice";
import { parsePeriod, periodCode } from "@/lib/domain/period";
import { isEnterable, isOpen } from "@/lib/domain/reporting-month";
import { readinessOf, stepsFor } from "@/lib/domain/submission";
import { listMonthEditions } from "@/lib/edition/queries";
import { isDemo, today } from "@/lib/env";
import { formatPeriod } from "@/lib/format";
import { getReview, missingOf } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type SubmissionPageProps = PageProps<"/submissions/[regencyCode]/[period]">;

export async function generateMetadata({ params }: SubmissionPageProps): Promise<Metadata> {
  const period = parsePeriod((await params).period);
  if (period === null) return {};
  const locale = await getLocale();
  return { title: textFor(locale).submission.title(formatPeriod(period, locale)) };
}

export default async function SubmissionPage({ params, searchParams }: SubmissionPageProps) {
  const { regencyCode, period: code } = await params;
  const viewer = await requireViewer("submission.read", regencyCode);
  const period = parsePeriod(code);
  if (period === null || !isEnterable(period, today())) notFound();

  const [review, editions, locale] = await Promise.all([
    getReview(viewer, regencyCode, period, today()),
    listMonthEditions(regencyCode, period),
    getLocale(),
  ]);
  if (review === null) notFound();

  const text = textFor(locale);
  const names = namesOf(review, locale);
  const readiness = readinessOf(missingOf(review.villages), review.judged);
  const isUnderWay = isOpen(review.status);
  const mayMark = may(viewer, "enrolment.write", regencyCode) && isUnderWay;
  const isPickable = stepsFor(viewer, regencyCode, review.status).some(({ to }) => to === "RETURNED");
  return (
    <main id="content" className="wrap pb-10">
      <div className="bar">
        <Breadcrumbs
          label={text.area.breadcrumbs}
          crumbs={[
            { label: review.provinceName, href: `/coverage/${review.provinceCode}` },
            { label: review.regencyName, href: `/coverage/${regencyCode}` },
            { label: text.shell.nav.submissions },
          ]}
        />
        {isDemo ? <Tag>{text.common.illustrativeData}</Tag> : null}
      </div>
      <div className="entry-head">
        <div className="min-w-0 flex-1 basis-80">
          <h1>{text.submission.title(formatPeriod(period, locale))}</h1>
          <p role="status">{text.submission.now[review.status ?? "NONE"]}</p>
        </div>
        <div className="flex flex-wrap items-end gap-2">
          <ButtonLink href={`/entry/${regencyCode}/${periodCode(period)}`} icon={Table2}>
            {text.submission.toSheet}
          </ButtonLink>
          {mayMark ? (
            <ButtonLink
              href={`/imports/${regencyCode}?period=${periodCode(period)}`}
              icon={FileSpreadsheet}
              prefetch={false}
            >
              {text.submission.toImport}
            </ButtonLink>
          ) : null}
          <MonthStepper
            locale={locale}
            period={period}
            months={workingMonths(review.begun, period, today())}
            hrefOf={(to) => submissionAddress(regencyCode, to)}
            action={`/submissions/${regencyCode}`}
          />
        </div>
      </div>
      <Way review={review} locale={locale} />
      <ReviewTiles review={review} readiness={readiness} today={today()} locale={locale} />
      <div className="entry submission">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a scrolling region needs the focus */}
        <section className="panel" aria-label={text.submission.decision} tabIndex={0}>
          <section>
            <h2>{text.submission.decision}</h2>
            <Decision
              viewer={viewer}
              review={review}
              readiness={readiness}
              isCorrection={editions.length > 0}
              today={today()}
              locale={locale}
            />
          </section>
          <section>
            <h2>{text.submission.history}</h2>
            <StepHistory review={review} names={names} locale={locale} />
          </section>
        </section>
        <div className="grid min-w-0 gap-4">
          <MonthEditions editions={editions} isUnderCorrection={review.status !== "PUBLISHED"} locale={locale} />
          <Gaps review={review} readiness={readiness} names={names} mayMark={mayMark} locale={locale} />
          {isUnderWay && review.status !== "RETURNED" ? null : (
            <Differences
              review={review}
              names={names}
              isPickable={isPickable}
              showsAll={(await searchParams).changes === "all"}
              address={submissionAddress(regencyCode, period)}
              locale={locale}
            />
          )}
          <Marked review={review} mayMark={mayMark} locale={locale} />
        </div>
      </div>
    </main>
  );
}
