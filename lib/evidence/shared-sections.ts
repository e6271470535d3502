/** Sections that more than one document has: programmes with their legal basis, budgets, the funnel, outreach. */
import { type Funnel, STAGES } from "@/lib/domain/batch";
import type { Payer } from "@/lib/domain/contribution";
import { type CostCell, totalOf } from "@/lib/domain/cost";
import { type Known, sumKnown } from "@/lib/domain/coverage";
import type { Section } from "@/lib/domain/document";
import { sumRupiah } from "@/lib/domain/rupiah";
import { formatCount, formatDate } from "@/lib/format";
import { tableOf, tableSection, type Writing } from "./blocks";
import { spanName } from "./frame";
import { type Evidence, type ProgrammeBoard, usesOf } from "./queries";

/** What was paid in the months of the span up to its end, of one payer or of all. */
export function spentInSpan({ cells, span, end }: Evidence, payer?: Payer): Known {
  const own = (cell: CostCell) =>
    span.first <= cell.period && cell.period <= end && (payer === undefined || cell.payer === payer);
  return totalOf(cells.filter(own));
}

/** The programmes of the year of the span. */
export function programmesOfYear({ programmes, span }: Evidence): ProgrammeBoard[] {
  return programmes.filter(({ programme }) => programme.year === span.year);
}

export function regulationsSection(
  programmes: readonly ProgrammeBoard[],
  measure: string,
  { locale, text, words, people }: Writing,
): Section {
  const of = text.evidence.regulations;
  const { columns } = of;
  const held = (codes: ProgrammeBoard["programme"]["programmes"]) =>
    codes.map((code) => text.programme[code].short).join(", ");
  const table = tableOf(
    of.caption,
    {
      words: [columns.name, columns.year, columns.basis, columns.programmes],
      figures: [columns.months, columns.perVillage],
    },
    programmes.map(({ programme }) => [
      ...[words(programme.name), words(String(programme.year)), words(programme.legalBasis)],
      words(held(programme.programmes)),
      { ...words(formatCount(programme.months, locale)), value: programme.months, unit: "NUMBER" as const },
      people(programme.quotaPerVillage),
    ]),
  );
  const finding = of.finding(formatCount(programmes.length, locale));
  return tableSection({ id: "regulations", finding, measure }, table, of.none);
}

/** Budgets of the year of the span, with what was paid in the span itself. */
export function budgetSection(evidence: Evidence, { text, words, rupiah, money, day }: Writing): Section {
  const { span, end, budgets } = evidence;
  const of = text.evidence.budget;
  const { columns } = of;
  const uses = usesOf(evidence, span.year);
  const inSpan = (payer?: Payer) => spentInSpan(evidence, payer);
  const figures = [columns.budget, columns.inSpan, columns.spent, columns.committed, columns.left];
  const table = tableOf(
    of.caption,
    { words: [columns.payer], figures },
    uses.map(({ payer, budget, spent, committed, left }) => [
      words(text.payer[payer]),
      ...[budget, inSpan(payer), spent, committed, left].map(rupiah),
    ]),
    [
      words(text.common.total),
      rupiah(sumKnown(uses.map(({ budget }) => budget))),
      rupiah(sumRupiah(uses.map(({ payer }) => inSpan(payer)))),
      rupiah(sumRupiah(uses.map(({ spent }) => spent))),
      rupiah(sumRupiah(uses.map(({ committed }) => committed))),
      // Left is said of each payer: what one has left pays for nobody whom another owes.
      words(text.common.notApplicable),
    ],
  );
  const basis = tableOf(
    of.basisCaption,
    { words: [columns.payer, columns.basis] },
    uses.map(({ payer }) => [
      words(text.payer[payer]),
      words(budgets.find((one) => one.payer === payer && one.year === span.year)?.legalBasis ?? of.noBasis),
    ]),
  );
  const spent = inSpan();
  const finding = spent === null ? of.unknown : of.finding(money(spent), spanName(span, text));
  const section = { id: "budget", finding, measure: of.measure(String(span.year), day(end)) };
  return tableSection(section, table, of.none, basis);
}

export function funnelSection(
  { end, figures, place }: Evidence,
  programmes: readonly ProgrammeBoard[],
  measure: string,
  { text, words, people, count, day }: Writing,
): Section {
  const of = text.evidence.vulnerable;
  const stages = (funnel: Funnel) => STAGES.map((stage) => people(funnel[stage]));
  const table = tableOf(
    of.caption,
    {
      words: [text.evidence.regulations.columns.name],
      figures: [...STAGES.map((stage) => text.subsidy.stage[stage]), of.inForce(day(end))],
    },
    programmes.map(({ programme, board, isPaidNow }) => [
      words(`${programme.name} (${programme.year})`),
      ...stages(board.funnel),
      isPaidNow ? people(board.inForce) : words(text.common.notApplicable),
    ]),
  );
  const active = vulnerableOf(figures(place.regencyCode, end));
  const finding = active === null ? of.unknown(day(end)) : of.finding(count(active), day(end));
  return tableSection({ id: "vulnerable", finding, measure }, table, of.none);
}

export function outreachSection({ events, span }: Evidence, { locale, text, words, people, count }: Writing): Section {
  const of = text.evidence.outreach;
  const { columns } = of;
  const attendance = sumKnown(events.map((event) => event.attendance));
  const table = tableOf(
    of.caption,
    { words: [columns.date, columns.event, columns.audience, columns.place], figures: [columns.attendance] },
    events.map((event) => [
      words(formatDate(event.heldOn, locale)),
      words(event.title),
      words(text.audience[event.audience]),
      words(event.place),
      people(event.attendance),
    ]),
  );
  const held = formatCount(events.length, locale);
  const finding = attendance === null ? of.uncounted(held) : of.finding(held, count(attendance));
  return tableSection({ id: "outreach", finding, measure: of.measure(spanName(span, text)) }, table, of.none);
}

/** Vulnerable workers among the active of a month; null where the month is not whole. */
export function vulnerableOf({ categories }: ReturnType<Evidence["figures"]>): Known {
  return categories.find(({ category }) => category === "VULNERABLE")?.counts.jkk ?? null;
}
