/**
 * What a visit to a village may bring: our own assumption (A), for nobody has measured it. One visit brings what an
 * average month brought, which the last RETURN_MONTHS changes tell. Few people make a shaky average, so a village's
 * own figure is drawn towards that of its regency, the more so the less is known of it: a gamma–Poisson model with
 * a prior estimated from the villages (empirical Bayes).
 *
 * Sources: R. J. Marshall, "Mapping disease and mortality rates using empirical Bayes estimators", Applied
 * Statistics 40 (1991) 283–294, for the prior by moments; P. McCullagh and J. A. Nelder, "Generalized Linear
 * Models" (1989), 6.2.3, for the dispersion.
 */

import type { Known } from "./coverage";
import { addMonths, type Period } from "./period";
import { missingToRate } from "./priority";
import { peopleFor } from "./target";

/** Monthly changes that a village's return is read from (A): half a year, as the pace looks back. */
export const RETURN_MONTHS = 6;

/** What a village had in a month, and a mark of which counts that sums: sums of other counts do not compare. */
export interface VillageMonth {
  readonly period: Period;
  readonly active: Known;
  readonly counts: string | null;
}

export interface VillageFigures {
  readonly code: string;
  readonly active: Known;
  readonly eligible: Known;
  /** The month itself and those before it, in any order. */
  readonly months: readonly VillageMonth[];
}

export interface VisitReturn {
  /** People that one visit adds within a month, as an expectation; never more than are missing. Not rounded. */
  readonly expected: number;
  /** Whole people: with 80% (A), or more where little is known, the expectation lies from the one to the other. */
  readonly from: number;
  readonly to: number;
  /** Changes of one month to the next that it rests on, 1 to RETURN_MONTHS. */
  readonly months: number;
}

/** One change from a month to the next: who came, of how many that were missing at its start. */
interface Change {
  readonly added: number;
  readonly missing: number;
}

/**
 * What a visit may bring to each village, by code. The villages should be all of a regency, whatever part of it
 * is looked at: they are what one is held against. A month in which people dropped out counts as one that
 * brought nobody, since a visit does not undo a lapse. Null where the rate, the eligible or the active number is
 * unknown, or where no change of one known month to the next lies within the last RETURN_MONTHS. Nobody missing:
 * a return of 0.
 */
export function visitReturns(
  villages: readonly VillageFigures[],
  rate: number | null,
  period: Period,
): Map<string, VisitReturn | null> {
  const all = villages.map((village) => {
    const changes = changesOf(village, rate, period);
    return {
      code: village.code,
      missing: missingToRate(rate, village.active, village.eligible),
      changes,
      added: total(changes.map(({ added }) => added)),
      exposure: total(changes.map(({ missing }) => missing)),
    };
  });
  const informed = all.filter(({ exposure }) => exposure > 0);
  const group = groupSize(informed.map(({ changes }) => changes));
  const prior = priorOf(informed.map(({ added, exposure }) => ({ groups: added / group, exposure })));
  return new Map(
    all.map(({ code, missing, changes, added, exposure }) => {
      if (missing === 0) return [code, { expected: 0, from: 0, to: 0, months: changes.length }];
      if (missing === null || changes.length === 0 || prior === null) return [code, null];
      const outlook = outlookOf(prior, { groups: added / group, exposure });
      const people = (groups: number) => Math.min(missing, groups * group * missing);
      return [
        code,
        {
          expected: people(outlook.mean),
          from: Math.floor(people(outlook.from)),
          to: Math.ceil(people(outlook.to)),
          months: changes.length,
        },
      ];
    }),
  );
}

function changesOf({ months, eligible }: VillageFigures, rate: number | null, period: Period): Change[] {
  const wanted = rate === null ? null : peopleFor(rate, eligible);
  if (wanted === null) return [];
  const byPeriod = new Map(months.map((month) => [month.period, month]));
  return Array.from({ length: RETURN_MONTHS }, (_, back) => addMonths(period, -back)).flatMap((at) => {
    const now = byPeriod.get(at);
    const before = byPeriod.get(addMonths(at, -1));
    if (now === undefined || before === undefined || now.counts !== before.counts) return [];
    if (now.active === null || before.active === null) return [];
    const missing = Math.max(0, wanted - before.active);
    // Who came to a village where nobody was missing says nothing about those who are missing.
    return [{ added: missing === 0 ? 0 : Math.max(0, now.active - before.active), missing }];
  });
}

/**
 * How many people come together, at least 1: enrolment comes in batches, so the months of a village scatter more
 * than single people would. Pearson's dispersion of the months around each village's own mean.
 */
function groupSize(villages: readonly (readonly Change[])[]): number {
  let scatter = 0;
  let freedom = 0;
  for (const changes of villages) {
    const exposed = changes.filter(({ missing }) => missing > 0);
    const mean = total(exposed.map(({ added }) => added)) / total(exposed.map(({ missing }) => missing));
    if (mean === 0) continue;
    scatter += total(exposed.map(({ added, missing }) => (added - mean * missing) ** 2 / (mean * missing)));
    freedom += exposed.length - 1;
  }
  return freedom === 0 ? 1 : Math.max(1, scatter / freedom);
}

interface Evidence {
  /** Groups of people that came. */
  readonly groups: number;
  /** People missing × months. */
  readonly exposure: number;
}

/** A gamma distribution of groups per missing person and month, by its mean; what is known before a village is. */
interface Prior {
  readonly mean: number;
  /** Groups that it weighs as much as. */
  readonly shape: number;
  /** Whether villages differ by chance alone: then all of them together say all there is to know. */
  readonly pooled: boolean;
}

/** Mean and weight by moments (Marshall 1991): what scatters beyond chance is what villages differ by. */
function priorOf(villages: readonly Evidence[]): Prior | null {
  const exposure = total(villages.map((village) => village.exposure));
  if (exposure === 0) return null;
  const groups = total(villages.map((village) => village.groups));
  const mean = groups / exposure;
  const scatter =
    total(villages.map((village) => village.exposure * (village.groups / village.exposure - mean) ** 2)) / exposure;
  const between = scatter - mean / (exposure / villages.length);
  return between > 0 ? { mean, shape: mean ** 2 / between, pooled: false } : { mean, shape: groups, pooled: true };
}

interface Outlook {
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

/** Groups per missing person and month: the prior and what the village itself shows, each by its weight. */
function outlookOf({ mean, shape, pooled }: Prior, { groups, exposure }: Evidence): Outlook {
  if (mean === 0) return { mean: 0, from: 0, to: 0 };
  const ownShape = pooled ? shape : shape + groups;
  const ownMean = pooled ? mean : ownShape / (shape / mean + exposure);
  // Where next to nothing is known the distribution is so skewed that its mean lies beyond the interval, which then
  // reaches to it: a reader expects the expectation inside.
  return {
    mean: ownMean,
    from: ownMean * Math.min(1, gammaQuantile(ownShape, -1)),
    to: ownMean * Math.max(1, gammaQuantile(ownShape, 1)),
  };
}

/** Standard normal quantile of 90%, above which lies half of what the interval leaves out. */
const TAIL_Z = 1.2815515655446004;

/**
 * The lower (−1) or upper (1) end of the central 80% of a gamma distribution of mean 1, by the cube root
 * of E. B. Wilson and M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931) 684–688. Never below 0.
 */
function gammaQuantile(shape: number, side: -1 | 1): number {
  const ninth = 1 / (9 * shape);
  return Math.max(0, 1 - ninth + side * TAIL_Z * Math.sqrt(ninth)) ** 3;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
