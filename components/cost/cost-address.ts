import type { CostChoice } from "@/lib/cost/picture";

/** What the gap is closed to, beside a scenario in the same address. */
export type GapChoice = Pick<CostChoice, "target" | "percent">;

const GAP_FIELDS = ["target", "percent"] as const;

/** What an address or a form holds of it; what is empty is not chosen. */
export function gapChoice(fields: Readonly<Record<string, unknown>>): GapChoice {
  return Object.fromEntries(
    GAP_FIELDS.flatMap((name) => {
      const typed = fields[name];
      return typeof typed === "string" && typed.trim() !== "" ? [[name, typed]] : [];
    }),
  );
}

/** The choice as the part of an address, without "?" or "&". */
export function choiceQuery(choice: CostChoice): string {
  return Object.entries(choice)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

/** The costs of a regency, with a scenario where one is given as the part of an address, and what the gap is closed to. */
export function costsHref(regencyCode: string, scenario = "", choice: GapChoice = {}): string {
  const query = [scenario, choiceQuery(choice)].filter((part) => part !== "").join("&");
  return `/subsidies/${regencyCode}/costs${query === "" ? "" : `?${query}`}`;
}

export function compareHref(regencyCode: string): string {
  return `${costsHref(regencyCode)}/compare`;
}

export function budgetsHref(regencyCode: string): string {
  return `${costsHref(regencyCode)}/budgets`;
}

/** The scenario as a workbook; with the id of a saved one both of them. */
export function scenarioFileHref(regencyCode: string, scenario: string, withSaved?: string): string {
  const other = withSaved === undefined ? "" : `&with=${withSaved}`;
  return `/api/downloads/cost-scenario?place=${regencyCode}&${scenario}${other}`;
}
