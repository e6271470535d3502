import type { ReactNode } from "react";
import { TargetBar } from "@/components/charts/target-bar";
import { Emphasis } from "@/components/ui/emphasis";
import { formatCount, formatDate } from "@/lib/format";
import { type Picture, type StoodTarget, shortRate, targetRate, whose } from "./picture";
import { StandingFacts } from "./standing-facts";

interface HeroProps {
  picture: Picture;
  /** What the reader may ask beside the target bar. */
  whatIf: ReactNode;
}

/** The finding first: one number, the targets, what is missing, pace and arrival. */
export function Hero({ picture, whatIf }: HeroProps) {
  const { text, locale, date, areaName, rate } = picture;
  const day = formatDate(date, locale);
  return (
    <section className="hero" aria-labelledby="finding">
      <div>
        <p className="eyebrow">{text.coverage.eyebrow}</p>
        {rate === null ? (
          <h1 className="finding__s" id="finding">
            {(picture.now?.partial ? text.coverage.incomplete : text.coverage.nothingKnown)(areaName, day)}
          </h1>
        ) : (
          <h1 className="finding" id="finding">
            <span className="finding__n">
              {shortRate(rate, locale).replace("%", "")}
              <small>%</small>
            </span>{" "}
            <span className="finding__s">{text.coverage.covered(areaName, day)}</span>
          </h1>
        )}
        <p className="lede">
          <Emphasis text={lede(picture)} />
        </p>
        {rate !== null && rate > 1 ? <p className="lede">{text.coverage.aboveWhole}</p> : null}
        {picture.coverageTargets.length > 0 ? (
          <TargetBar
            locale={locale}
            label={text.coverage.barLabel(
              rate === null ? text.common.noData : shortRate(rate, locale),
              targetsInWords(picture),
            )}
            actual={rate}
            targets={picture.coverageTargets.map((stood) => barTarget(stood, picture))}
          />
        ) : null}
        {whatIf}
      </div>
      <StandingFacts picture={picture} />
    </section>
  );
}

function lede(picture: Picture): string {
  const { text, locale, now, rate, main, facts } = picture;
  if (now === null || now.active === null) return text.coverage.noCounts;
  const active = formatCount(now.active, locale);
  if (now.partial) {
    return text.coverage.countsSoFar(
      active,
      formatCount(now.villages, locale),
      formatCount(facts.area.villageCount, locale),
    );
  }
  const counts =
    now.eligible === null
      ? text.coverage.activeOnly(active)
      : text.coverage.counts(active, formatCount(now.eligible, locale));
  if (rate === null) return counts;
  if (main === null) return `${counts} ${text.coverage.noTarget}`;
  const { target, standing } = main;
  const words = [whose(target, picture), targetRate(target.value, locale), formatDate(target.dueDate, locale)] as const;
  return standing.standing === "REACHED" || standing.gapPeople === null
    ? `${counts} ${text.coverage.reached(...words)}`
    : `${counts} ${text.coverage.missing(...words, formatCount(standing.gapPeople, locale))}`;
}

function barTarget({ target, standing }: StoodTarget, picture: Picture) {
  const { locale, text, main } = picture;
  const value = targetRate(target.value, locale);
  return {
    id: target.id,
    authority: whose(target, picture),
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
        `${whose(target, picture)} ${targetRate(target.value, picture.locale)}, ${formatDate(target.dueDate, picture.locale)}`,
    )
    .join("; ");
}
