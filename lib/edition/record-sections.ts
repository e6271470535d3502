/** The sections of an edition that let a reader check it: changes and reasons, data quality, a correction, the months. */
import type { Known } from "@/lib/domain/coverage";
import type { Block, Cell, Section } from "@/lib/domain/document";
import type { EditionChange, EditionFacts, EditionPrevious } from "@/lib/domain/edition";
import { column } from "@/lib/domain/report-table";
import type { Shown } from "@/lib/domain/suppression";
import { nameIn } from "@/lib/format";
import { measureTable, section, tableBlock } from "./cells";
import { type Making, paragraph } from "./making";
import { type Wording, withoutStop } from "./wording";

export function changeSection({ facts, text, w, cells }: Making): Section | null {
  const { previous, reasons } = facts;
  if (previous === null && reasons.length === 0) return null;
  return section("changes", text.findings.changes ?? null, w.words.measure.changes, [
    previous === null ? null : sincePrevious(previous, { facts, w, cells }),
    reasons.length === 0 ? null : reasonTable({ facts, w, cells }),
  ]);
}

function sincePrevious(previous: EditionPrevious, { facts, w, cells }: Pick<Making, "facts" | "w" | "cells">): Block {
  const { column: say, caption } = w.words.table;
  const { fact, masthead } = w.words;
  const { coverage } = facts;
  const less = (after: Known, before: Known): Known => (after === null || before === null ? null : after - before);
  const rows = [
    [cells.words(masthead.edition), cells.words(previous.number), cells.words(facts.number), cells.none],
    [cells.words(masthead.asOf), cells.words(w.date(previous.asOf)), cells.words(w.date(facts.asOf)), cells.none],
    [
      ...[cells.words(fact.active), cells.people(previous.active), cells.people(coverage.active)],
      previous.isSameDefinition ? cells.change(less(coverage.active, previous.active)) : cells.none,
    ],
    [
      ...[cells.words(fact.rate), cells.rate(previous.rate), cells.rate(coverage.rate)],
      cells.points(less(coverage.rate, previous.rate)),
    ],
    ...(previous.isSameDefinition
      ? []
      : [[cells.words(fact.printedRate), cells.rate(previous.printedRate), cells.rate(coverage.rate), cells.none]]),
  ];
  const columns = [
    column(say.measure, { isWords: true }),
    column(say.previous),
    column(say.now),
    column(say.difference),
  ];
  return tableBlock(caption.changes, columns, rows);
}

function reasonTable({ facts, w, cells }: Pick<Making, "facts" | "w" | "cells">): Block {
  const { column: say, caption, category } = w.words.table;
  const rows = facts.reasons.map((one) => [
    ...[cells.words(one.areaName), cells.words(category[one.categoryCode]), cells.words(one.note)],
  ]);
  const columns = [say.place, say.category, say.note].map((label) => column(label, { isWords: true }));
  return tableBlock(caption.reasons, columns, rows);
}

export function qualitySection({ facts, text, w, cells }: Making): Section {
  const { quality, reported, coverage } = facts;
  const { fact, table } = w.words;
  const { column: say, caption } = table;
  const silent = quality.silent.map(({ name, reason }) => [
    ...[cells.words(name), cells.words(reason ?? w.words.unknown)],
  ]);
  const published = reported.flatMap((one): Cell[][] => [
    ...(one.rate === null ? [] : [[cells.words(one.source), cells.rate(one.rate), cells.rate(coverage.rate)]]),
    ...(one.active === null
      ? []
      : [[cells.words(one.source), cells.people(one.active), cells.people(coverage.active)]]),
  ]);
  const words = (label: string) => column(label, { isWords: true });
  return section("quality", text.findings.quality ?? null, w.words.measure.quality, [
    measureTable(
      caption.quality,
      [
        [fact.villages, cells.number(quality.villages)],
        [fact.villagesIn, cells.number(quality.villagesIn)],
        [fact.silent, cells.number(quality.villages - quality.villagesIn)],
        [fact.unmapped, cells.people(quality.unmapped)],
        [fact.eligible, cells.people(coverage.eligible)],
        [fact.rate, cells.rate(coverage.rate)],
        [fact.active, cells.people(coverage.active)],
        [fact.branchTotal, cells.people(quality.branchTotal)],
        [fact.difference, cells.change(quality.difference)],
      ],
      w,
    ),
    silent.length === 0 ? null : tableBlock(caption.silent, [words(say.village), words(say.reason)], silent),
    published.length === 0
      ? null
      : tableBlock(caption.reported, [words(say.source), column(say.printed), column(say.computed)], published),
  ]);
}

export function correctionSection(making: Making): Section | null {
  const { facts, text, w, cells } = making;
  const { replaces } = facts;
  if (replaces === null) return null;
  const { column: say, caption } = w.words.table;
  const figure = ({ field }: EditionChange, value: Shown): Cell => {
    if (field === "OTHER") return cells.none;
    if (field === "TARGET" && typeof value === "number") return cells.target(value);
    return field === "RATE" || field === "DAPIL_RATE" ? cells.rate(value) : cells.people(value);
  };
  const rows = replaces.changes.map((change) => [
    ...[cells.words(changeName(change, facts, w)), figure(change, change.before), figure(change, change.after)],
  ]);
  const why = [[cells.words(replaces.number), cells.words(withoutStop(replaces.reason))]];
  const words = (label: string) => column(label, { isWords: true });
  const columns = [words(say.measure), column(say.before), column(say.after)];
  return section("correction", text.findings.correction ?? null, w.words.measure.correction, [
    paragraph(text.details.correction, making),
    tableBlock(caption.replaced, [words(w.words.masthead.replaces), words(say.reason)], why),
    rows.length === 0 ? null : tableBlock(caption.correction, columns, rows),
  ]);
}

/** What a change is of, as the tables of the edition call it. */
function changeName({ field, label = "" }: EditionChange, { dapil }: EditionFacts, w: Wording): string {
  const { change, changeOf } = w.words;
  const programmes: Readonly<Record<string, { readonly short: string }>> = w.words.programme;
  const segments: Readonly<Record<string, { readonly name: string }>> = w.words.segment;
  switch (field) {
    case "PROGRAMME":
      return changeOf.PROGRAMME(programmes[label]?.short ?? label);
    case "SEGMENT":
      return changeOf.SEGMENT(segments[label]?.name ?? label);
    case "DAPIL_RATE": {
      const district = dapil?.districts.find(({ number }) => String(number) === label);
      return changeOf.DAPIL_RATE(w.words.dapil.name(label, district?.name ?? "").trim());
    }
    default:
      return change[field];
  }
}

function definitionOf(code: string | null, facts: EditionFacts, { words, locale }: Wording): string {
  if (code === null) return words.unknown;
  const named = [facts.definition, ...facts.formerDefinitions].find((definition) => definition.code === code);
  return named === undefined ? code : nameIn(named, locale);
}

export function monthSection({ facts, w, cells }: Making): Section | null {
  if (facts.trend.length === 0) return null;
  const { column: say, caption } = w.words.table;
  const rows = facts.trend.map((month) => [
    ...[cells.words(w.month(month.period)), cells.people(month.active), cells.people(month.eligible)],
    ...[cells.rate(month.rate), cells.words(definitionOf(month.definitionCode, facts, w))],
  ]);
  const columns = [
    ...[column(say.month, { isWords: true }), column(say.active), column(say.eligible, { isOptional: true })],
    ...[column(say.rate), column(say.definition, { isWords: true, isOptional: true })],
  ];
  return section("months", w.words.finding.months, w.words.measure.months, [tableBlock(caption.months, columns, rows)]);
}
