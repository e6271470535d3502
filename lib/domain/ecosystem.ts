/**
 * The village ecosystem: those who serve a village, and the vulnerable workers it has paid for, as six groups.
 *
 * A group is *covered* in a month when at least one of its people is active (the JKK count, design 1.3). That says
 * somebody is, not that all are: how many cadres or officials a village has stands in no book of ours. Only two groups
 * have a number to reach: a village head is one, and vulnerable workers have the quota of the year's programmes.
 * 0 is "nobody yet", null is "no data", and neither is the other.
 *
 * In a kelurahan four groups do not apply: it is led by civil servants who are insured elsewhere, so that it has neither
 * perbekel nor perangkat desa (UU 6/2014), and kader desa and pekerja sosial desa are appointed by a desa (A). Vulnerable
 * workers do not apply where the year's programmes give a village no quota. People who were counted all the same count.
 */

import type { VillageKind } from "./area";
import { gap, type Known, sumKnown } from "./coverage";
import type { CategoryCode } from "./programme";

export const ECOSYSTEM_GROUPS = [
  "VILLAGE_HEAD",
  "VILLAGE_OFFICIAL",
  "POSYANDU_CADRE",
  "VILLAGE_CADRE",
  "SOCIAL_WORKER",
  "VULNERABLE",
] as const satisfies readonly CategoryCode[];
export type EcosystemGroup = (typeof ECOSYSTEM_GROUPS)[number];

/** Groups that only a desa has. */
const OF_A_DESA: ReadonlySet<EcosystemGroup> = new Set([
  "VILLAGE_HEAD",
  "VILLAGE_OFFICIAL",
  "VILLAGE_CADRE",
  "SOCIAL_WORKER",
]);

const HEADS_OF_A_VILLAGE = 1;

/** What is known of a village in a month. */
export interface EcosystemVillage {
  readonly code: string;
  readonly name: string;
  readonly kind: VillageKind | null;
  readonly districtName: string;
  /** Active people; a group that is left out is unknown. */
  readonly counts: Readonly<Partial<Record<EcosystemGroup, Known>>>;
  /** Vulnerable workers whom the programmes of the year may pay for; null without a quota. */
  readonly quota: Known;
}

/** NONE: nobody yet. SOME: somebody, of a number that is unknown or not reached. REACHED: as many as there should be. */
export type GroupState = "NOT_APPLICABLE" | "UNKNOWN" | "NONE" | "SOME" | "REACHED";

export interface GroupStanding {
  readonly group: EcosystemGroup;
  readonly state: GroupState;
  /** Active people; null where unknown or not applicable. */
  readonly people: Known;
  /** How many there should be; null where nobody knows. */
  readonly expected: Known;
}

export interface VillageStanding {
  readonly village: EcosystemVillage;
  readonly groups: Readonly<Record<EcosystemGroup, GroupStanding>>;
  /** Groups that apply and of which nobody is active yet. */
  readonly missing: readonly EcosystemGroup[];
  /** Groups that apply and of which nothing is known. */
  readonly unknown: readonly EcosystemGroup[];
}

/**
 * Where each group of a village stands. `hasProgramme` is whether the regency has any programme for vulnerable workers
 * in the year: without one a missing quota says nothing about the village.
 */
export function standVillage(village: EcosystemVillage, hasProgramme: boolean): VillageStanding {
  const standings = ECOSYSTEM_GROUPS.map((group) => standGroup(group, village, hasProgramme));
  const inState = (wanted: GroupState) => standings.filter(({ state }) => state === wanted).map(({ group }) => group);
  return {
    village,
    groups: Object.fromEntries(standings.map((standing) => [standing.group, standing])) as VillageStanding["groups"],
    missing: inState("NONE"),
    unknown: inState("UNKNOWN"),
  };
}

function standGroup(group: EcosystemGroup, village: EcosystemVillage, hasProgramme: boolean): GroupStanding {
  const people = village.counts[group] ?? null;
  const expected = expectedOf(group, village);
  if (!people && !applies(group, village, hasProgramme)) {
    return { group, state: "NOT_APPLICABLE", people: null, expected: null };
  }
  return { group, state: stateOf(people, expected), people, expected };
}

function applies(group: EcosystemGroup, { kind, quota }: EcosystemVillage, hasProgramme: boolean): boolean {
  if (group === "VULNERABLE") return Boolean(quota) || !hasProgramme;
  return kind !== "KELURAHAN" || !OF_A_DESA.has(group);
}

function expectedOf(group: EcosystemGroup, { kind, quota }: EcosystemVillage): Known {
  if (group === "VULNERABLE") return quota || null;
  return group === "VILLAGE_HEAD" && kind !== "KELURAHAN" ? HEADS_OF_A_VILLAGE : null;
}

function stateOf(people: Known, expected: Known): GroupState {
  if (people === null) return "UNKNOWN";
  if (people === 0) return "NONE";
  return expected !== null && people >= expected ? "REACHED" : "SOME";
}

/** Whether somebody of the group is active. */
export function isCovered({ state }: GroupStanding): boolean {
  return state === "SOME" || state === "REACHED";
}

export interface GroupTotal {
  readonly group: EcosystemGroup;
  /** Villages that have the group. */
  readonly villages: number;
  readonly covered: number;
  readonly none: number;
  readonly unknown: number;
  /** Active people of the villages; null where nothing is known. */
  readonly people: Known;
  /** How many there should be in those villages; null where nobody knows. */
  readonly expected: Known;
  /** People still missing to that number in the villages that are known; a surplus in one fills no gap in another. */
  readonly notYet: Known;
}

/** Each group over the villages, in the order of the groups. */
export function totalGroups(standings: readonly VillageStanding[]): GroupTotal[] {
  return ECOSYSTEM_GROUPS.map((group) => {
    const own = standings.map(({ groups }) => groups[group]).filter(({ state }) => state !== "NOT_APPLICABLE");
    return {
      group,
      villages: own.length,
      covered: own.filter(isCovered).length,
      none: own.filter(({ state }) => state === "NONE").length,
      unknown: own.filter(({ state }) => state === "UNKNOWN").length,
      people: sumKnown(own.map(({ people }) => people)),
      expected: sumKnown(own.map(({ expected }) => expected)),
      notYet: sumKnown(own.map(({ people, expected }) => gap(people, expected))),
    };
  });
}
