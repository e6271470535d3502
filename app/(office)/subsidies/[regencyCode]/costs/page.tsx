import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BudgetCard } from "@/components/cost/budget-card";
import { cardFrame } from "@/components/cost/card-frame";
import { budgetsHref, gapChoice } from "@/components/cost/cost-address";
import { finding, leadOf } from "@/components/cost/finding";
import { KeepScenario } from "@/components/cost/keep-scenario";
import { PlanCards } from "@/components/cost/plan-cards";
import { RunningCard } from "@/components/cost/running-card";
import { SavedScenarios } from "@/components/cost/saved-scenarios";
import { ScenarioPanel } from "@/components/cost/scenario-panel";
import { Footer } from "@/components/shell/footer";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { SectionCard } from "@/components/ui/section-card";
import type { FormState } from "@/lib/action";
import { requireViewer } from "@/lib/auth";
import { costPicture } from "@/lib/cost/picture";
import { answerOver, type CostBook, getCostBook } from "@/lib/cost/queries";
import { costQuestion } from "@/lib/cost/schema";
import { may } from "@/lib/domain/access";
import type { CostScenarioAnswer } from "@/lib/domain/cost-scenario";
import { isRefusal, refuse } from "@/lib/domain/refusal";
import {
  costScenarioQuery,
  type TypedCostScenario,
  typedCostScenario,
  usualCostScenario,
} from "@/lib/domain/typed-cost-scenario";
import { USUAL_WORKERS } from "@/lib/domain/typed-scenario";
import { isDemo, today } from "@/lib/env";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).subsidy.section.costs };
}

export default async function CostsPage({ params, searchParams }: PageProps<"/subsidies/[regencyCode]/costs">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const [book, locale, asked] = await Promise.all([
    getCostBook(viewer, regencyCode, today()),
    getLocale(),
    searchParams,
  ]);
  if (book === null) notFound();
  const gap = gapChoice(asked);
  const { programme } = typedCostScenario(asked);
  const choice = { ...gap, ...(programme ? { programme } : {}) };
  const picture = costPicture(book, choice);
  const frame = cardFrame({ regencyCode, today: today(), choice, locale, illustrative: isDemo });
  const { start, months } = picture.terms;
  const usual = usualCostScenario(picture.programme?.perVillage ?? USUAL_WORKERS, months, start);
  const typed = typedCostScenario(asked, usual);
  const mayKeep = may(viewer, "subsidy.write", regencyCode);
  return (
    <>
      <SubsidyFrame
        place={book.place}
        section="costs"
        title={finding(picture, frame)}
        lead={leadOf(picture, frame)}
        aside={<ButtonLink href={budgetsHref(regencyCode)}>{frame.text.cost.budget.edit}</ButtonLink>}
        locale={locale}
      >
        <div className="cards">
          <RunningCard picture={picture} frame={frame} />
          <BudgetCard picture={picture} frame={frame} />
          <PlanCards book={book} picture={picture} choice={gap} frame={frame} />
          <ScenarioPanel
            // Another scenario than the one on the page comes from a link: its answer is the page's own.
            key={costScenarioQuery(typed)}
            locale={locale}
            regencyCode={regencyCode}
            usual={usual}
            answer={answerTo(typed, book)}
          />
        </div>
        <SectionCard title={frame.text.cost.saved.title}>
          <div className="grid gap-4">
            {mayKeep ? <KeepScenario locale={locale} regencyCode={regencyCode} usual={usual} /> : null}
            <SavedScenarios book={book} mayKeep={mayKeep} choice={gap} frame={frame} />
          </div>
        </SectionCard>
      </SubsidyFrame>
      <Footer>{isDemo ? frame.text.cost.illustration : null}</Footer>
    </>
  );
}

/** The answer to the scenario of the address, read by the schema that reads the form. */
function answerTo(typed: TypedCostScenario, book: CostBook): FormState<CostScenarioAnswer> {
  const fields = Object.fromEntries(new URLSearchParams(costScenarioQuery(typed)));
  const question = costQuestion.safeParse({ ...fields, place: book.place.code });
  if (question.success) {
    const answer = answerOver(book, question.data.scenario);
    return isRefusal(answer) ? { status: "refused", refusal: answer } : { status: "done", value: answer };
  }
  const faults = question.error.issues.map((issue) => String(issue.path[0]));
  return { status: "refused", refusal: refuse({ reason: "INVALID", fields: faults }) };
}
