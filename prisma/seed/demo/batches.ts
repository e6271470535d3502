import type { Payer } from "@/lib/domain/contribution";
import { addMonths, type Period, toPeriod } from "@/lib/domain/period";
import { stableId } from "../rows";
import { GIANYAR } from "./branch";
import { steady } from "./steady";
import { JUNE_2024, type Story } from "./story";

// What came of the programmes in each village and who paid is illustration; the batches of a village add up to the
// vulnerable workers of its entries.

const DECEMBER_2023 = toPeriod(202312);
const PHASES_OF_2024 = [toPeriod(202403), toPeriod(202404), JUNE_2024] as const;
/** What each desa has of its 200 in a phase. */
const QUOTAS_OF_2024 = [75, 65, 60] as const;
/** That a worker is paid for. */
export const MONTHS = 6;
/** Villages whose first phase is proposed to be renewed, the first of them registered already. */
const RENEWALS = { proposed: 9, registered: 4 } as const;

export interface DemoBatch {
  readonly regencyCode: string;
  readonly programmeId: string;
  readonly areaCode: string;
  readonly payer: Payer;
  readonly phase: number;
  readonly quota: number | null;
  readonly proposed: number | null;
  readonly verified: number | null;
  readonly registered: number | null;
  readonly active: number | null;
  readonly start: Period;
  readonly converted: number | null;
  readonly renewsId: string | null;
}

export function programmeId(regencyCode: string, year: number): string {
  return stableId("subsidy_programme", regencyCode, year);
}

/** Every batch of a regency, in the order in which the phases began. */
export function demoBatches(story: Story): DemoBatch[] {
  return story.regencyCode === GIANYAR ? batchesOfGianyar(story) : batchesOfBangli(story);
}

function batchesOfGianyar(story: Story): DemoBatch[] {
  const areas = areasOf(story);
  const first = areas.map((areaCode) =>
    funnel(
      story,
      { areaCode, year: 2023, phase: 1, start: toPeriod(202307), quota: 100 },
      story.vulnerable(areaCode, DECEMBER_2023),
    ),
  );
  const actives = activeOfPhases(story, areas);
  const later = PHASES_OF_2024.flatMap((start, place) =>
    areas.map((areaCode, area) =>
      funnel(
        story,
        { areaCode, year: 2024, phase: place + 1, start, quota: QUOTAS_OF_2024[place] ?? 0 },
        actives[place]?.[area] ?? 0,
      ),
    ),
  );
  const begun = [...first, ...later].filter((batch): batch is DemoBatch => batch !== null);
  return [...begun, ...renewals(begun), paidTwice(story)];
}

/** Nine villages ask to go on after the first phase of 2024; four of them are registered already. */
function renewals(batches: readonly DemoBatch[]): DemoBatch[] {
  const first = batches.filter(
    ({ programmeId: id, phase, areaCode }) => id === programmeId(GIANYAR, 2024) && phase === 1 && areaCode !== GIANYAR,
  );
  return first.slice(0, RENEWALS.proposed).map((batch, place) => {
    const isRegistered = place < RENEWALS.registered;
    const proposed = batch.active;
    const verified = isRegistered && proposed !== null ? proposed - (place % 3) : null;
    return {
      ...batch,
      payer: place % 2 === 0 ? "APBDES" : "APBD_REGENCY",
      phase: 4,
      quota: null,
      proposed,
      verified,
      registered: verified,
      active: null,
      start: addMonths(batch.start, MONTHS),
      converted: null,
      renewsId: batchId(batch),
    };
  });
}

/** A company pays in a village where the regency pays for the same list: what the board has to point out. */
function paidTwice({ regencyCode, villages }: Story): DemoBatch {
  return {
    regencyCode,
    programmeId: programmeId(regencyCode, 2024),
    areaCode: villages.find(({ code }) => code.startsWith("51.04.05.2"))?.code ?? regencyCode,
    payer: "CSR",
    phase: 3,
    quota: 25,
    proposed: 25,
    verified: 22,
    registered: 18,
    active: null,
    start: toPeriod(202408),
    converted: null,
    renewsId: null,
  };
}

