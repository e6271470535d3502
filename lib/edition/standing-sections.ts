/** The sections of an edition on how things stand: promises, targets, programmes, segments, vulnerable workers. */
import { attainment } from "@/lib/domain/coverage";
import type { Block, Cell, Section } from "@/lib/domain/document";
import type { EditionPromise, EditionTarget } from "@/lib/domain/edition";
import { openPlaces, targetCase } from "@/lib/domain/edition-case";
import { promiseCounts } from "@/lib/domain/edition-extremes";
import { column } from "@/lib/domain/report-table";
import { measureTable, section, tableBlock } from "./cells";
import { type Making, paragraph } from "./making";
import { statementOf } from "./questions";
import type { Wording } from "./wording";

export function questionSection({ text, w }: Making): Section {
  return section("questions", w.words.finding.questions, null, [{ kind: "QUESTIONS", questions: text.questions }]);
}

export function promiseSection({ facts: { promises }, text, w, cells, notes }: Making): Section | null {
  if (promises.length === 0) return null;
  const { column: say, caption } = w.words.table;
  const figure = (promise: EditionPromise, amount: number | null): Cell => {
    if (promise.measure === "OTHER" && amount === null) return cells.none;
    if (promise.measure === "COVERAGE") return cells.rate(amount);
    return promise.measure === "BUDGET" ? cells.rupiah(amount) : cells.people(amount);
  };
  const rows = promises.map((promise) => [
    cells.words(statementOf(promise, w)),
    cells.words(w.words.promise.said(promise.saidBy, w.date(promise.saidOn))),
    ...[figure(promise, promise.amount), figure(promise, promise.actual)],
    promise.dueOn === null ? cells.none : cells.words(w.date(promise.dueOn)),
    cells.words(promise.source),
    cells.words(w.words.promise[promise.state], notes.numberOf("promise")),
  ]);
  const counts = promiseCounts(promises);
  const summed = (["KEPT", "ON_THE_WAY", "MISSED", "UNKNOWN"] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => w.words.promise.count(w.words.promise[state], w.count(counts[state])));
  const foot = [
    cells.words(w.words.sum),
    ...[cells.none, cells.none, cells.none, cells.none, cells.none],
    cells.words(summed.join("; ")),
  ];
  const columns = [
    ...[column(say.promise, { isWords: true }), column(say.said, { isWords: true, isOptional: true })],
    ...[column(say.amount), column(say.actual), column(say.due, { isWords: true, isOptional: true })],
    ...[column(say.source, { isWords: true, isOptional: true }), column(say.status, { isWords: true })],
  ];
  return section("promises", text.findings.promises ?? null, w.words.measure.promises, [
    tableBlock(caption.promises, columns, rows, foot),
  ]);
}

export function targetSection(making: Making): Section | null {
  const { facts, text, w } = making;
  if (facts.target === null && facts.otherTargets.length === 0) return null;
  return section("targets", text.findings.targets ?? null, w.words.measure.targets, [
    paragraph(text.details.targets, making),
    facts.target === null ? null : ownTarget(facts.target, making),
    facts.otherTargets.length === 0 ? null : otherTargets(making),
  ]);
}

function ownTarget(target: EditionTarget, { facts, w, cells }: Making): Block {
  const { fact, status, table, story } = w.words;
  const { arrival } = target;
  const arrives =
    arrival.kind === "AT" ? w.month(arrival.period) : arrival.kind === "UNKNOWN" ? w.words.unknown : fact[arrival.kind];
  const kind = targetCase(target, facts.asOf);
  return measureTable(
    table.caption.targets(story.whose[target.authority]),
    [
      [fact.target, cells.target(target.value)],
      [fact.due, cells.words(w.date(target.dueDate))],
      [fact.baseline, cells.rate(target.baseline)],
      [fact.baselineDate, cells.words(target.baselineDate === null ? w.words.unknown : w.date(target.baselineDate))],
      [fact.line, cells.rate(target.line)],
      [fact.actual, cells.rate(facts.coverage.rate)],
      [fact.distance, cells.points(target.distance)],
      [fact.status, cells.words(kind === "NONE" ? w.words.none : status[kind])],
      [fact.missingPeople, cells.people(target.missingPeople)],
      [fact.missingPoints, cells.missing(target.missingPoints)],
      [fact.neededPace, cells.needed(target.neededPace)],
      [fact.recentPace, cells.change(target.recentPace)],
      [fact.arrival, cells.words(arrives)],
    ],
    w,
  );
}

