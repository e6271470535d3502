/** The promises that an edition tells, with the figure of the month that each is held against. */

import type { Budget } from "./cost";
import { coverageRate, type Known, sumKnown } from "./coverage";
import type { EditionPromise } from "./edition";
import { asOf, type IsoDate, type Period, yearOf } from "./period";
import { factOf, type MonthFact } from "./picture";
import { dueMonth, promiseState, tellingFigure } from "./promise";

export type SaidPromise = Omit<EditionPromise, "actual" | "state">;

export interface PromisedFigures {
  readonly period: Period;
  readonly publishedOn: IsoDate;
  /** Those that may be told. */
  readonly months: readonly MonthFact[];
  /** The funnels of the programmes of the month's year, as they stood by then. */
  readonly funnelsAt: (month: Period) => readonly { readonly quota: Known; readonly registered: Known }[];
  readonly budgets: readonly Budget[];
}

/** Those made by the day of the edition, in their order, with what became of them by its month. */
export function editionPromises(promises: readonly SaidPromise[], figures: PromisedFigures): EditionPromise[] {
  const { period, publishedOn } = figures;
  return promises
    .filter(({ saidOn }) => saidOn <= publishedOn)
    .map((promise) => {
      const { measure, amount, dueOn } = promise;
      const due = dueOn === null ? null : dueMonth(dueOn);
      const judged = {
        ...{ measure, amount, dueOn, asOf: asOf(period), actual: figureOf(measure, period, figures) },
        actualWhenDue: due === null || due > period ? null : figureOf(measure, due, figures),
      };
      return { ...promise, actual: tellingFigure(judged), state: promiseState(judged) };
    });
}

function figureOf(
  measure: EditionPromise["measure"],
  month: Period,
  { months, funnelsAt, budgets }: PromisedFigures,
): Known {
  const fact = factOf(months, month);
  switch (measure) {
    case "COVERAGE":
      return fact === null ? null : coverageRate(fact.active, fact.eligible);
    case "ACTIVE":
      return fact?.active ?? null;
    case "VULNERABLE_ACTIVE":
      return fact?.vulnerable ?? null;
    case "VULNERABLE_REGISTERED":
      return sumKnown(funnelsAt(month).map(({ registered }) => registered));
    case "QUOTA":
      return sumKnown(funnelsAt(month).map(({ quota }) => quota));
    case "BUDGET":
      // What the regency itself gives (A).
      return budgets.find(({ payer, year }) => payer === "APBD_REGENCY" && year === yearOf(month))?.rupiah ?? null;
    case "OTHER":
      return null;
  }
}
