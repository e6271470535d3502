/** What an edition opens with: its story, three facts and the trend. */
import { attainment } from "@/lib/domain/coverage";
import type { Fact, Section } from "@/lib/domain/document";
import type { EditionFacts } from "@/lib/domain/edition";
import { targetCase } from "@/lib/domain/edition-case";
import type { LineStatus } from "@/lib/domain/target";
import { formatSignedCount } from "@/lib/format";
import { section } from "./cells";
import { type Making, paragraph } from "./making";
import { trendOf } from "./trend";
import { orUnknown } from "./wording";

export function storySection(making: Making): Section {
  const { facts, text } = making;
  const three = [coverageFact(making), activeFact(making), vulnerableFact(facts, making)];
  return section("story", null, null, [paragraph(text.story, making), { kind: "FACTS", facts: three }]);
}

const STATUS_KIND: Readonly<Record<string, LineStatus>> = {
  ...{ REACHED: "AHEAD", AHEAD: "AHEAD", ON_TRACK: "ON_TRACK", BEHIND: "BEHIND", OVERDUE: "BEHIND" },
};

function coverageFact({ facts, w, notes }: Making): Fact {
  const { target, coverage, asOf } = facts;
  const say = w.words.facts;
  const kind = targetCase(target, asOf);
  const mark = STATUS_KIND[kind];
  const isFromLine = kind === "AHEAD" || kind === "BEHIND";
  const explanation =
    target === null
      ? say.noTarget
      : isFromLine && target.distance !== null
        ? say[kind](w.points(target.distance), w.target(target.value))
        : say.target(w.target(target.value), w.date(target.dueDate));
  return {
    label: say.coverage,
    value: orUnknown(coverage.rate, w.rate, w),
    explanation,
    status: mark === undefined || kind === "NONE" ? null : { kind: mark, word: w.words.status[kind] },
    note: notes.numberOf("coverage"),
  };
}

function activeFact({ facts: { coverage, previous }, w, notes }: Making): Fact {
  const say = w.words.facts;
  const explanation =
    previous?.isSameDefinition && previous.active !== null && coverage.active !== null
      ? say.since(formatSignedCount(coverage.active - previous.active, w.locale), w.date(previous.asOf))
      : previous === null
        ? say.noBefore
        : coverage.eligible === null
          ? say.eligibleUnknown
          : say.ofEligible(w.count(coverage.eligible));
  return {
    ...{ label: say.active, value: orUnknown(coverage.active, w.count, w), explanation },
    ...{ status: null, note: notes.numberOf("active") },
  };
}

function vulnerableFact({ vulnerable: { active, quota, year } }: EditionFacts, { w, notes }: Making): Fact {
  const say = w.words.facts;
  const rate = attainment(active, quota);
  const explanation =
    quota === null || quota === 0
      ? say.noQuota
      : rate === null
        ? say.quotaOnly(w.count(quota))
        : say.quota(w.rate(rate), w.count(quota), String(year));
  return {
    ...{ label: say.vulnerable, value: orUnknown(active, w.count, w), explanation },
    ...{ status: null, note: notes.numberOf("vulnerable") },
  };
}

export function trendSection(making: Making): Section {
  const { facts, text, w } = making;
  const trend = trendOf(facts, w);
  const axis = trend?.rateLabels[0];
  const measure = axis === undefined || axis.rate === 0 ? w.words.measure.trend : w.words.measure.trendFrom(axis.label);
  return section("trend", text.findings.trend ?? null, measure, [
    trend === null ? null : { kind: "TREND", trend },
    paragraph(text.details.trend, making),
  ]);
}
