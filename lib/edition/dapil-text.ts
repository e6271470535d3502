/** What an edition tells the members of one electoral district. */

import type { EditionFacts } from "@/lib/domain/edition";
import { changeBy, SMALLEST_POINTS } from "@/lib/domain/edition-case";
import type { DapilFact } from "@/lib/domain/edition-dapil";
import { type DapilQuestion, dapilQuestions, firstLapse } from "@/lib/domain/edition-question";
import type { EditionDapilText } from "@/lib/domain/edition-text";
import { said, sayChange, type Wording } from "./wording";

/** More names than this do not fit a question. */
const NAMES_IN_A_QUESTION = 3;

export function dapilTexts(facts: EditionFacts, w: Wording): readonly EditionDapilText[] {
  return (facts.dapil?.districts ?? []).map((district) => ({
    number: district.number,
    title: titleOf(district, w),
    story: storyOf(district, facts, w),
    questions: dapilQuestions(district, facts).map((question) => put(question, district, facts, w)),
  }));
}

function titleOf(district: DapilFact, w: Wording): string {
  const say = w.words.dapil.title;
  const name = w.words.dapil.name(String(district.number), district.name);
  const { rate } = district;
  if (rate === "HIDDEN") return say.HIDDEN(name);
  if (rate === null) return say.UNKNOWN(name);
  const start = say.RATE(name, w.rate(rate));
  const lapse = firstLapse(district);
  return lapse === null ? start : say.lapse(start, w.count(lapse.people), w.date(lapse.on));
}

function storyOf(district: DapilFact, { asOf, coverage, regency }: EditionFacts, w: Wording): string[] {
  const say = w.words.dapil;
  return said(
    countsOf(district, w.date(asOf), w),
    say.reported(w.count(district.villagesIn), w.count(district.villages)),
    typeof district.rate !== "number"
      ? null
      : sayChange(changeBy(district.points, SMALLEST_POINTS), {
          up: (by) => say.since.UP(w.points(by)),
          down: (by) => say.since.DOWN(w.points(by)),
          slight: say.since.SLIGHT,
          same: say.since.SAME,
          unknown: say.since.UNKNOWN,
        }),
    coverage.rate === null ? null : say.regency(regency.name, w.rate(coverage.rate)),
    vulnerableOf(district, w),
    spentOf(district, w),
    ...lapsesOf(district, w),
  );
}

function countsOf({ active, eligible, rate }: DapilFact, date: string, w: Wording): string {
  const say = w.words.dapil.counts;
  if (active === "HIDDEN" || rate === "HIDDEN") return say.HIDDEN;
  if (active === null || eligible === null || rate === null) return say.UNKNOWN(date);
  return say.KNOWN(date, w.count(active), w.count(eligible), w.rate(rate));
}

function vulnerableOf({ vulnerableActive, quota }: DapilFact, w: Wording): string {
  const say = w.words.dapil.vulnerable;
  if (vulnerableActive === "HIDDEN") return say.HIDDEN;
  if (vulnerableActive === null) return say.UNKNOWN;
  return quota === null || quota === 0
    ? say.NO_QUOTA(w.count(vulnerableActive))
    : say.KNOWN(w.count(vulnerableActive), w.count(quota));
}

function spentOf({ spent, isBookHidden = false }: DapilFact, w: Wording): string {
  const say = w.words.dapil;
  if (isBookHidden) return say.spentHidden;
  return spent === null ? say.spentUnknown : say.spent(w.rupiah(spent));
}

function lapsesOf({ lapses, isBookHidden = false }: DapilFact, w: Wording): string[] {
  const say = w.words.dapil;
  if (isBookHidden) return [say.hiddenLapse];
  const own = lapses.filter(({ people }) => people !== 0);
  if (own.length === 0) return [say.noLapse];
  const sentences = own.flatMap(({ on, people }) =>
    people === null || people === "HIDDEN" ? [] : [say.lapse(w.count(people), w.date(on))],
  );
  if (own.some(({ people }) => people === "HIDDEN")) return [...sentences, say.hiddenLapse];
  return own.some(({ people }) => people === null) ? [...sentences, say.unknownLapse] : sentences;
}

function put(
  asked: DapilQuestion,
  district: DapilFact,
  { coverage, nextAsOf, regency }: EditionFacts,
  w: Wording,
): EditionDapilText["questions"][number] {
  const say = w.words.questions.dapil;
  const villages = [w.count(district.villagesIn), w.count(district.villages)] as const;
  const rate = typeof district.rate === "number" ? w.rate(district.rate) : w.words.unknown;
  switch (asked.kind) {
    case "LAPSE":
      return {
        question: say.LAPSE.question(w.count(asked.lapse.people), w.date(asked.lapse.on)),
        reason: say.LAPSE.reason,
      };
    case "OPEN_QUOTA": {
      const active = typeof district.vulnerableActive === "number" ? district.vulnerableActive : 0;
      return {
        question: say.OPEN_QUOTA.question(w.count(asked.open)),
        reason: say.OPEN_QUOTA.reason(w.count(active), w.count(district.quota ?? 0)),
      };
    }
    case "LOWEST_VILLAGE":
      return {
        question: say.LOWEST_VILLAGE.question(asked.village.name),
        reason: say.LOWEST_VILLAGE.reason(w.rate(asked.village.rate)),
      };
    case "FALL":
      return { question: say.FALL.question(w.points(district.points ?? 0)), reason: say.FALL.reason };
    case "SILENT": {
      const { silent } = district;
      const question =
        silent.length > NAMES_IN_A_QUESTION
          ? w.words.questions.council.SILENT.question
          : say.SILENT.question(w.list(silent));
      return { question, reason: say.SILENT.reason(...villages) };
    }
    case "NO_RATE":
      return say.NO_RATE;
    case "BELOW":
    case "ABOVE":
      return {
        question: asked.kind === "BELOW" ? say.BELOW.question(regency.name) : say.ABOVE.question,
        reason: say[asked.kind].reason(rate, regency.name, w.rate(coverage.rate ?? 0)),
      };
    case "SPENT":
      return { question: say.SPENT.question(w.rupiah(district.spent ?? 0)), reason: say.SPENT.reason };
    case "CHECK":
      return { question: say.CHECK.question, reason: say.CHECK.reason(...villages) };
    case "NEXT":
      return { question: say.NEXT.question, reason: say.NEXT.reason(w.date(nextAsOf)) };
    case "SEATS":
      return { question: say.SEATS.question, reason: say.SEATS.reason(w.count(district.seats)) };
  }
}
