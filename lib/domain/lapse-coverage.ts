/** What lapses in coverage: the rate that is left of the newest complete month if nothing more is renewed (design 1.3). */

import { coverageRate, type Known } from "./coverage";
import { type BatchLapse, total } from "./lapse";
import type { Period } from "./period";
import { classOf, type Segment, segmentOf } from "./programme";

/** The month that what is lost is taken off. */
export interface CoverageBase {
  /** The newest complete month. */
  readonly period: Period;
  readonly active: Known;
  readonly eligible: Known;
  /** The segments that the definition in force counts; null without one. */
  readonly segments: readonly Segment[] | null;
  /** Villages of whom nobody is in the active: those of a district that do not report in the month. */
  readonly silent: readonly string[];
}

export interface CoverageAfter {
  readonly month: Period;
  /** People fewer than in the month of the base: lapsed since, and counted there; null where nobody says who is counted. */
  readonly lost: Known;
  /** Rate 0–1; null where what is lost, or active or eligible of the base, is unknown. */
  readonly rate: number | null;
}

/**
 * The coverage of each month if what lapses is not renewed: (active of the base − those who lapsed since) ÷ eligible,
 * all else as it is (A). Only those are taken off who are in the base: segments that the definition counts, villages that
 * report, batches that run in the month of the base, and renewals of these. New workers of a renewal are not in the base,
 * so they are supposed to be the first to leave (A). `lapses` are those of every batch of the area. Without a definition
 * nobody knows who is in the base: what is lost is unknown, not 0.
 */
export function coverageAfter(
  lapses: readonly BatchLapse[],
  months: readonly Period[],
  base: CoverageBase,
): CoverageAfter[] {
  const { period, active, eligible, segments } = base;
  if (segments === null) return months.map((month) => ({ month, lost: null, rate: null }));
  const losses = lapses.map((lapse) => ({ month: lapse.month, people: lossIn(lapse, lapses, { ...base, segments }) }));
  return months.map((month) => {
    const lost = total(
      losses.filter((loss) => loss.month > period && loss.month <= month),
      ({ people }) => people,
    );
    return { month, lost, rate: coverageRate(active === null ? null : active - lost, eligible) };
  });
}

interface CountedBase extends CoverageBase {
  readonly segments: readonly Segment[];
}

function lossIn(lapse: BatchLapse, lapses: readonly BatchLapse[], { period, segments, silent }: CountedBase): number {
  const { categoryCode, areaCode } = lapse.batch;
  if (!segments.includes(segmentOf(classOf(categoryCode))) || silent.includes(areaCode)) return 0;
  return Math.max(0, lapse.lapsing - newWorkers(lapse, lapses, period));
}

/** How many of those who lapse were not yet members in the month of the base. */
function newWorkers(lapse: BatchLapse, lapses: readonly BatchLapse[], base: Period): number {
  const { batch, people } = lapse;
  if (batch.start === null || batch.start <= base) return 0;
  const before = lapses.find((one) => one.batch.id === batch.renewsId);
  if (before === undefined) return people ?? 0;
  // Of several renewals each is credited in turn, up to what is renewed in all.
  const siblings = lapses
    .filter((one) => one.batch.renewsId === before.batch.id)
    .sort((a, b) => a.batch.id.localeCompare(b.batch.id));
  const earlier = total(siblings.slice(0, siblings.indexOf(lapse)), (one) => one.people);
  const credited = Math.max(0, Math.min(people ?? 0, before.renewed - earlier));
  const newBefore = Math.min(credited, newWorkers(before, lapses, base));
  return (people ?? 0) - credited + newBefore;
}
