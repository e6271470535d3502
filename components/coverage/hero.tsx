import type { ReactNode } from "react";
import { targetOwner } from "@/components/area/target-words";
import { QuotaBar } from "@/components/charts/quota-bar";
import { TargetBar } from "@/components/charts/target-bar";
import { Emphasis } from "@/components/ui/emphasis";
import { periodOf, yearOf } from "@/lib/domain/period";
import { formatCount, formatDate, formatExactRate } from "@/lib/format";
import { heroSentence, lede } from "./hero-words";
import { drawnValue, type Picture, type StoodTarget } from "./picture";
import { StandingFacts } from "./standing-facts";
import { countOr, eyebrow, shortRate } from "./wording";

interface HeroProps {
  picture: Picture;
  /** What the reader may ask beside the target bar. */
  whatIf: ReactNode;
}

/** The finding first: one number, the targets, what is missing, pace and arrival. */
export function Hero({ picture, whatIf }: HeroProps) {
  const { text, measure, rate } = picture;
  return (
    <section className="hero" aria-labelledby="finding">
      <div>
        <p className="eyebrow">{eyebrow(picture)}</p>
        <Finding picture={picture} />
        <p className="lede">
          <Emphasis text={lede(picture)} />
        </p>
        {measure === "COVERAGE" && rate !== null && rate > 1 ? (
          <p className="lede">{text.coverage.aboveWhole}</p>
        ) : null}
        <HeroBar picture={picture} />
        {whatIf}
      </div>
      <StandingFacts picture={picture} />
    </section>
  );
}

/** The one number, a rate or people, in a sentence; the sentence alone while it is unknown. */
function Finding({ picture }: { picture: Picture }) {
  const { locale, rate, unit, now } = picture;
  const sentence = heroSentence(picture);
  const value = drawnValue(now, picture);
  if (value === null) {
    return (
      <h1 className="finding__s" id="finding">
        {sentence}
      </h1>
    );
  }
  return (
    <h1 className="finding" id="finding">
      {unit === "RATE" && rate !== null ? (
        <span className="finding__n">
          {shortRate(rate, locale).replace("%", "")}
          <small>%</small>
        </span>
      ) : (
        <span className="finding__n finding__n--people">{formatCount(value, locale)}</span>
      )}{" "}
      <span className="finding__s">{sentence}</span>
    </h1>
  );
}

/** Rates stand on one bar with every target; people of a category towards their one target. */
function HeroBar({ picture }: { picture: Picture }) {
  const { text, locale, rate, main, unit, coverageTargets } = picture;
  if (unit === "PEOPLE") return main === null ? null : <PeopleBar stood={main} picture={picture} />;
  if (coverageTargets.length === 0) return null;
  return (
    <TargetBar
      locale={locale}
      label={text.coverage.barLabel(
        rate === null ? text.common.noData : shortRate(rate, locale),
        targetsInWords(picture),
      )}
      actual={rate}
      targets={coverageTargets.map((stood) => barTarget(stood, picture))}
    />
  );
}

/** People on the way to a number of people; the track is the target, never a fill. */
export function PeopleBar({ stood: { target, standing }, picture }: { stood: StoodTarget; picture: Picture }) {
  const { text, locale } = picture;
  const words = text.coverage.tiles;
  const quota = formatCount(target.value, locale);
  return (
    <div className="vulnerable__bar">
      <QuotaBar
        label={words.quotaBar(countOr(standing.actual, picture), quota)}
        actual={standing.actual}
        quota={target.value}
        quotaText={words.quotaEnd(quota, String(yearOf(periodOf(target.dueDate))))}
        before={
          target.baseline === null
            ? undefined
            : { quota: target.baseline, text: words.quotaBefore(formatCount(target.baseline, locale)) }
        }
      />
    </div>
  );
}

function barTarget({ target, standing }: StoodTarget, picture: Picture) {
  const { locale, text, main } = picture;
  const value = formatExactRate(target.value, locale);
  return {
    id: target.id,
    authority: targetOwner(target, picture.facts.area.code, picture.locale),
    rate: target.value,
    rateText: value,
    dueText: text.coverage.targetDue(value, formatDate(target.dueDate, locale)),
    status: standing.standing === "REACHED" ? standing.standing : (standing.status ?? standing.standing),
    main: target.id === main?.target.id,
  };
}

function targetsInWords(picture: Picture): string {
  return picture.coverageTargets
    .map(
      ({ target }) =>
        `${targetOwner(target, picture.facts.area.code, picture.locale)} ${formatExactRate(target.value, picture.locale)}, ${formatDate(target.dueDate, picture.locale)}`,
    )
    .join("; ");
}
