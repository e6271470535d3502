/**
 * What a promise is measured by, against which figure of which month, and how its amount is typed and kept. What belongs to
 * a year, a quota, who was registered and a budget, is that of the year of the month.
 */

import type { Known } from "./coverage";
import { parseCount } from "./entry";
import { asOf, type IsoDate, type Period } from "./period";
import { dueMonth, type PromiseMeasure, type PromiseState, promiseState, tellingFigure } from "./promise";
import { parseRate } from "./rate";
import { parseRupiah } from "./rupiah";

export type PromiseUnit = "RATE" | "PEOPLE" | "RUPIAH";

/** What the amount counts; null where nothing is to be measured. */
export function unitOf(measure: PromiseMeasure): PromiseUnit | null {
  if (measure === "OTHER") return null;
  if (measure === "COVERAGE") return "RATE";
  return measure === "BUDGET" ? "RUPIAH" : "PEOPLE";
}

/** The amount of a rate as it is kept: hundredths of a percent. */
export const RATE_STEPS = 10_000;

/**
 * An amount as somebody typed it: a rate 0–1 in hundredths of a percent, people, or whole rupiah. Null where nothing is to be
 * measured and nothing was typed; undefined where it cannot be read.
 */
export function readAmount(measure: PromiseMeasure, typed: string): number | null | undefined {
  switch (unitOf(measure)) {
    case null:
      return typed.trim() === "" ? null : undefined;
    case "RATE":
      return readRate(typed);
    case "PEOPLE":
      return readWhole(parseCount(typed));
    case "RUPIAH":
      return readWhole(parseRupiah(typed));
  }
}

function readWhole(parsed: ReturnType<typeof parseCount>): number | undefined {
  return parsed.kind === "count" ? parsed.value : undefined;
}

/** Finer than a hundredth of a percent nobody promises, and more than everyone nobody can. */
function readRate(typed: string): number | undefined {
  const parsed = parseRate(typed);
  if (parsed.kind !== "rate" || parsed.value > 1) return undefined;
  const kept = Math.round(parsed.value * RATE_STEPS) / RATE_STEPS;
  return Math.abs(kept - parsed.value) > Number.EPSILON ? undefined : kept;
}

/** The figures that promises are measured by, in the units of the measures; null is unknown. */
export type MeasuredFigures = Readonly<Record<Exclude<PromiseMeasure, "OTHER">, Known>>;

interface Promised {
  readonly measure: PromiseMeasure;
  readonly amount: Known;
  readonly dueOn: IsoDate | null;
}

export interface Judgement {
  /** The figure that tells the state; null where nobody can say. */
  readonly actual: Known;
  /** Its month. */
  readonly measuredIn: Period;
  readonly state: PromiseState;
}

/** What became of a promise by a month, from the figures of that month and of the one in which it was due. */
export function judgePromise(promised: Promised, month: Period, figures: (at: Period) => MeasuredFigures): Judgement {
  const { measure, dueOn } = promised;
  const figureIn = (at: Period) => (measure === "OTHER" ? null : figures(at)[measure]);
  const due = dueOn === null ? null : dueMonth(dueOn);
  const isOver = due !== null && due <= month;
  const judged = {
    ...{ ...promised, asOf: asOf(month), actual: figureIn(month) },
    actualWhenDue: isOver ? figureIn(due) : null,
  };
  const wasKeptInTime = isOver && promiseState({ ...judged, actual: null }) === "KEPT";
  return {
    actual: tellingFigure(judged),
    measuredIn: wasKeptInTime ? due : month,
    state: promiseState(judged),
  };
}
