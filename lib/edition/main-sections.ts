/** The sections of an edition on electoral districts and on what lapses. */
import type { Known } from "@/lib/domain/coverage";
import type { Cell, Section } from "@/lib/domain/document";
import type { EditionFacts } from "@/lib/domain/edition";
import { lapseCase } from "@/lib/domain/edition-case";
import { addMonths } from "@/lib/domain/period";
import { column } from "@/lib/domain/report-table";
import { section, tableBlock } from "./cells";
import type { Making } from "./making";

export function dapilSection({ facts, text, w, cells, notes }: Making): Section | null {
  const { dapil, quality, coverage, vulnerable, target } = facts;
  if (dapil === null) return null;
  const { column: say, caption } = w.words.table;
  const mark = target?.value ?? null;
  const villages = (inOnes: number, all: number) => cells.words(`${w.count(inOnes)}/${w.count(all)}`);
  const rows = dapil.districts.map((one): Cell[] => [
    cells.words(w.words.dapil.name(String(one.number), one.name)),
    cells.number(one.seats),
    cells.people(one.eligible),
    cells.people(one.active),
    cells.rate(one.rate, mark),
    cells.points(one.points),
    cells.people(one.vulnerableActive),
    cells.people(one.quota),
    villages(one.villagesIn, one.villages),
  ]);
  const rest = [
    cells.words(w.words.rest, notes.numberOf("dapil")),
    ...[cells.none, cells.people(dapil.rest.eligible), cells.people(dapil.rest.active)],
    ...[cells.words(w.words.notCounted), cells.none, cells.people(dapil.rest.vulnerableActive), cells.none, cells.none],
  ];
  const foot = [
    cells.words(w.words.regency),
    cells.number(dapil.districts.reduce((sum, { seats }) => sum + seats, 0)),
    ...[cells.people(coverage.eligible), cells.people(coverage.active), cells.rate(coverage.rate, mark)],
    ...[cells.points(monthChange(facts)), cells.people(vulnerable.active), cells.people(vulnerable.quota)],
    villages(quality.villagesIn, quality.villages),
  ];
  const columns = [
    column(say.dapil, { isWords: true }),
    ...[column(say.seats, { isOptional: true }), column(say.eligible, { isOptional: true }), column(say.active)],
    ...[column(say.rate), column(say.points, { isOptional: true }), column(say.vulnerable)],
    ...[column(say.quota, { isOptional: true }), column(say.reported, { isOptional: true })],
  ];
  const year = String(dapil.electionYear);
  const measure = (mark === null ? w.words.measure.dapilNoTarget : w.words.measure.dapil)(year);
  return section(
    ...(["dapil", text.findings.dapil ?? null, measure] as const),
    [tableBlock(caption.dapil(year), columns, [...rows, rest], foot)],
    true,
  );
}

/** Of the regency since the month before, a difference of rates; null where either is unknown, was not published, or the definition changed. */
function monthChange({ trend, period }: EditionFacts): Known {
  const [now, before] = [period, addMonths(period, -1)].map((one) => trend.find((month) => month.period === one));
  if (now?.rate == null || before?.rate == null || now.definitionCode !== before.definitionCode) return null;
  return now.rate - before.rate;
}

export function lapseSection(making: Making): Section {
  const { facts, text, w, cells } = making;
  const { column: say, caption } = w.words.table;
  const lapse = lapseCase(facts);
  let cumulative = 0;
  const rows = facts.lapses.map((one) => {
    cumulative += one.people;
    return [
      cells.words(w.date(one.on)),
      ...[cells.people(one.people), cells.people(cumulative), cells.number(one.villages)],
      ...[cells.points(one.points), cells.rate(one.rateAfter)],
    ];
  });
  const foot =
    lapse.kind === "SOON" || lapse.kind === "LATER"
      ? [
          ...[cells.words(w.words.sum), cells.people(lapse.people), cells.people(lapse.people), cells.none],
          ...[cells.points(lapse.points), cells.rate(lapse.rateAfter)],
        ]
      : null;
  const columns = [
    ...[column(say.on, { isWords: true }), column(say.people), column(say.cumulative, { isOptional: true })],
    ...[column(say.villages, { isOptional: true }), column(say.percentagePoints), column(say.rateAfter)],
  ];
  return section("lapses", text.findings.lapses ?? null, w.words.measure.lapses, [
    rows.length === 0 ? null : tableBlock(caption.lapses, columns, rows, foot),
  ]);
}
