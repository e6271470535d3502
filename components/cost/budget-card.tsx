import { CircleCheck, TriangleAlert } from "lucide-react";
import { ChartCard } from "@/components/charts/chart-card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { CostPicture } from "@/lib/cost/picture";
import type { BudgetUse } from "@/lib/domain/cost";
import { formatRupiah, formatRupiahCompact } from "@/lib/format";
import type { CardFrame } from "./card-frame";
import { endInWords, inRupiah, inShort, payerColour } from "./cost-words";

/** What each payer has, has spent and has committed, and when it ends. */
export function BudgetCard({ picture, frame }: { picture: CostPicture; frame: CardFrame }) {
  const { text, locale } = frame;
  const words = text.cost.budget;
  const { uses } = picture;
  const year = String(picture.year);
  return (
    <ChartCard
      locale={locale}
      span={5}
      title={titleOf(uses, frame)}
      subtitle={words.sub(year)}
      figure={
        uses.length === 0 ? (
          <EmptyState title={text.cost.budgets.none} />
        ) : (
          <ul className="budgets">
            {uses.map((use) => (
              <BudgetRow key={use.payer} use={use} frame={frame} />
            ))}
          </ul>
        )
      }
      table={
        <DataTable
          caption={words.caption(year)}
          columns={[words.payer, words.amount, words.spent, words.committed, words.left, words.until]}
          rows={uses.map((use) => ({
            key: use.payer,
            head: text.payer[use.payer],
            cells: [
              use.budget === null ? text.common.notApplicable : formatRupiah(use.budget, locale),
              inRupiah(use.spent, text, locale),
              inRupiah(use.committed, text, locale),
              use.left === null ? text.common.notApplicable : formatRupiah(use.left, locale),
              endInWords(use.end, use.year, text, locale),
            ],
          }))}
        />
      }
      downloads={frame.downloads("budgets", words.file)}
      drawing={`${frame.drawing}-budgets`}
      about={<p>{words.about}</p>}
      foot={text.cost.running.foot(frame.today)}
      illustrative={frame.illustrative}
    />
  );
}

/** The budget is the frame; what is spent and committed lies in it, and beyond it where it is not enough. */
function BudgetRow({ use, frame: { text, locale } }: { use: BudgetUse; frame: CardFrame }) {
  const { payer, budget, spent, committed, end } = use;
  const used = spent === null || committed === null ? null : spent + committed;
  const longest = Math.max(budget ?? 0, used ?? 0, 1);
  const share = (rupiah: number) => `${((rupiah / longest) * 100).toFixed(1)}%`;
  const words = text.cost.budget;
  const isEnough = end.kind === "LASTS";
  return (
    <li>
      <p className="budgets__head">
        <b>{text.payer[payer]}</b>
        <span>
          {budget === null
            ? words.noneDecided(inShort(used, text, locale))
            : words.of(inShort(used, text, locale), formatRupiahCompact(budget, locale))}
        </span>
      </p>
      <div className="budgets__track" style={payerColour(payer)} aria-hidden="true">
        {budget === null ? null : <span className="budgets__frame" style={{ width: share(budget) }} />}
        <span className="budgets__spent" style={{ width: share(spent ?? 0) }} />
        <span className="budgets__committed" style={{ left: share(spent ?? 0), width: share(committed ?? 0) }} />
      </div>
      <p className={`status ${isEnough ? "status--ontrack" : "status--behind"} budgets__end`}>
        <Icon of={isEnough ? CircleCheck : TriangleAlert} />
        {endInWords(end, use.year, text, locale)}
      </p>
    </li>
  );
}

/** Who lacks most; where nobody does, who has most left. */
function titleOf(uses: readonly BudgetUse[], { text, locale }: CardFrame): string {
  const words = text.cost.budget;
  const known = uses.filter((use): use is BudgetUse & { left: number } => use.left !== null);
  const byLeft = [...known].sort((a, b) => a.left - b.left);
  const [worst] = byLeft;
  const best = byLeft.at(-1);
  if (worst === undefined || best === undefined) return words.title;
  return worst.left < 0
    ? words.tight(text.payer[worst.payer], formatRupiahCompact(-worst.left, locale))
    : words.enough(text.payer[best.payer], formatRupiahCompact(best.left, locale));
}
