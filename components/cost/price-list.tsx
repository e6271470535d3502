import { ButtonLink } from "@/components/ui/button-link";
import type { Price, PricePart } from "@/lib/domain/cost-plan";
import { listPeriods } from "@/lib/domain/period";
import { formatRupiah } from "@/lib/format";
import type { CardFrame } from "./card-frame";
import { CellTable } from "./cell-table";
import { inRupiah } from "./cost-words";

/** What it costs by payer and year, what that does to each budget, and on request every month. */
export function PriceList({ price, frame }: { price: Price; frame: CardFrame }) {
  const { text, locale } = frame;
  const words = text.cost.plan;
  return (
    <>
      <dl className="facts-list plan__price">
        {price.parts.map((part) => (
          <div key={`${part.payer} ${part.year}`}>
            <dt>{words.ofYear(text.payer[part.payer], String(part.year))}</dt>
            <dd>{inRupiah(part.rupiah, text, locale)}</dd>
            <BudgetAfter part={part} frame={frame} />
          </div>
        ))}
        <div>
          <dt>
            <b>{words.whole}</b>
          </dt>
          <dd>
            <b>{inRupiah(price.rupiah, text, locale)}</b>
          </dd>
        </div>
      </dl>
      <ByMonth price={price} frame={frame} />
    </>
  );
}

/** Each payer's year against its own budget: what one has left does not help another. */
function BudgetAfter({ part: { budget, left }, frame: { text, locale } }: { part: PricePart; frame: CardFrame }) {
  const words = text.cost.plan;
  if (budget === null) return <dd className="plan__after">{words.noBudget}</dd>;
  if (left === null) return null;
  return (
    <dd className={left < 0 ? "plan__after plan__over" : "plan__after"}>
      {left < 0 ? words.overBudget(formatRupiah(-left, locale)) : words.withinBudget(formatRupiah(left, locale))}
    </dd>
  );
}

function ByMonth({ price: { cells }, frame }: { price: Price; frame: CardFrame }) {
  const words = frame.text.cost.plan;
  const periods = cells.map(({ period }) => period);
  const [first, last] = [periods.toSorted((a, b) => a - b)[0], periods.toSorted((a, b) => b - a)[0]];
  if (first === undefined || last === undefined) return null;
  return (
    <details className="plan__months">
      <summary>{words.byMonth}</summary>
      <CellTable caption={words.file} cells={cells} months={listPeriods(first, last)} frame={frame} />
      <p className="what__links">
        {frame.downloads("plans", words.file).map(({ href, label }) => (
          <ButtonLink key={href} href={href} download small>
            {label}
          </ButtonLink>
        ))}
      </p>
    </details>
  );
}
