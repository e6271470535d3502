/**
 * A cost scenario as somebody types it: carried in the address
 * (`perVillage=200&months=6&start=2024-08&programmes=jkk,jkm&payers=APBD_REGENCY:100`), so that it can be sent and kept
 * under a name; what cannot be read stays in it as it was typed.
 */

import { PAYERS, type Payer } from "./contribution";
import { SPONSORED_PROGRAMMES } from "./cost";
import type { CostScenario, PayerShare } from "./cost-scenario";
import { parseCount } from "./entry";
import { type Period, parsePeriod, periodCode, toPeriod } from "./period";
import type { Programme } from "./programme";
import { MOST_MONTHS } from "./typed-scenario";

/** It only bounds the work: no village has more workers to pay for. */
const MOST_PER_VILLAGE = 10_000;

/** The span of months that a batch may begin in. */
const FIRST_START = toPeriod(200001);
const LAST_START = toPeriod(210012);

/** What may be paid for: the two that every worker holds, or with old-age savings. */
export const PROGRAMME_CHOICES: readonly (readonly Programme[])[] = [
  SPONSORED_PROGRAMMES,
  [...SPONSORED_PROGRAMMES, "jht"],
];

export interface TypedShare {
  readonly payer: string;
  readonly percent: string;
}

export interface TypedCostScenario {
  readonly perVillage: string;
  readonly months: string;
  readonly start: string;
  /** "jkk,jkm". */
  readonly programmes: string;
  readonly payers: readonly TypedShare[];
  /** The programme whose villages are meant; left out where none was chosen. */
  readonly programme?: string;
}

/** The name of the field that holds the percentage of a payer. */
export const shareField = (payer: string) => `share-${payer}`;
const SHARE_FIELD = /^share-(.*)$/s;

/**
 * What an address or a form holds: shares as one list (`payers=payer:percent,…`) or as a field for each payer, of which
 * those count when there is any. What is not there is as `usual`, without it empty.
 */
export function typedCostScenario(
  fields: Readonly<Record<string, unknown>>,
  usual?: TypedCostScenario,
): TypedCostScenario {
  const text = (name: "perVillage" | "months" | "start" | "programmes") =>
    typeof fields[name] === "string" ? fields[name] : (usual?.[name] ?? "");
  const programme = typeof fields.programme === "string" ? fields.programme : usual?.programme;
  return {
    perVillage: text("perVillage"),
    months: text("months"),
    start: text("start"),
    programmes: text("programmes"),
    payers: typedShares(fields) ?? usual?.payers ?? [],
    ...(programme ? { programme } : {}),
  };
}

/** The scenario as it is when nobody has typed anything. */
export function usualCostScenario(perVillage: number, months: number, start: Period): TypedCostScenario {
  return {
    perVillage: String(perVillage),
    months: String(months),
    start: periodCode(start),
    programmes: SPONSORED_PROGRAMMES.join(","),
    payers: [{ payer: "APBD_REGENCY", percent: "100" }],
  };
}

/** The scenario as the part of an address, without "?" or "&". */
export function costScenarioQuery({ payers, ...typed }: TypedCostScenario): string {
  const named = payers.filter(({ percent }) => percent.trim() !== "" && percent.trim() !== "0");
  const isList = named.every(({ payer, percent }) => !/[,:]/.test(payer + percent));
  const shares: [string, string][] = isList
    ? [["payers", named.map(({ payer, percent }) => `${payer}:${percent.trim()}`).join(",")]]
    : named.map(({ payer, percent }) => [shareField(payer), percent]);
  const { perVillage, months, start, programmes, programme } = typed;
  const chosen: [string, string][] = programme ? [["programme", programme]] : [];
  return [...Object.entries({ perVillage, months, start, programmes }), ...shares, ...chosen]
    .map(([name, value]) => `${encodeURIComponent(name)}=${readable(value)}`)
    .join("&");
}

/** The scenario that stands in an address or was kept under a name. */
export function typedInQuery(query: string): TypedCostScenario {
  return typedCostScenario(Object.fromEntries(new URLSearchParams(query)));
}

/** What keeps a scenario from being answered: the names of what cannot be read. */
export type CostScenarioFault = "perVillage" | "months" | "start" | "programmes" | "payers" | `share-${string}`;

/** The scenario that was typed, or what cannot be read in it. Shares must add up to 100 percent. */
export function readCostScenario(typed: TypedCostScenario): CostScenario | readonly CostScenarioFault[] {
  const faults: CostScenarioFault[] = [];
  const perVillage = countWithin(typed.perVillage, 1, MOST_PER_VILLAGE);
  if (perVillage === null) faults.push("perVillage");
  const months = countWithin(typed.months, 1, MOST_MONTHS);
  if (months === null) faults.push("months");
  const start = parsePeriod(typed.start.trim());
  if (start === null || start < FIRST_START || start > LAST_START) faults.push("start");
  const programmes = PROGRAMME_CHOICES.find((choice) => choice.join(",") === typed.programmes.trim());
  if (programmes === undefined) faults.push("programmes");
  const payers = readShares(typed.payers, faults);
  return faults.length > 0 || perVillage === null || months === null || start === null || programmes === undefined
    ? faults
    : { perVillage, months, start, programmes, payers, ...(typed.programme ? { programme: typed.programme } : {}) };
}

/** Whether a reading is a scenario, and not what keeps it from being one. */
export function isCostScenario(read: ReturnType<typeof readCostScenario>): read is CostScenario {
  return !Array.isArray(read);
}

function readShares(typed: readonly TypedShare[], faults: CostScenarioFault[]): PayerShare[] {
  const shares: PayerShare[] = [];
  for (const { payer, percent } of typed) {
    const known = PAYERS.find((name) => name === payer);
    const whole = percent.trim() === "" ? 0 : countWithin(percent.trim().replace(/\s*%$/, ""), 0, 100);
    if (known === undefined || whole === null) faults.push(`share-${payer}`);
    else if (whole > 0) shares.push({ payer: known, percent: whole });
  }
  const isReadable = !faults.some((fault) => SHARE_FIELD.test(fault));
  if (isReadable && shares.reduce((sum, { percent }) => sum + percent, 0) !== 100) faults.push("payers");
  return shares.sort((a, b) => PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer));
}

/** Of a payer that comes twice the last counts; null where nothing is said. */
function typedShares(fields: Readonly<Record<string, unknown>>): TypedShare[] | null {
  const inFields = Object.entries(fields).flatMap(([name, percent]): TypedShare[] => {
    const payer = SHARE_FIELD.exec(name)?.[1];
    return payer === undefined || typeof percent !== "string" ? [] : [{ payer, percent }];
  });
  if (inFields.length > 0) return inFields;
  if (typeof fields.payers !== "string") return null;
  const inList = fields.payers.split(",").map((part): TypedShare => {
    const [payer = "", percent = ""] = part.split(":");
    return { payer: payer.trim(), percent: percent.trim() };
  });
  return [...new Map(inList.filter(({ payer }) => payer !== "").map((share) => [share.payer, share])).values()];
}

function countWithin(text: string, least: number, most: number): number | null {
  const count = parseCount(text, { most });
  return count.kind === "count" && count.value >= least ? count.value : null;
}

/** Commas and colons are allowed in a query, and easier on the eye. */
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** What was typed for a payer; empty where nothing was. */
export function shareOf({ payers }: TypedCostScenario, payer: Payer): string {
  return payers.find((share) => share.payer === payer)?.percent ?? "";
}
