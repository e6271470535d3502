/**
 * Outreach: when whom the scheme was explained to, and where.
 *
 * An event reaches the areas that it names and all that lies in them: one for a regency reaches every district and
 * village, one for a village that village alone. It never reaches upwards, for a talk in one village says nothing about
 * the regency. That an event stands beside a curve says when it was, not that it changed anything.
 */

import { levelOf, parentCode } from "./area";
import type { Known } from "./coverage";
import { sumKnown } from "./coverage";
import { type IsoDate, type Period, periodOf, yearOf } from "./period";

export const AUDIENCES = ["COUNCIL", "VILLAGE_OFFICIALS", "FIRMS", "WORKERS"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What is shown of an event beside a curve. */
export interface HeldEvent {
  readonly heldOn: IsoDate;
  readonly title: string;
  readonly audience: Audience;
}

export interface OutreachEvent extends HeldEvent {
  readonly id: string;
  readonly place: string;
  /** People who came; null where nobody counted. */
  readonly attendance: Known;
  readonly organisers: string;
  readonly note: string | null;
  /** A regency, districts or villages; none of them lies in another. */
  readonly areaCodes: readonly string[];
  readonly version: number;
}

function isIn(code: string, area: string): boolean {
  return code === area || code.startsWith(`${area}.`);
}

/** The areas without those that lie in another of them, each once, by code. */
export function widestAreas(codes: readonly string[]): string[] {
  const once = [...new Set(codes)].sort();
  return once.filter((code) => !once.some((other) => other !== code && isIn(code, other)));
}

/** The areas whose events reach an area: itself and those above it up to the regency; none for a wider area. */
export function reachingAreas(code: string): string[] {
  const level = levelOf(code);
  if (level === "REGENCY") return [code];
  return level === "DISTRICT" || level === "VILLAGE" ? [...reachingAreas(parentCode(code) ?? ""), code] : [];
}

/**
 * How near outreach came to a village. DIRECT: an event named it or its district. REGENCY: only events for the whole
 * regency reached it. NEVER: none did.
 */
export type Reach = "DIRECT" | "REGENCY" | "NEVER";

export function reachOf(villageCode: string, events: readonly Pick<OutreachEvent, "areaCodes">[]): Reach {
  const reaching = events.flatMap(({ areaCodes }) => areaCodes.filter((area) => isIn(villageCode, area)));
  if (reaching.length === 0) return "NEVER";
  return reaching.some((area) => levelOf(area) !== "REGENCY") ? "DIRECT" : "REGENCY";
}

export interface ReachedVillage {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
}

export interface DistrictReach {
  readonly code: string;
  readonly name: string;
  readonly villages: number;
  /** Villages that no event named, directly or by their district. */
  readonly notDirect: readonly ReachedVillage[];
  /** Of those the ones that not even an event for the whole regency reached. */
  readonly never: number;
}

/** How near outreach came to the villages of each district, in the order of the villages. */
export function reachByDistrict(
  villages: readonly ReachedVillage[],
  events: readonly Pick<OutreachEvent, "areaCodes">[],
): DistrictReach[] {
  const byDistrict = new Map<string, ReachedVillage[]>();
  for (const village of villages) {
    const district = parentCode(village.code) ?? "";
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), village]);
  }
  return [...byDistrict].map(([code, own]) => {
    const reaches = own.map((village) => ({ village, reach: reachOf(village.code, events) }));
    return {
      code,
      name: own[0]?.districtName ?? "",
      villages: own.length,
      notDirect: reaches.flatMap(({ village, reach }) => (reach === "DIRECT" ? [] : [village])),
      never: reaches.filter(({ reach }) => reach === "NEVER").length,
    };
  });
}

/** The same over all districts, in villages. */
export function totalReach(districts: readonly DistrictReach[]) {
  const sum = (figure: (district: DistrictReach) => number) => districts.reduce((all, one) => all + figure(one), 0);
  return {
    villages: sum(({ villages }) => villages),
    notDirect: sum(({ notDirect }) => notDirect.length),
    never: sum(({ never }) => never),
  };
}

export interface AudienceTotal {
  readonly audience: Audience;
  readonly events: number;
  /** People counted, one who came twice counted twice; null where no event was counted. */
  readonly attendance: Known;
  /** Events at which nobody counted. */
  readonly uncounted: number;
}

/** Events and people by audience, those without events included. */
export function totalsByAudience(events: readonly OutreachEvent[]): AudienceTotal[] {
  return AUDIENCES.map((audience) => {
    const own = events.filter((event) => event.audience === audience);
    return {
      audience,
      events: own.length,
      attendance: sumKnown(own.map(({ attendance }) => attendance)),
      uncounted: own.filter(({ attendance }) => attendance === null).length,
    };
  });
}

/** What an address asks for of the events. */
export interface OutreachFilter {
  readonly year: number | null;
  readonly audience: Audience | null;
}

/** What is no year or no audience is left out. */
export function readOutreachFilter({ year, audience }: Readonly<Record<string, unknown>>): OutreachFilter {
  return {
    year: typeof year === "string" && /^\d{4}$/.test(year) ? Number(year) : null,
    audience: AUDIENCES.find((one) => one === audience) ?? null,
  };
}

/** The part of an address that asks for it: "year=2024&audience=WORKERS". */
export function outreachQuery({ year, audience }: OutreachFilter): string {
  return [...(year === null ? [] : [`year=${year}`]), ...(audience === null ? [] : [`audience=${audience}`])].join("&");
}

export function filterEvents<Event extends HeldEvent>(
  events: readonly Event[],
  { year, audience }: OutreachFilter,
): Event[] {
  return events.filter(
    (event) =>
      (year === null || yearOf(periodOf(event.heldOn)) === year) && (audience === null || event.audience === audience),
  );
}

/** The years in which there were events, newest first. */
export function eventYears(events: readonly HeldEvent[]): number[] {
  return [...new Set(events.map(({ heldOn }) => yearOf(periodOf(heldOn))))].sort((a, b) => b - a);
}

/** The events of one month, under the letter by which the drawing and the list name it. */
export interface MonthMark<Event extends HeldEvent = HeldEvent> {
  readonly period: Period;
  readonly letter: string;
  readonly events: readonly Event[];
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** One mark a month, ascending, lettered from A; more months than there are letters go on with numbers. */
export function monthMarks<Event extends HeldEvent>(events: readonly Event[]): MonthMark<Event>[] {
  const byMonth = new Map<Period, Event[]>();
  for (const event of [...events].sort((a, b) => (a.heldOn < b.heldOn ? -1 : Number(a.heldOn > b.heldOn)))) {
    const period = periodOf(event.heldOn);
    byMonth.set(period, [...(byMonth.get(period) ?? []), event]);
  }
  return [...byMonth].map(([period, own], place) => ({
    period,
    letter: LETTERS[place] ?? String(place + 1),
    events: own,
  }));
}
