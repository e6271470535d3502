/** The half-yearly report on Inpres 2/2021: what the regency did for coverage. The layout is our own proposal (A). */
import { DROP_STAGES, type DropStage, type Stage } from "@/lib/domain/batch";
import { coverageRate, type Known, sumKnown } from "@/lib/domain/coverage";
import type { Block, ReportDocument, Section } from "@/lib/domain/document";
import { lapsesOf } from "@/lib/domain/lapse";
import type { Period } from "@/lib/domain/period";
import { FAMILIES, type Family, familyOf } from "@/lib/domain/picture";
import { formatCount, formatPeriod, formatSignedCount, formatSignedPoints } from "@/lib/format";
import { tableOf, textBlock, type Writing } from "./blocks";
import { frameOf, type Making, spanName } from "./frame";
import type { Evidence } from "./queries";
import {
  budgetSection,
  funnelSection,
  outreachSection,
  programmesOfYear,
  regulationsSection,
  spentInSpan,
  vulnerableOf,
} from "./shared-sections";

/** The report over a half year; where the half year is under way, up to the newest month that is published. */
export function inpresDocument(evidence: Evidence, making: Making): ReportDocument {
  const { writing } = making;
  const { regulations, vulnerable, note } = writing.text.evidence;
  const programmes = programmesOfYear(evidence);
  return {
    ...frameOf("inpres", evidence, making),
    sections: [
      summarySection(evidence, writing),
      regulationsSection(programmes, regulations.measure, writing),
      budgetSection(evidence, writing),
      segmentsSection(evidence, writing),
      funnelSection(evidence, programmes, vulnerable.measure, writing),
      outreachSection(evidence, writing),
      obstaclesSection(evidence, writing),
    ],
    notes: [note.active, note.coverage, note.spent, note.committed, note.funnel, note.outreach],
  };
}

interface Covered {
  readonly active: Known;
  readonly eligible: Known;
  readonly rate: Known;
  readonly definition: string | null;
}

/** Coverage of the regency in a month. */
export function coveredIn({ months, place, figures }: Evidence, period: Period): Covered {
  const { active, eligible } = figures(place.regencyCode, period);
  const definition = months.find((month) => month.period === period)?.eligibleDefinition ?? null;
  return { active, eligible, rate: coverageRate(active, eligible), definition };
}

/** What was reached by the end, in sentences: never a difference over two definitions. */
export function summaryOf(evidence: Evidence, writing: Writing): string[] {
  const { locale, text, count, percent, day } = writing;
  const words = text.evidence.summary;
  const [now, before] = [coveredIn(evidence, evidence.end), coveredIn(evidence, evidence.begin)];
  const [end, begin] = [day(evidence.end), day(evidence.begin)];
  if (now.rate === null) return [words.unknown(end)];
  const more = difference(now.active, before.active);
  const people =
    more === null ? [] : [more === 0 ? words.sameActive(begin) : words.active(formatSignedCount(more, locale), begin)];
  return [
    words.covered(count(now.active), count(now.eligible), end, percent(now.rate)),
    ...(before.rate === null
      ? [words.noBefore(begin)]
      : before.definition === now.definition
        ? [changeOf(now.rate - before.rate, begin, writing)]
        : [words.broken(begin)]),
    ...people,
  ];
}

/** A change too small to be written is none. */
function changeOf(points: number, begin: string, { locale, text }: Writing): string {
  const words = text.evidence.summary;
  const [change, none] = [points, 0].map((of) => formatSignedPoints(of, locale).replace(/^[^\d]/, ""));
  return change === none ? words.same(begin) : words.change(formatSignedPoints(points, locale), begin);
}

function summarySection(evidence: Evidence, writing: Writing): Section {
  const { text, locale, count, percent, roundMoney, day } = writing;
  const { summary } = text.evidence;
  const { end, span, place, figures } = evidence;
  const quota = sumKnown(programmesOfYear(evidence).map(({ board }) => board.funnel.quota));
  const lapsed = lapsesOf(evidence.batches)
    .filter(({ month }) => span.first <= month && month <= end)
    .reduce((sum, { lapsing }) => sum + lapsing, 0);
  const plain = { status: null, note: null };
  const facts = [
    { label: summary.coverage, value: percent(coveredIn(evidence, end).rate), explanation: summary.asOf(day(end)) },
    {
      label: summary.vulnerable,
      value: count(vulnerableOf(figures(place.regencyCode, end))),
      explanation: summary.ofQuota(count(quota)),
    },
    {
      label: summary.spent,
      value: roundMoney(spentInSpan(evidence)),
      explanation: summary.inSpan(spanName(span, text)),
    },
  ];
  return {
    ...{ id: "summary", finding: null, measure: null, newPage: false },
    blocks: [
      textBlock([
        ...summaryOf(evidence, writing),
        ...(lapsed === 0 ? [] : [summary.lapsed(formatCount(lapsed, locale))]),
      ]),
      { kind: "FACTS", facts: facts.map((fact) => ({ ...fact, ...plain })) },
    ],
  };
}