function otherTargets({ facts, w, cells }: Making): Block {
  const { column: say, caption } = w.words.table;
  const rows = facts.otherTargets.map((target) => {
    const kind = targetCase(target, facts.asOf);
    return [
      cells.words(nameOf(target, w)),
      ...[cells.target(target.value), cells.words(w.date(target.dueDate))],
      ...[cells.people(target.missingPeople), cells.missing(target.missingPoints)],
      cells.words(kind === "NONE" ? w.words.none : w.words.status[kind]),
    ];
  });
  const columns = [
    ...[column(say.whose, { isWords: true }), column(say.target), column(say.due, { isWords: true, isOptional: true })],
    ...[column(say.missingPeople, { isOptional: true }), column(say.missingPoints, { isOptional: true })],
    column(say.status, { isWords: true }),
  ];
  return tableBlock(caption.otherTargets, columns, rows);
}

/** Whose target, and what its set is called where that does not say it already. */
function nameOf({ authority, name }: EditionTarget, { words }: Wording): string {
  const whose = words.authority[authority];
  return name.startsWith(whose) ? name : words.authority.of(whose, name);
}

export function programmeSection({ facts, text, w, cells }: Making): Section | null {
  if (facts.programmes.length === 0) return null;
  const { column: say, caption } = w.words.table;
  const rows = facts.programmes.map((one) => [
    cells.words(w.words.programme[one.programme].short),
    ...[cells.people(one.people), cells.people(one.mayHold), cells.rate(one.takeUp, null), cells.change(one.change)],
  ]);
  const columns = [
    ...[column(say.programme, { isWords: true }), column(say.members), column(say.mayHold, { isOptional: true })],
    ...[column(say.takeUp), column(say.change, { isOptional: true })],
  ];
  return section("programmes", text.findings.programmes ?? null, w.words.measure.programmes, [
    tableBlock(caption.programmes, columns, rows),
  ]);
}

export function segmentSection({ facts, text, w, cells }: Making): Section | null {
  if (facts.segments.length === 0) return null;
  const { column: say, caption } = w.words.table;
  const rows = facts.segments.map((one) => [
    cells.words(w.words.segment[one.segment].name),
    ...[cells.people(one.active), cells.change(one.change)],
  ]);
  const foot = [cells.words(w.words.sum), cells.people(facts.coverage.active), cells.none];
  const columns = [column(say.segment, { isWords: true }), column(say.active), column(say.change)];
  return section("segments", text.findings.segments ?? null, w.words.measure.segments, [
    tableBlock(caption.segments, columns, rows, foot),
  ]);
}

export function vulnerableSection({ facts: { vulnerable }, text, w, cells }: Making): Section {
  const { column: say, caption } = w.words.table;
  const { year, quota, registered, active, previousYear, previousQuota, previousActive } = vulnerable;
  const rows = [
    [
      ...[cells.words(String(previousYear)), cells.people(previousQuota), cells.none, cells.people(previousActive)],
      ...[cells.rate(attainment(previousActive, previousQuota)), cells.none],
    ],
    [
      ...[cells.words(String(year)), cells.people(quota), cells.people(registered), cells.people(active)],
      ...[cells.rate(attainment(active, quota)), cells.people(openPlaces(active, quota))],
    ],
  ];
  const columns = [
    ...[column(say.year, { isWords: true }), column(say.quota), column(say.registered, { isOptional: true })],
    ...[column(say.active), column(say.attainment), column(say.open)],
  ];
  return section("vulnerable", text.findings.vulnerable ?? null, w.words.measure.vulnerable, [
    tableBlock(caption.vulnerable, columns, rows),
  ]);
}
