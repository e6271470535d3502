import type { ReactNode } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import { asOf, periodOf } from "@/lib/domain/period";
import type { Arrival } from "@/lib/domain/target";
import {
  formatCount,
  formatDate,
  formatPeriod,
  formatPeriodShort,
  formatPoints,
  formatRate,
  formatSignedCount,
} from "@/lib/format";
import type { Picture, StoodTarget } from "./picture";
import { distanceInWords, inMeasure, targetValue } from "./wording";

/** Status, gap, pace and arrival against the area's own target: the four answers beside the finding. */
export function StandingFacts({ picture }: { picture: Picture }) {
  const { main, text } = picture;
  if (main === null) return null;
  return (
    <dl className="facts">
      <Fact term={text.coverage.facts.status} {...statusFact(main, picture)} />
      <Fact term={text.coverage.facts.gap} {...gapFact(main, picture)} />
      <Fact term={text.coverage.facts.pace} {...paceFact(main, picture)} />
      <Fact term={text.coverage.facts.arrival} {...arrivalFact(main, picture)} />
    </dl>
  );
}

interface FactProps {
  value: ReactNode;
  /** Null where the value has said it all. */
  note: string | null;
}

function Fact({ term, value, note }: FactProps & { term: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="v">{value}</dd>
      {note === null ? null : <dd className="n">{note}</dd>}
    </div>
  );
}

function statusFact({ target, standing }: StoodTarget, picture: Picture): FactProps {
  const { text, locale, period } = picture;
  const words = text.coverage.facts;
  const distance = standing.distance;
  return {
    value: (
      <StatusMark status={standing.status ?? standing.standing} locale={locale}>
        {distance === null ? null : distanceInWords(distance, target, picture)}
      </StatusMark>
    ),
    note:
      standing.line === null || target.baseline === null || target.baselineDate === null
        ? words.noLine
        : words.asked(
            inMeasure(target.baseline, target, picture),
            formatPeriodShort(periodOf(target.baselineDate), locale),
            targetValue(target, picture),
            formatPeriodShort(periodOf(target.dueDate), locale),
            inMeasure(standing.line, target, picture),
            formatPeriod(period, locale),
          ),
  };
}

function gapFact({ target, standing }: StoodTarget, { text, locale }: Picture): FactProps {
  const words = text.coverage.facts;
  const { gapPeople, gapRate, attainment, targetPeople } = standing;
  const points = target.measure === "COVERAGE" ? gapRate : null;
  return {
    value:
      gapPeople === null ? (
        text.common.noData
      ) : (
        <>
          {formatCount(gapPeople, locale)}{" "}
          <small>
            {words.people} {points === null ? null : words.gapPoints(formatPoints(points, locale))}
          </small>
        </>
      ),
    note:
      attainment === null || targetPeople === null
        ? null
        : words.attainment(formatRate(attainment, locale), formatCount(targetPeople, locale)),
  };
}

function paceFact({ standing }: StoodTarget, { text, locale }: Picture): FactProps {
  const words = text.coverage.facts;
  return {
    value:
      standing.pace === null ? (
        text.common.noData
      ) : (
        <>
          {formatSignedCount(standing.pace, locale)} <small>{words.perMonth}</small>
        </>
      ),
    note:
      standing.pace === null && standing.neededPace === null
        ? null
        : neededNote(standing.neededPace, standing.monthsLeft, { text, locale }),
  };
}

function neededNote(needed: number | null, months: number, { text, locale }: Pick<Picture, "text" | "locale">): string {
  const words = text.coverage.facts;
  if (needed === null) return months === 0 ? words.noMonthsLeft : text.common.noData;
  if (needed === 0) return words.arrivesReached;
  return words.needed(formatCount(Math.ceil(needed), locale), formatCount(months, locale));
}

function arrivalFact({ target, standing }: StoodTarget, picture: Picture): FactProps {
  return { value: arrivalInWords(standing.arrival, picture), note: arrivalNote(target, standing.arrival, picture) };
}

function arrivalNote({ dueDate }: StoodTarget["target"], arrival: Arrival, { text, locale }: Picture): string {
  const words = text.coverage.facts;
  if (arrival.kind === "UNKNOWN") return words.noPace;
  if (arrival.kind !== "AT") return words.arrivalNote;
  const due = formatDate(dueDate, locale);
  return asOf(arrival.period) > dueDate ? words.arrivalLate(due) : words.arrivalInTime(due);
}

/** The month of arrival, or why there is none. */
export function arrivalInWords(arrival: Arrival, { text, locale }: Pick<Picture, "text" | "locale">): string {
  const words = text.coverage.facts;
  switch (arrival.kind) {
    case "AT":
      return formatPeriod(arrival.period, locale);
    case "REACHED":
      return words.arrivesReached;
    case "NEVER":
      return words.arrivesNever;
    case "UNKNOWN":
      return text.common.noData;
  }
}
