/** The section of an edition on rupiah: what is needed, how it is computed, and what the budgets hold. */
import type { Known } from "@/lib/domain/coverage";
import type { Block, Section } from "@/lib/domain/document";
import { column } from "@/lib/domain/report-table";
import { timesRupiah } from "@/lib/domain/rupiah";
import { section, tableBlock } from "./cells";
import { type Making, paragraph } from "./making";

export function costSection(making: Making): Section {
  const { facts, text, w } = making;
  const { keep, closeGap } = facts.costs;
  const say = w.words.cost;
  const sums = [
    ...(keep.rupiah === null || keep.people === 0
      ? []
      : [{ amount: w.rupiah(keep.rupiah), explanation: say.keepWhy(w.count(keep.people), w.date(keep.until)) }]),
    ...(closeGap.rupiah === null || closeGap.people === null || closeGap.people === 0
      ? []
      : [
          {
            amount: w.rupiah(closeGap.rupiah),
            explanation: say.closeGapWhy(w.count(closeGap.people), w.count(closeGap.months)),
          },
        ]),
  ];
  return section("costs", text.findings.costs ?? null, w.words.measure.costs, [
    sums.length === 0 ? null : { kind: "SUMS", sums },
    paragraph(text.details.costs, making),
    calculation(making),
    budgets(making),
  ]);
}

function calculation({ facts: { costs }, w, cells }: Making): Block | null {
  const { column: say, caption } = w.words.table;
  const { keep, closeGap, contribution } = costs;
  const price = (people: number, months: number): Known =>
    contribution === null ? null : timesRupiah(people * months, contribution);
  // Where the rate changes between the months, a part cannot be computed from one contribution.
  const isOneRate = keep.parts.reduce((sum, part) => sum + (price(part.people, part.months) ?? 0), 0) === keep.rupiah;
  const parts = keep.parts.map(({ people, months }) => [
    ...[cells.words(w.words.cost.part), cells.people(people), cells.number(months)],
    ...[cells.rupiah(contribution), isOneRate ? cells.rupiah(price(people, months)) : cells.none],
  ]);
  const whole = [cells.words(w.words.cost.keep(w.date(keep.until))), cells.people(keep.people), cells.none];
  const gap = [cells.words(w.words.cost.closeGap), cells.people(closeGap.people), cells.number(closeGap.months)];
  const rows = [
    ...parts,
    ...(keep.people === 0 ? [] : [[...whole, cells.rupiah(contribution), cells.rupiah(keep.rupiah)]]),
    ...(closeGap.people === 0 ? [] : [[...gap, cells.rupiah(contribution), cells.rupiah(closeGap.rupiah)]]),
  ];
  const columns = [
    ...[column(say.purpose, { isWords: true }), column(say.people), column(say.months)],
    ...[column(say.contribution, { isOptional: true }), column(say.rupiah)],
  ];
  return rows.length === 0 ? null : tableBlock(caption.costs, columns, rows);
}

function budgets({ facts, w, cells }: Making): Block | null {
  const { column: say, caption } = w.words.table;
  if (facts.costs.budgets.length === 0) return null;
  const rows = facts.costs.budgets.map((one) => [
    ...[cells.words(w.words.payer[one.payer]), cells.words(String(one.year)), cells.rupiah(one.rupiah)],
    ...[cells.rupiah(one.spent), cells.rupiah(one.bound), cells.rupiah(one.left)],
    one.left !== null && one.paysWorkers === null ? cells.none : cells.people(one.paysWorkers),
  ]);
  const columns = [
    ...[column(say.payer, { isWords: true }), column(say.year), column(say.budget)],
    ...[column(say.spent, { isOptional: true }), column(say.bound, { isOptional: true })],
    ...[column(say.left), column(say.pays, { isOptional: true })],
  ];
  // Without a sum: what one payer lacks, the money of another does not cover.
  return tableBlock(caption.budgets, columns, rows);
}
