/** The promises that an edition tells, with the figure of the month that each is held against. */

import type { Known } from "./coverage";
import type { EditionPromise } from "./edition";
import type { IsoDate, Period } from "./period";
import { judgePromise, type MeasuredFigures } from "./promise-measure";
import { isFew } from "./suppression";

export type SaidPromise = Omit<EditionPromise, "actual" | "state">;

export interface PromisedFigures {
  readonly period: Period;
  readonly publishedOn: IsoDate;
  /** What may be told of any month. */
  readonly figuresIn: (month: Period) => MeasuredFigures;
}

/** Those made by the day of the edition, in their order, with what became of them by its month. */
export function editionPromises(
  promises: readonly SaidPromise[],
  { period, publishedOn, figuresIn }: PromisedFigures,
): EditionPromise[] {
  return promises
    .filter(({ saidOn }) => saidOn <= publishedOn)
    .map((promise) => {
      const { actual, state } = judgePromise(promise, period, figuresIn);
      return { ...promise, actual, state };
    });
}

/** What may be told of an earlier month: no counts before they are published, and none of a few people. */
export function tellableFigures(figures: MeasuredFigures, isPublished: boolean): MeasuredFigures {
  const mayTell = (people: Known) => isPublished && people !== null && !isFew(people);
  const [whole, vulnerable] = [mayTell(figures.ACTIVE), mayTell(figures.VULNERABLE_ACTIVE)];
  return {
    ...figures,
    COVERAGE: whole ? figures.COVERAGE : null,
    ACTIVE: whole ? figures.ACTIVE : null,
    VULNERABLE_ACTIVE: vulnerable ? figures.VULNERABLE_ACTIVE : null,
  };
}
