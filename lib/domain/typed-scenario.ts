/**
 * A scenario as somebody types it: carried in the address (`villages=51.04.05.2003:120,…&start=2024-08&months=6`), so
 * that it can be sent; what cannot be read stays in it as it was typed.
 */

import { levelOf } from "./area";
import { PAYERS, type Payer } from "./contribution";
import { parseCount } from "./entry";
import { addMonths, type Period, parsePeriod, periodCode } from "./period";
import type { Addition, Scenario } from "./scenario";

/** "1 desa 100 pekerja rentan": what a village begins with. */
export const USUAL_WORKERS = 100;

const USUAL_MONTHS = 6;
const USUAL_PAYER: Payer = "APBD_REGENCY";

/** They only bound the work and the length of an address. */
export const MOST_VILLAGES = 200;
export const MOST_MONTHS = 60;
const MOST_MONTHS_AHEAD = 120;

/** A scenario as somebody typed it. */
export interface TypedScenario {
  readonly villages: readonly TypedVillage[];
  readonly start: string;
  readonly months: string;
  readonly payer: string;
}

interface TypedVillage {
  readonly code: string;
  readonly workers: string;
}

/**
 * What an address or a form holds: villages as one list (`villages=code:n,…`) or as pairs of fields (`village`,
 * `workers`), in this order; of a village that comes twice the last counts. A field without a village is left out,
 * and what is not there begins as usual: from the month after, for half a year, paid by the regency.
 */
export function typedScenario(fields: Readonly<Record<string, unknown>>, period: Period): TypedScenario {
  const [list] = texts(fields.villages);
  const workers = texts(fields.workers);
  const inList = (list ?? "").split(",").map((part) => {
    const [code = "", count = ""] = part.split(":");
    return { code: code.trim(), workers: count.trim() };
  });
  const inPairs = texts(fields.village).map((code, place) => ({ code: code.trim(), workers: workers[place] ?? "" }));
  const byCode = new Map([...inList, ...inPairs].map((village) => [village.code, village]));
  byCode.delete("");
  return {
    villages: [...byCode.values()],
    start: texts(fields.start)[0] ?? periodCode(addMonths(period, 1)),
    months: texts(fields.months)[0] ?? String(USUAL_MONTHS),
    payer: texts(fields.payer)[0] ?? USUAL_PAYER,
  };
}

/** The scenario as the part of an address, without "?" or "&"; empty where no village is named. */
export function scenarioQuery({ villages, start, months, payer }: TypedScenario): string {
  if (villages.length === 0) return "";
  const terms = new URLSearchParams({ start, months, payer });
  const counts = villages.map(({ workers }) => parseCount(workers));
  if (counts.some(({ kind }) => kind === "error")) {
    for (const { code, workers } of villages) {
      terms.append("village", code);
      terms.append("workers", workers);
    }
    return terms.toString();
  }
  const list = villages.map(({ code }, place) => {
    const count = counts[place];
    return `${encodeURIComponent(code)}:${count?.kind === "count" ? count.value : ""}`;
  });
  return `villages=${list.join(",")}&${terms}`;
}

/** What keeps a scenario from being answered: the names of what cannot be read. */
export type ScenarioFault = "start" | "months" | "payer" | "villages" | `village:${string}` | `workers:${string}`;

/** The scenario that was typed, or what cannot be read in it. A village without a number adds nobody. */
export function readScenario(typed: TypedScenario, period: Period): Scenario | readonly ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  const additions = typed.villages.map(({ code, workers }): Addition => {
    if (levelOf(code) !== "VILLAGE") faults.push(`village:${code}`);
    const count = parseCount(workers);
    if (count.kind === "error") faults.push(`workers:${code}`);
    return { code, workers: count.kind === "count" ? count.value : 0 };
  });
  if (additions.length > MOST_VILLAGES) faults.push("villages");
  const start = parsePeriod(typed.start.trim());
  const isAhead = start !== null && start >= period && start <= addMonths(period, MOST_MONTHS_AHEAD);
  if (!isAhead) faults.push("start");
  const months = parseCount(typed.months);
  const isTerm = months.kind === "count" && months.value >= 1 && months.value <= MOST_MONTHS;
  if (!isTerm) faults.push("months");
  const payer = PAYERS.find((name) => name === typed.payer);
  if (payer === undefined) faults.push("payer");
  return faults.length > 0 || start === null || months.kind !== "count" || payer === undefined
    ? faults
    : { additions, start, months: months.value, payer };
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");
}
