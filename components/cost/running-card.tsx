import { ChartCard } from "@/components/charts/chart-card";
import { MonthStacks } from "@/components/charts/month-stacks";
import { EmptyState } from "@/components/ui/empty-state";
import type { CostPicture } from "@/lib/cost/picture";
import { type CostCell, monthsWithoutRate, totalOf } from "@/lib/domain/cost";
import { listPeriods, monthOf, type Period, toPeriod } from "@/lib/domain/period";
import { formatMonth, formatPeriod, formatPeriodShort, formatRupiah, formatRupiahCompact } from "@/lib/format";
import type { CardFrame } from "./card-frame";
import { CellTable } from "./cell-table";
import { inShort, payerColour } from "./cost-words";

/** What is paid for this year, month by month: what is spent, and what is committed. */
export function RunningCard({ picture, frame }: { picture: CostPicture; frame: CardFrame }) {
  const { text, locale } = frame;
  const words = text.cost.running;
  const { cells, year, from } = picture;
  const months = listPeriods(toPeriod(year * 100 + 1), toPeriod(year * 100 + 12));
  const payers = [...new Set(cells.map(({ payer }) => payer))];
  return (
    <ChartCard
      locale={locale}
      span={7}
      title={titleOf(cells, frame)}
      subtitle={words.sub(String(year), formatPeriod(from, locale))}
      figure={
        cells.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <>
            <p className="keys stack__keys">
              {payers.map((payer) => (
                <span key={payer} className="key" style={payerColour(payer)}>
                  {text.payer[payer]}
                </span>
              ))}
            </p>
            <MonthStacks
              label={storyOf(months, cells, frame)}
              inWords={(value) => formatRupiahCompact(value, locale)}
              columns={months.map((period) => ({
                key: String(period),
                label: formatMonth(period, locale),
                shortLabel: String(monthOf(period)),
                isAhead: period >= from,
                parts: cells
                  .filter((cell) => cell.period === period && cell.rupiah !== null)
                  .map(({ payer, rupiah }) => ({ key: payer, colour: payerColour(payer), value: rupiah ?? 0 })),
              }))}
            />
          </>
        )
      }
      table={<CellTable caption={words.caption(String(year))} cells={cells} months={months} frame={frame} />}
      downloads={frame.downloads("running", words.file)}
      drawing={`${frame.drawing}-running`}
      about={
        <>
          <p>{words.about}</p>
          <p>{words.aboutMonths}</p>
        </>
      }
      foot={words.foot(frame.today)}
      illustrative={frame.illustrative}
    />
  );
}

function titleOf(cells: readonly CostCell[], { text, locale }: CardFrame): string {
  const words = text.cost.running;
  const missing = monthsWithoutRate(cells);
  if (missing.length > 0)
    return text.cost.noRate(missing.map((period) => formatPeriodShort(period, locale)).join(", "));
  const periods = [...new Set(cells.map(({ period }) => period))].sort((a, b) => a - b);
  const costs = periods.map((period) => ({ period, rupiah: totalOf(cells.filter((cell) => cell.period === period)) }));
  const [first, ...others] = costs;
  if (first === undefined) return words.none;
  const peak = others.reduce((most, cost) => ((cost.rupiah ?? 0) > (most.rupiah ?? 0) ? cost : most), first);
  return words.peak(formatPeriod(peak.period, locale), inShort(peak.rupiah, text, locale));
}

function storyOf(months: readonly Period[], cells: readonly CostCell[], { text, locale }: CardFrame): string {
  return months
    .map((period) => ({ period, own: cells.filter((cell) => cell.period === period) }))
    .filter(({ own }) => own.length > 0)
    .map(({ period, own }) => {
      const total = totalOf(own);
      const rupiah = total === null ? text.cost.unknownRupiah : formatRupiah(total, locale);
      return text.cost.running.story(formatPeriodShort(period, locale), rupiah);
    })
    .join(", ");
}
