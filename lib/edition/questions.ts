/** The three questions for the council, each with the figure that makes it worth asking. */
import type { EditionFacts, EditionPromise } from "@/lib/domain/edition";
import { lapseCase, leftOver, openPlaces } from "@/lib/domain/edition-case";
import { leastHeld } from "@/lib/domain/edition-extremes";
import { type CouncilQuestion, councilQuestions } from "@/lib/domain/edition-question";
import type { EditionText } from "@/lib/domain/edition-text";
import { type Wording, withoutStop } from "./wording";

type Asked = EditionText["questions"][number];

export function questionsOf(facts: EditionFacts, w: Wording): readonly Asked[] {
  return councilQuestions(facts).map((question) => put(question, facts, w));
}

function put(asked: CouncilQuestion, facts: EditionFacts, w: Wording): Asked {
  const say = w.words.questions.council;
  const { quality, vulnerable, target, coverage } = facts;
  const villages = [w.count(quality.villagesIn), w.count(quality.villages)] as const;
  switch (asked.kind) {
    case "KEEP":
      return keepQuestion(asked.keep, facts, w);
    case "OPEN_QUOTA":
      return {
        question: say.OPEN_QUOTA.question(w.count(openPlaces(vulnerable.active, vulnerable.quota) ?? 0)),
        reason: say.OPEN_QUOTA.reason(w.count(vulnerable.active ?? 0), w.count(vulnerable.quota ?? 0)),
      };
    case "LOWEST_DAPIL": {
      const { number, name, rate, villagesIn, villages: all } = asked.range.lowest;
      return {
        question: say.LOWEST_DAPIL.question(w.words.dapil.name(String(number), name)),
        reason: say.LOWEST_DAPIL.reason(w.rate(rate), w.count(villagesIn), w.count(all)),
      };
    }
    case "MISSED_PROMISE":
      return promiseQuestion(asked.promise, w);
    case "FALL": {
      const { previous } = facts;
      const fall = (previous?.rate ?? 0) - (coverage.rate ?? 0);
      return {
        question: say.FALL.question(w.points(fall)),
        reason: say.FALL.reason(w.date(previous?.asOf ?? facts.asOf)),
      };
    }
    case "TARGET":
      return {
        question: say.TARGET.question(w.count(target?.missingPeople ?? 0), w.target(target?.value ?? 0)),
        reason: say.TARGET.reason(w.date(target?.dueDate ?? facts.asOf)),
      };
    case "NO_RATE":
      return { question: say.NO_RATE.question, reason: say.NO_RATE.reason(w.date(facts.asOf)) };
    case "UNMAPPED":
      return {
        question: say.UNMAPPED.question(w.count(quality.unmapped === "HIDDEN" ? 0 : (quality.unmapped ?? 0))),
        reason: say.UNMAPPED.reason,
      };
    case "NO_TARGET":
      return { question: say.NO_TARGET.question(facts.regency.name), reason: say.NO_TARGET.reason };
    case "TAKE_UP": {
      const least = leastHeld(facts.programmes);
      return {
        question: say.TAKE_UP.question(w.words.programme[least?.programme ?? "jkk"].short),
        reason: say.TAKE_UP.reason(w.rate(least?.takeUp ?? 0), w.count(least?.mayHold ?? 0)),
      };
    }
    case "HOLD":
      return { question: say.HOLD.question(w.rate(coverage.rate ?? 0)), reason: say.HOLD.reason };
    case "SILENT":
    case "CHECK":
      return { question: say[asked.kind].question, reason: say[asked.kind].reason(...villages) };
    case "NEXT":
      return { question: say.NEXT.question, reason: say.NEXT.reason(w.date(facts.nextAsOf)) };
  }
}

function keepQuestion(
  keep: (CouncilQuestion & { readonly kind: "KEEP" })["keep"],
  facts: EditionFacts,
  w: Wording,
): Asked {
  const say = w.words.questions.council.KEEP;
  const { rupiah, people } = facts.costs.keep;
  const lapse = lapseCase(facts);
  const first = lapse.kind === "SOON" || lapse.kind === "LATER" ? lapse.first : { on: facts.nextAsOf, people };
  const reason = say.first(w.count(first.people), w.date(first.on));
  if (rupiah === null) return { question: say.unknownCost(w.count(people)), reason };
  if (keep !== "SUFFICES") return { question: say.cost(w.rupiah(rupiah)), reason };
  const left = w.rupiah(leftOver(facts.costs) ?? 0);
  return {
    question: say.decide(w.rupiah(rupiah)),
    reason: say.firstEnough(w.count(first.people), w.date(first.on), left),
  };
}

function promiseQuestion(promise: EditionPromise, w: Wording): Asked {
  const say = w.words.questions.council.MISSED_PROMISE;
  const said = [promise.saidBy, w.date(promise.saidOn)] as const;
  return {
    question: say.question(withoutStop(statementOf(promise, w))),
    reason:
      promise.actual === null
        ? say.reason(...said)
        : say.reasonActual(...said, promisedFigure(promise, promise.actual, w)),
  };
}

/** In the reader's language where somebody translated it. */
export function statementOf({ statement, statementEn }: EditionPromise, { locale }: Wording): string {
  return locale === "en" ? (statementEn ?? statement) : statement;
}

/** A figure of a promise in the unit of what it measures. */
function promisedFigure({ measure }: EditionPromise, figure: number, w: Wording): string {
  switch (measure) {
    case "COVERAGE":
      return w.rate(figure);
    case "BUDGET":
      return w.rupiah(figure);
    default:
      return w.count(figure);
  }
}
