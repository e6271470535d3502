import { targetOwner } from "@/components/area/target-words";
import type { MonthFact } from "@/lib/domain/picture";
import { chosenCategories, countsAll } from "@/lib/domain/selection";
import { formatCount, formatDate } from "@/lib/format";
import { drawnValue, type Picture } from "./picture";
import { amongWhom, targetValue, whatIsMeasured } from "./wording";

/** That the law closes the chosen programme to all who are chosen; null where it does not. */
export function closedSentence(picture: Picture): string | null {
  const { text, selection } = picture;
  if (selection.programme === null || chosenCategories(selection).length > 0) return null;
  return text.picture.closed(text.programme[selection.programme].short, amongWhom(selection, picture) ?? "");
}

/** What the number of the finding says, or that there is none yet and why. */
export function heroSentence(picture: Picture): string {
  const closed = closedSentence(picture);
  if (closed !== null) return closed;
  const { text, locale, date, areaName, selection, measure, unit, now } = picture;
  const day = formatDate(date, locale);
  const words = text.picture;
  const among = amongWhom(selection, picture);
  if (drawnValue(now, picture) === null) {
    const partial = now?.partial ?? false;
    if (countsAll(selection)) return (partial ? text.coverage.incomplete : text.coverage.nothingKnown)(areaName, day);
    return (partial ? words.incomplete : words.nothingKnown)(whatIsMeasured(picture), areaName, day);
  }
  if (measure === "TAKE_UP" && selection.programme !== null) {
    const programme = text.programme[selection.programme].short;
    return among === null ? words.holds(programme, areaName, day) : words.holdsAmong(programme, among, areaName, day);
  }
  if (unit === "PEOPLE") return words.people(among ?? "", areaName, day);
  return selection.segment === null
    ? text.coverage.covered(areaName, day)
    : words.covered(words.workers[selection.segment], areaName, day);
}

/** The counts behind the number, and what is missing to the target. */
export function lede(picture: Picture): string {
  const { now, text } = picture;
  if (closedSentence(picture) !== null) return text.picture.closedWhy;
  if (now === null || now.active === null) {
    return now === null || now.villages === 0 ? text.coverage.noCounts : text.coverage.notKnownHere;
  }
  if (now.partial) return soFar(now.active, now, picture);
  const counts = countsInWords(now.active, now.eligible, picture);
  const target = targetInWords(picture);
  return target === null ? counts : `${counts} ${target}`;
}

/** Where regencies are left out of the sum, the villages are those of the others. */
function soFar(active: number, now: MonthFact, { text, locale, selection }: Picture): string {
  const words = countsAll(selection) ? text.coverage : text.picture;
  const [people, villages] = [formatCount(active, locale), formatCount(now.summedVillages, locale)];
  return now.summedVillages < now.villages
    ? words.countsSoFarMeasured(people, villages, formatCount(now.regencies - now.unmeasured, locale))
    : words.countsSoFar(people, villages, formatCount(now.ofVillages, locale));
}

function countsInWords(active: number, eligible: number | null, { text, locale, selection, unit }: Picture): string {
  const words = text.picture;
  if (unit === "PEOPLE") return words.noDenominator[selection.category === null ? "segment" : "category"];
  const people = formatCount(active, locale);
  if (eligible === null) return text.coverage.activeOnly(people);
  const whole = formatCount(eligible, locale);
  return selection.programme === null
    ? text.coverage.counts(people, whole)
    : words.takeUp(people, text.programme[selection.programme].short, whole);
}

/** Whether the target is reached and what is missing; null where the figure that it needs is unknown. */
function targetInWords(picture: Picture): string | null {
  const { text, locale, now, main, selection } = picture;
  if (drawnValue(now, picture) === null) return null;
  if (main === null) {
    if (selection.target !== null) return text.picture.noTargetOf(text.authority[selection.target]);
    return countsAll(selection) ? text.coverage.noTarget : text.picture.noTarget;
  }
  const { target, standing } = main;
  const words = [
    targetOwner(target, picture.facts.area.code, picture.locale),
    targetValue(target, picture),
    formatDate(target.dueDate, locale),
  ] as const;
  return standing.standing === "REACHED" || standing.gapPeople === null
    ? text.coverage.reached(...words)
    : text.coverage.missing(...words, formatCount(standing.gapPeople, locale));
}
