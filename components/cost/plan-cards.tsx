import type { ReactNode } from "react";
import { targetOwner } from "@/components/area/target-words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { Tag } from "@/components/ui/tag";
import type { CostPicture } from "@/lib/cost/picture";
import type { CostBook } from "@/lib/cost/queries";
import { totalOf } from "@/lib/domain/cost";
import type { Price } from "@/lib/domain/cost-plan";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { sumRupiah } from "@/lib/domain/rupiah";
import {
  formatCount,
  formatDate,
  formatExactRate,
  formatPeriod,
  formatPeriodShort,
  formatRupiah,
  formatRupiahCompact,
} from "@/lib/format";
import type { AreaTarget } from "@/lib/target/queries";
import type { CardFrame } from "./card-frame";
import { costsHref } from "./cost-address";
import { inRupiah, inShort } from "./cost-words";

interface PlanCardsProps {
  book: CostBook;
  picture: CostPicture;
  frame: CardFrame;
}

/** What it would cost to go on: renewing what lapses, the full quota, closing the gap to a target. */
export function PlanCards({ book, picture, frame }: PlanCardsProps) {
  return (
    <>
      <RenewalCard picture={picture} frame={frame} />
      <QuotaCard book={book} picture={picture} frame={frame} />
      <GapCard book={book} picture={picture} frame={frame} />
    </>
  );
}

interface PlanCardProps extends Pick<PlanCardsProps, "picture" | "frame"> {
  title: string;
  why: string;
  /** Null where there is nothing to pay. */
  price: Price | null;
  /** Whether it comes on top of what runs, or in its place. */
  isOnTop?: boolean;
  children?: ReactNode;
}

function PlanCard({ title, why, price, isOnTop = true, picture, frame, children }: PlanCardProps) {
  const { text } = frame;
  return (
    <article className="card c4 plan">
      <header className="card__head">
        <h2 className="card__title">{title}</h2>
        <p className="card__sub">{why}</p>
      </header>
      <div className="card__body grid gap-3 content-start">
        {children}
        {price === null || price.workers === 0 ? null : (
          <PriceList price={price} isOnTop={isOnTop} picture={picture} frame={frame} />
        )}
      </div>
      <footer className="card__foot">
        <p>
          {text.cost.running.foot(frame.today)} {text.cost.plan.assumption}
        </p>
        {frame.illustrative ? <Tag>{text.common.illustrativeData}</Tag> : null}
      </footer>
    </article>
  );
}

interface PriceListProps extends Pick<PlanCardProps, "isOnTop" | "picture" | "frame"> {
  price: Price;
}

/** What it costs by payer, how much of it this year, and what that does to the budgets. */
function PriceList({ price, isOnTop, picture, frame: { text, locale } }: PriceListProps) {
  const words = text.cost.plan;
  const year = String(picture.year);
  const payers = [...new Set(price.cells.map(({ payer }) => payer))];
  const left = sumRupiah(payers.map((payer) => picture.uses.find((use) => use.payer === payer)?.left ?? null));
  const after = !isOnTop || left === null || price.ofYear === null ? null : left - price.ofYear;
  return (
    <>
      <dl className="facts-list plan__price">
        {payers.map((payer) => (
          <div key={payer}>
            <dt>{text.payer[payer]}</dt>
            <dd>{inRupiah(totalOf(price.cells.filter((cell) => cell.payer === payer)), text, locale)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.inYear(year)}</dt>
          <dd>{inRupiah(price.ofYear, text, locale)}</dd>
        </div>
        <div>
          <dt>
            <b>{words.whole}</b>
          </dt>
          <dd>
            <b>{inRupiah(price.rupiah, text, locale)}</b>
          </dd>
        </div>
      </dl>
      {after === null ? null : (
        <p className={after < 0 ? "plan__over" : "hint"}>
          {after < 0
            ? words.overBudget(formatRupiah(-after, locale), year)
            : words.withinBudget(formatRupiah(after, locale), year)}
        </p>
      )}
    </>
  );
}

function RenewalCard({ picture, frame }: Pick<PlanCardsProps, "picture" | "frame">) {
  const { text, locale } = frame;
  const words = text.cost.plan;
  const { renewal, renewals, from, year } = picture;
  return (
    <PlanCard
      title={
        renewal.workers === 0
          ? words.renewalNone
          : words.renewal(formatCount(renewal.workers, locale), inShort(renewal.rupiah, text, locale))
      }
      why={words.renewalWhy(
        formatPeriodShort(addMonths(from, 1), locale),
        formatPeriodShort(toPeriod(year * 100 + 12), locale),
      )}
      price={renewal}
      picture={picture}
      frame={frame}
    >
      {renewals.unknown === 0 ? null : <p className="hint">{words.unknown(formatCount(renewals.unknown, locale))}</p>}
    </PlanCard>
  );
}

function QuotaCard({ book, picture, frame }: PlanCardsProps) {
  const { text, locale } = frame;
  const words = text.cost.plan;
  const { quota, terms, affordable, uses } = picture;
  const [programme] = book.programmes;
  const budget = uses.find(({ payer }) => payer === terms.payer)?.budget ?? null;
  const months = formatCount(terms.months, locale);
  return (
    <PlanCard
      title={
        quota === null
          ? words.quotaNone
          : words.quota(formatCount(quota.workers, locale), months, inShort(quota.rupiah, text, locale))
      }
      why={
        programme === undefined
          ? ""
          : words.quotaWhy(
              formatCount(programme.perVillage, locale),
              formatCount(programme.villages, locale),
              formatPeriod(terms.start, locale),
            )
      }
      price={quota}
      isOnTop={false}
      picture={picture}
      frame={frame}
    >
      {budget === null || affordable === null ? null : (
        <p className="text-13">
          {words.affordable(formatRupiahCompact(budget, locale), months, formatCount(affordable, locale))}
        </p>
      )}
    </PlanCard>
  );
}

function GapCard({ book, picture, frame }: PlanCardsProps) {
  const { text, locale } = frame;
  const words = text.cost.plan;
  const { target, missing, gap, terms } = picture;
  const isUseless = target?.measure === "COVERAGE" && book.month.countsSponsored === false;
  return (
    <PlanCard
      title={gapTitle(picture, frame)}
      why={words.gapWhy(formatCount(terms.months, locale), formatPeriod(terms.start, locale))}
      price={missing === null || isUseless ? null : gap}
      picture={picture}
      frame={frame}
    >
      {target === null ? null : (
        <form method="get" action={costsHref(book.place.code)} className="plan__form">
          <SelectField
            label={words.target}
            name="target"
            defaultValue={target.id}
            options={book.targets.map((one) => ({ value: one.id, label: targetOption(one, book.place.code, frame) }))}
          />
          <Button type="submit">{words.show}</Button>
        </form>
      )}
      {isUseless ? <p className="hint">{words.notCounted}</p> : null}
    </PlanCard>
  );
}

function gapTitle({ target, missing, gap }: CostPicture, { text, locale }: CardFrame): string {
  const words = text.cost.plan;
  if (target === null) return words.gapNone;
  if (missing === null || gap === null) return words.gapUnknown;
  return missing === 0 ? words.gapMet : words.gap(formatCount(missing, locale), inShort(gap.rupiah, text, locale));
}

function targetOption(target: AreaTarget, areaCode: string, { text, locale }: CardFrame): string {
  const value =
    target.measure === "COVERAGE"
      ? formatExactRate(target.value, locale)
      : `${formatCount(target.value, locale)} ${text.common.people}`;
  return [value, targetOwner(target, areaCode, locale), formatDate(target.dueDate, locale)].join(" · ");
}
