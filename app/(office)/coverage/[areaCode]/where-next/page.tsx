import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { fullAreaName } from "@/components/area/area-name";
import { targetPhrase } from "@/components/area/target-words";
import { PriorityCard } from "@/components/priority/priority-card";
import { PriorityHead } from "@/components/priority/priority-head";
import { ScenarioPanel } from "@/components/priority/scenario-panel";
import { readWhereNext, type WhereNext } from "@/components/priority/where-next-address";
import { Footer } from "@/components/shell/footer";
import { requireViewer } from "@/lib/auth";
import { listOpenMonths } from "@/lib/coverage/queries";
import { seesArea, type Viewer } from "@/lib/domain/access";
import { chooseMonth } from "@/lib/domain/month-choice";
import { type Period, periodCode } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { isDemo, today } from "@/lib/env";
import { formatPeriod } from "@/lib/format";
import { answerScenarioFor, getPriorities } from "@/lib/priority/queries";
import { scenarioQuestion } from "@/lib/priority/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

interface WhereNextPageProps {
  params: Promise<{ areaCode: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(props: WhereNextPageProps): Promise<Metadata> {
  const [{ priorities, period }, locale] = await Promise.all([openPage(props), getLocale()]);
  const text = textFor(locale);
  return { title: text.priority.title(fullAreaName(priorities.area, text), formatPeriod(period, locale)) };
}

export default async function WhereNextPage(props: WhereNextPageProps) {
  const [{ viewer, priorities, period, months }, locale, searchParams] = await Promise.all([
    openPage(props),
    getLocale(),
    props.searchParams,
  ]);
  const { area, target, villages } = priorities;
  const text = textFor(locale);
  const where = readWhereNext(searchParams, period);
  return (
    <>
      <main className="wrap" id="content">
        <PriorityHead
          priorities={priorities}
          period={period}
          months={months}
          where={where}
          canOpen={(code) => seesArea(viewer, code)}
          locale={locale}
          illustrative={isDemo}
        />
        <div className="where-next">
          <PriorityCard priorities={priorities} period={period} where={where} locale={locale} illustrative={isDemo} />
          <ScenarioPanel
            // Another scenario than the one on the page comes from a link: its answer is the page's own.
            key={JSON.stringify(where.scenario)}
            locale={locale}
            areaCode={area.code}
            period={period}
            order={where.order}
            villages={villages.map(({ code, name }) => ({ code, name }))}
            target={target === null ? null : targetPhrase(target, area.code, locale)}
            answer={await answer(viewer, area.code, period, where, searchParams)}
          />
        </div>
      </main>
      <Footer>
        {text.coverage.memberships} {isDemo ? text.coverage.illustration : null}
      </Footer>
    </>
  );
}

/** Gate and address: a missing area, a foreign one and a month that may not be read are the same 404. */
async function openPage({ params, searchParams }: WhereNextPageProps) {
  const [{ areaCode }, { period }] = await Promise.all([params, searchParams]);
  return openMonth(areaCode, typeof period === "string" ? period : undefined);
}

/** Once a request, though the title asks as well as the page. */
const openMonth = cache(async (areaCode: string, asked: string | undefined) => {
  const viewer = await requireViewer("coverage.read");
  if (!seesArea(viewer, areaCode)) notFound();
  const months = await listOpenMonths(viewer, areaCode);
  const period = chooseMonth(viewer, asked, months, today());
  if (period === null) notFound();
  const priorities = await getPriorities(viewer, areaCode, period);
  if (priorities === null) notFound();
  return { viewer, priorities, period, months };
});

async function answer(
  viewer: Viewer,
  area: string,
  period: Period,
  { scenario }: WhereNext,
  fields: Record<string, unknown>,
) {
  if (scenario.villages.length === 0) return { status: "idle" as const };
  const question = scenarioQuestion.safeParse({ ...fields, area, period: periodCode(period) });
  if (!question.success) {
    const faults = question.error.issues.map((issue) => String(issue.path[0]));
    return { status: "refused" as const, refusal: refuse({ reason: "INVALID", fields: faults }) };
  }
  const value = await answerScenarioFor(viewer, question.data);
  return value === null
    ? { status: "refused" as const, refusal: refuse({ reason: "NOT_FOUND" }) }
    : { status: "done" as const, value };
}
