/** The costs of a regency, with a scenario where one is given as the part of an address. */
export function costsHref(regencyCode: string, scenario = ""): string {
  return `/subsidies/${regencyCode}/costs${scenario === "" ? "" : `?${scenario}`}`;
}

export function compareHref(regencyCode: string): string {
  return `${costsHref(regencyCode)}/compare`;
}

export function budgetsHref(regencyCode: string): string {
  return `${costsHref(regencyCode)}/budgets`;
}

/** The scenario as a workbook. */
export function scenarioFileHref(regencyCode: string, scenario: string): string {
  return `/api/downloads/cost-scenario?place=${regencyCode}&${scenario}`;
}
