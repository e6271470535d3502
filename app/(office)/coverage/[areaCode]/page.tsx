import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { fullAreaName } from "@/components/area/area-name";
import { CoverageBar } from "@/components/coverage/coverage-bar";
import { CoverageCards } from "@/components/coverage/coverage-cards";
import { CoverageNotices } from "@/components/coverage/coverage-notices";
import { Hero } from "@/components/coverage/hero";
import { pictureOf } from "@/components/coverage/picture";
import { Tiles } from "@/components/coverage/tiles";
import { WhatIf } from "@/components/coverage/what-if";
import { typedQuestion } from "@/components/coverage/what-if-question";
import { Footer } from "@/components/shell/footer";
import { requireViewer } from "@/lib/auth";
import { answerWhatIf, openCoverage } from "@/lib/coverage/queries";
import { whatIfQuestion } from "@/lib/coverage/schema";
import { may, seesArea, type Viewer } from "@/lib/domain/access";
import { chooseMonth } from "@/lib/domain/month-choice";
import { periodCode } from "@/lib/domain/period";
import { readPlaceView } from "@/lib/domain/place-order";
import { refuse } from "@/lib/domain/refusal";
import { readSelection, type Selection } from "@/lib/domain/selection";
import { isDemo, today } from "@/lib/env";
import { formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

interface CoveragePageProps {
  params: Promise<{ areaCode: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(props: CoveragePageProps): Promise<Metadata> {
  const [{ facts, period }, locale] = await Promise.all([openPage(props), getLocale()]);
  const text = textFor(locale);
  return { title: text.coverage.title(fullAreaName(facts.area, text), formatPeriod(period, locale)) };
}

export default async function CoveragePage(props: CoveragePageProps) {
  const [{ viewer, areaCode, period, months, facts }, locale, searchParams] = await Promise.all([
    openPage(props),
    getLocale(),
    props.searchParams,
  ]);
  const selection = readSelection(searchParams);
  const picture = pictureOf(facts, { period, selection, locale, illustrative: isDemo });
  const question = typedQuestion(searchParams, picture);
  return (
    <>
      <main className="wrap" id="content">
        <CoverageBar picture={picture} months={months} canOpen={(code) => seesArea(viewer, code)} />
        <CoverageNotices picture={picture} />
        <Hero
          picture={picture}
          whatIf={
            isWhole(selection) ? (
              <WhatIf
                locale={locale}
                area={areaCode}
                period={periodCode(period)}
                question={question.typed}
                asked={question.asked}
                answer={
                  question.asked
                    ? await answer(viewer, { area: areaCode, period: periodCode(period), ...question.typed })
                    : { status: "idle" }
                }
              />
            ) : null
          }
        />
        <Tiles picture={picture} />
        <CoverageCards
          picture={picture}
          view={readPlaceView(searchParams)}
          canOpen={(code) => seesArea(viewer, code)}
          opensLapses={may(viewer, "subsidy.read")}
        />
      </main>
      <Footer>
        {picture.text.coverage.memberships} {isDemo ? picture.text.coverage.illustration : null}
      </Footer>
    </>
  );
}

/** Gate and address: a missing area, a foreign one and a month that may not be read are the same 404. */
async function openPage({ params, searchParams }: CoveragePageProps) {
  const [{ areaCode }, asked] = await Promise.all([params, searchParams]);
  const { segment, category, programme, target } = readSelection(asked);
  const period = typeof asked.period === "string" ? asked.period : undefined;
  return openMonth(areaCode, period, segment, category, programme, target);
}

type Chosen = [Selection["segment"], Selection["category"], Selection["programme"], Selection["target"]];

/** Once a request, though the title asks as well as the page: what is remembered hangs on plain values alone. */
const openMonth = cache(async (areaCode: string, asked: string | undefined, ...chosen: Chosen) => {
  const [segment, category, programme, target] = chosen;
  const viewer = await requireViewer("coverage.read");
  if (!seesArea(viewer, areaCode)) notFound();
  const opened = await openCoverage(viewer, areaCode, (months) => chooseMonth(viewer, asked, months, today()), {
    segment,
    category,
    programme,
    target,
  });
  if (opened === null) notFound();
  return { viewer, areaCode, ...opened };
});

/** The what-if supposes the figures of the whole against the area's own target. */
function isWhole(selection: Selection): boolean {
  return Object.values(selection).every((chosen) => chosen === null);
}

async function answer(viewer: Viewer, typed: Record<string, string>) {
  const question = whatIfQuestion.safeParse(typed);
  if (!question.success) {
    const fields = question.error.issues.map((issue) => String(issue.path[0]));
    return { status: "refused" as const, refusal: refuse({ reason: "INVALID", fields }) };
  }
  const value = await answerWhatIf(viewer, question.data);
  return value === null
    ? { status: "refused" as const, refusal: refuse({ reason: "NOT_FOUND" }) }
    : { status: "done" as const, value };
}
