import { DataTable } from "@/components/ui/data-table";
import type { CostScenarioAnswer } from "@/lib/domain/cost-scenario";
import {
  formatCount,
  formatDate,
  formatPercent,
  formatPeriod,
  formatRate,
  formatSignedCount,
  formatSignedPoints,
  formatSignedRupiah,
  type Locale,
} from "@/lib/format";
import type { CostText } from "@/lib/text/cost-text";
import { inRupiah, programmesInWords } from "./cost-words";
import { answerEnd } from "./scenario-result";

export interface NamedAnswer {
  readonly name: string;
  readonly answer: CostScenarioAnswer;
}

interface CompareTableProps {
  a: NamedAnswer;
  b: NamedAnswer;
  text: CostText;
  locale: Locale;
}

/** Two scenarios side by side: what was asked, what comes of it, and what the second has more than the first. */
export function CompareTable({ a, b, text, locale }: CompareTableProps) {
  const words = text.cost.compare;
  const none = text.common.notApplicable;
  const both = (of: (answer: CostScenarioAnswer) => string, difference = none) => [
    of(a.answer),
    of(b.answer),
    difference,
  ];
  const change = (of: (answer: CostScenarioAnswer) => number | null, say: (n: number) => string) => {
    const [first, second] = [of(a.answer), of(b.answer)];
    return first === null || second === null ? text.common.noData : say(second - first);
  };
  const people = (n: number) => formatSignedCount(n, locale);
  const rows: Record<keyof typeof words.rows, string[]> = {
    perVillage: both(
      ({ scenario }) => formatCount(scenario.perVillage, locale),
      change(({ scenario }) => scenario.perVillage, people),
    ),
    months: both(
      ({ scenario }) => formatCount(scenario.months, locale),
      change(({ scenario }) => scenario.months, people),
    ),
    start: both(({ scenario }) => formatPeriod(scenario.start, locale)),
    programmes: both(({ scenario }) => programmesInWords(scenario.programmes, text)),
    payers: both(({ scenario }) =>
      scenario.payers.map(({ payer, percent }) => `${text.payer[payer]} ${formatPercent(percent, locale)}`).join(", "),
    ),
    workers: both(
      ({ workers }) => formatCount(workers, locale),
      change(({ workers }) => workers, people),
    ),
    coverage: both(
      ({ after }) => (after === null ? text.common.noData : formatRate(after, locale)),
      change(
        ({ after }) => after,
        (points) => `${formatSignedPoints(points, locale)} ${text.common.percentagePoints}`,
      ),
    ),
    rupiah: both(
      ({ rupiah }) => inRupiah(rupiah, text, locale),
      change(
        ({ rupiah }) => rupiah,
        (more) => formatSignedRupiah(more, locale),
      ),
    ),
    end: both((answer) => {
      const payer = answer.end.payer === null ? "" : `${text.payer[answer.end.payer]} `;
      return `${payer}${answerEnd(answer, text, locale)}`;
    }),
    lapses: both(({ lapsesOn }) => formatDate(lapsesOn, locale)),
  };
  return (
    <DataTable
      caption={words.caption}
      columns={[words.figure, a.name, b.name, words.difference]}
      rows={Object.entries(rows).map(([key, cells]) => ({
        key,
        head: words.rows[key as keyof typeof words.rows],
        cells,
      }))}
    />
  );
}
