import type { ReactNode } from "react";
import { targetOwner } from "@/components/area/target-words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import type { CostPicture } from "@/lib/cost/picture";
import type { CostBook } from "@/lib/cost/queries";
import type { Price } from "@/lib/domain/cost-plan";
import {
  formatCount,
  formatDate,
  formatExactRate,
  formatPeriod,
  formatPeriodShort,
  formatRupiahCompact,
} from "@/lib/format";
import type { AreaTarget } from "@/lib/target/queries";
import { AddressFields } from "./address-fields";
import type { CardFrame } from "./card-frame";
import { costsHref, type GapChoice } from "./cost-address";
import { inShort } from "./cost-words";
import { PriceList } from "./price-list";

interface PlanCardsProps {
  book: CostBook;
  picture: CostPicture;
  /** What the gap is closed to, as it was typed. */
  choice: GapChoice;
  frame: CardFrame;
}

/** What it would cost to go on: renewing what lapses, the full quota, closing the gap to a target. */
export function PlanCards({ book, picture, choice, frame }: PlanCardsProps) {
  return (
    <>
      <RenewalCard picture={picture} frame={frame} />
      <QuotaCard book={book} picture={picture} frame={frame} />
      <GapCard book={book} picture={picture} choice={choice} frame={frame} />
    </>
  );
}

interface PlanCardProps {
  title: string;
  why: string;
  /** Null where there is nothing to pay. */
  price: Price | null;
  frame: CardFrame;
  children?: ReactNode;
}

function PlanCard({ title, why, price, frame, children }: PlanCardProps) {
  const { text } = frame;
  return (
    <article className="card c4 plan">
      <header className="card__head">
        <h2 className="card__title">{title}</h2>
        <p className="card__sub">{why}</p>
      </header>
      <div className="card__body grid gap-3 content-start">
        {children}
        {price === null || price.workers === 0 ? null : <PriceList price={price} frame={frame} />}
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

function RenewalCard({ picture, frame }: Pick<PlanCardsProps, "picture" | "frame">) {
  const { text, locale } = frame;
  const words = text.cost.plan;
  const { renewal, renewals, ahead } = picture;
  const [first, last] = [formatPeriodShort(ahead[0], locale), formatPeriodShort(ahead[1], locale)];
  return (
    <PlanCard
      title={
        renewal.workers === 0
          ? words.renewalNone(last)
          : words.renewal(formatCount(renewal.workers, locale), inShort(renewal.rupiah, text, locale))
      }
      why={words.renewalWhy(first, last)}
      price={renewal}
      frame={frame}
    >
      {renewals.unknown === 0 ? null : <p className="hint">{words.unknown(formatCount(renewals.unknown, locale))}</p>}
    </PlanCard>
  );
}

function QuotaCard({ book, picture, frame }: Omit<PlanCardsProps, "choice">) {
  const { text, locale } = frame;
  const words = text.cost.plan;
  const { quota, terms, affordable, programme } = picture;
  const months = formatCount(terms.months, locale);
  return (
    <PlanCard
      title={
        quota === null
          ? words.quotaNone
          : words.quota(formatCount(quota.workers, locale), months, inShort(quota.rupiah, text, locale))
      }
      why={
        programme === null
          ? ""
          : words.quotaWhy(
              formatCount(programme.perVillage, locale),
              formatCount(programme.villages, locale),
              formatPeriod(terms.start, locale),
            )
      }
      price={quota}
      frame={frame}
    >
      {book.programmes.length < 2 ? null : (
        <form method="get" action={costsHref(book.place.code)} className="plan__form">
          <AddressFields except={["programme", "place"]} />
          <SelectField
            label={words.programme}
            name="programme"
            defaultValue={programme?.id}
            options={book.programmes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button type="submit">{words.show}</Button>
        </form>
      )}
      {affordable === null ? null : (
        <p className="text-13">
          {words.affordable(
            formatRupiahCompact(affordable.budget, locale),
            String(affordable.year),
            months,
            formatCount(affordable.workers, locale),
          )}
        </p>
      )}
    </PlanCard>
  );
}

function GapCard({ book, picture, choice, frame }: PlanCardsProps) {
  const { text, locale } = frame;
  const words = text.cost.plan;
  const { target, gap, gapStanding, terms } = picture;
  return (
    <PlanCard
      title={gapTitle(picture, frame)}
      why={words.gapWhy(formatCount(terms.months, locale), formatPeriod(terms.start, locale))}
      price={gap}
      frame={frame}
    >
      <form method="get" action={costsHref(book.place.code)} className="plan__form plan__form--gap">
        <AddressFields except={["target", "percent", "place"]} />
        {book.targets.length === 0 ? null : (
          <SelectField
            label={words.target}
            name="target"
            defaultValue={target?.id ?? choice.target}
            options={book.targets.map((one) => ({ value: one.id, label: targetOption(one, book.place.code, frame) }))}
          />
        )}
        <TextField
          label={words.percent}
          name="percent"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={choice.percent}
          hint={words.percentHint}
          error={gapStanding === "UNREADABLE" ? words.percentFault : undefined}
        />
        <Button type="submit">{words.show}</Button>
      </form>
      {gapStanding === "USELESS" ? <p className="hint">{words.notCounted}</p> : null}
    </PlanCard>
  );
}

function gapTitle({ gapStanding, missing, gap }: CostPicture, { text, locale }: CardFrame): string {
  const words = text.cost.plan;
  return gapStanding === "OPEN" && missing !== null && gap !== null
    ? words.gap(formatCount(missing, locale), inShort(gap.rupiah, text, locale))
    : words.gapStanding[gapStanding];
}

function targetOption(target: AreaTarget, areaCode: string, { text, locale }: CardFrame): string {
  const value =
    target.measure === "COVERAGE"
      ? formatExactRate(target.value, locale)
      : `${formatCount(target.value, locale)} ${text.common.people}`;
  return [value, targetOwner(target, areaCode, locale), formatDate(target.dueDate, locale)].join(" · ");
}