function batchesOfBangli(story: Story): DemoBatch[] {
  const { regencyCode } = story;
  const reached = areasOf(story).filter((areaCode) => story.vulnerable(areaCode, JUNE_2024) > 0);
  return reached.flatMap((areaCode) => {
    const [before, after] = [story.vulnerable(areaCode, DECEMBER_2023), story.vulnerable(areaCode, JUNE_2024)];
    const first = funnel(story, { areaCode, year: 2023, phase: 1, start: toPeriod(202309), quota: 20 }, before);
    const second = funnel(story, { areaCode, year: 2024, phase: 1, start: toPeriod(202403), quota: 30 }, after);
    if (first === null || second === null) return [first, second].filter((batch) => batch !== null);
    return [first, { ...second, regencyCode, renewsId: batchId(first) }];
  });
}

/** The villages, then what the regency knows of no village. */
function areasOf({ villages, regencyCode }: Story): string[] {
  return [...villages.map(({ code }) => code), regencyCode];
}

/**
 * What each phase of 2024 added in each area. Where June has fewer than April, the fall is taken off April's phase,
 * and other villages give as many from June's to April's: phases and villages both keep their totals.
 */
function activeOfPhases(story: Story, areas: readonly string[]): number[][] {
  const [march, april, june] = PHASES_OF_2024.map((period) =>
    areas.map((areaCode) => story.vulnerable(areaCode, period)),
  ) as [number[], number[], number[]];
  const second = april.map((count, area) => Math.min(count, june[area] ?? 0) - (march[area] ?? 0));
  const third = june.map((count, area) => count - (march[area] ?? 0) - (second[area] ?? 0));
  let missing = sum(april) - sum(march) - sum(second);
  for (let area = 0; missing > 0; area = (area + 1) % areas.length) {
    if ((third[area] ?? 0) <= 10) continue;
    third[area] = (third[area] ?? 0) - 1;
    second[area] = (second[area] ?? 0) + 1;
    missing -= 1;
  }
  return [march, second, third];
}

/** A batch with the stages before `active`, a little wider each; null where nobody was reached. */
function funnel(
  { regencyCode }: Story,
  at: { areaCode: string; year: number; phase: number; start: Period; quota: number },
  active: number,
): DemoBatch | null {
  if (active === 0) return null;
  const { areaCode, year, phase, start } = at;
  const upTo = (most: number, what: string) => Math.floor(steady(areaCode, year, phase, what) * (most + 1));
  const registered = active + upTo(2, "registered");
  const verified = registered + upTo(6, "verified");
  const proposed = verified + upTo(14, "proposed");
  const isRemainder = areaCode === regencyCode;
  return {
    regencyCode,
    programmeId: programmeId(regencyCode, year),
    areaCode,
    payer: payerOf(areaCode, year, phase),
    phase,
    quota: isRemainder ? null : at.quota,
    proposed,
    verified,
    registered,
    active,
    start,
    converted:
      year === 2023 && regencyCode === GIANYAR && !isRemainder ? upTo(Math.floor(active * 0.12), "self") : null,
    renewsId: null,
  };
}

function payerOf(areaCode: string, year: number, phase: number): Payer {
  const draw = steady(areaCode, year, phase, "payer");
  if (year < 2024 || draw < 0.88 || !areaCode.startsWith(GIANYAR)) return "APBD_REGENCY";
  return draw < 0.95 ? "APBDES" : "CSR";
}

export function batchId({ regencyCode, programmeId: programme, areaCode, payer, phase }: DemoBatch): string {
  return stableId("subsidy_batch", regencyCode, programme, areaCode, payer, phase);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