/** A definition is only said to have changed where both ends are known. */
function segmentsFinding(before: Covered, now: Covered, { text, percent }: Writing): string {
  const { segments: of, trend } = text.evidence;
  if (now.rate === null) return trend.unknown;
  if (before.rate === null) return of.noBefore(percent(now.rate));
  return before.definition === now.definition
    ? of.finding(percent(before.rate), percent(now.rate))
    : of.broken(percent(now.rate));
}

function segmentsSection(evidence: Evidence, writing: Writing): Section {
  const { text, words, people, change, day } = writing;
  const of = text.evidence.segments;
  const { begin, end, figures, place } = evidence;
  const [before, now] = [coveredIn(evidence, begin), coveredIn(evidence, end)];
  const rows = FAMILIES.map((family) => {
    const [then, at] = [begin, end].map((period) => familyActive(figures(place.regencyCode, period), family));
    return [words(text.family[family]), people(then ?? null), people(at ?? null), change(difference(at, then))];
  });
  const table = tableOf(of.caption, { words: [of.segment], figures: [day(begin), day(end), of.change] }, rows, [
    words(of.all),
    people(before.active),
    people(now.active),
    change(difference(now.active, before.active)),
  ]);
  const finding = segmentsFinding(before, now, writing);
  return {
    ...{ id: "segments", finding, measure: of.measure(day(begin), day(end)), newPage: false },
    blocks: [{ kind: "TABLE", table }],
  };
}

function familyActive({ categories }: ReturnType<Evidence["figures"]>, family: Family): Known {
  return sumKnown(categories.filter(({ category }) => familyOf(category) === family).map(({ counts }) => counts.jkk));
}

function difference(now: Known | undefined, before: Known | undefined): Known {
  return now == null || before == null ? null : now - before;
}

const STAGE_NAMES: Readonly<Record<DropStage, Stage>> = {
  VERIFIED: "verified",
  REGISTERED: "registered",
  ACTIVE: "active",
};

/** Everything that somebody gave as a reason: why workers were lost, who brought no data, why figures moved. */
function obstaclesSection(evidence: Evidence, writing: Writing): Section {
  const of = writing.text.evidence.obstacles;
  const lost = sumKnown(programmesOfYear(evidence).flatMap(({ board }) => board.losses.map(({ people }) => people)));
  const tables = [
    dropsTable(evidence, writing),
    silentTable(evidence, writing),
    notesTable(evidence, writing),
    returnsTable(evidence, writing),
  ].filter(({ rows }) => rows.length > 0);
  const blocks: Block[] =
    tables.length === 0 ? [textBlock([of.none])] : tables.map((table) => ({ kind: "TABLE", table }));
  const finding = lost === null ? of.unknown : of.lost(formatCount(lost, writing.locale));
  return { id: "obstacles", finding, measure: of.measure, newPage: false, blocks };
}

function dropsTable(evidence: Evidence, { text, words, people }: Writing) {
  const of = text.evidence.obstacles;
  const rows = programmesOfYear(evidence).flatMap(({ board }) =>
    DROP_STAGES.flatMap((stage) => {
      const name = text.subsidy.stage[STAGE_NAMES[stage]];
      const loss = board.losses.find((one) => one.stage === stage);
      const told = (loss?.reasons ?? []).map(({ reason, people: lost }) => [
        words(name),
        words(text.subsidy.dropReason[reason]),
        people(lost),
      ]);
      const untold = loss?.unexplained ?? 0;
      return untold === 0 ? told : [...told, [words(name), words(of.unexplained), people(untold)]];
    }),
  );
  return tableOf(of.drops, { words: [of.columns.stage, of.columns.reason], figures: [of.columns.people] }, rows);
}

function silentTable({ villages, end }: Evidence, { text, words, day }: Writing) {
  const of = text.evidence.obstacles;
  return tableOf(
    of.silent(day(end)),
    { words: [of.columns.village, of.columns.district, of.columns.reason] },
    villages
      .filter(({ isIn }) => !isIn)
      .map(({ name, districtName, markReason }) => [
        ...[words(name), words(districtName)],
        words(markReason ?? of.noReason),
      ]),
  );
}

function notesTable({ notes }: Evidence, { locale, text, words }: Writing) {
  const of = text.evidence.obstacles;
  return tableOf(
    of.notes,
    { words: [of.columns.month, of.columns.note], figures: [of.columns.entries] },
    notes.map(({ period, note, entries }) => [
      words(formatPeriod(period, locale)),
      words(note),
      { ...words(formatCount(entries, locale)), value: entries, unit: "NUMBER" as const },
    ]),
  );
}

function returnsTable({ returns }: Evidence, { locale, text, words }: Writing) {
  const of = text.evidence.obstacles;
  return tableOf(
    of.returns,
    { words: [of.columns.month, of.columns.reason] },
    returns.map(({ period, reason }) => [words(formatPeriod(period, locale)), words(reason)]),
  );
}
