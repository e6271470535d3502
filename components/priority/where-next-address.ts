import { readPage } from "@/lib/domain/page";
import { type Period, periodCode } from "@/lib/domain/period";
import { PRIORITY_ORDERS, type PriorityOrder } from "@/lib/domain/priority";
import { scenarioQuery, type TypedScenario, typedScenario } from "@/lib/domain/typed-scenario";

/** What the address of the page says beside area and month. */
export interface WhereNext {
  readonly order: PriorityOrder;
  /** From 1. */
  readonly page: number;
  readonly scenario: TypedScenario;
}

export function readWhereNext(fields: Readonly<Record<string, unknown>>, period: Period): WhereNext {
  return {
    order: PRIORITY_ORDERS.find((order) => order === fields.sort) ?? "missing",
    page: readPage(fields.page) ?? 1,
    scenario: typedScenario(fields, period),
  };
}

/** Where to go next in an area; what is left out is as when the page is first opened. */
export function whereNextHref(areaCode: string, period: Period, where: Partial<WhereNext> = {}): string {
  const { order = "missing", page = 1, scenario } = where;
  const parts = [
    `period=${periodCode(period)}`,
    ...(order === "missing" ? [] : [`sort=${order}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
    ...(scenario === undefined ? [] : [scenarioQuery(scenario)]),
  ];
  return `/coverage/${areaCode}/where-next?${parts.filter((part) => part !== "").join("&")}`;
}

/** The fields of a form or an address by name; what comes more than once as a list, as the page is given it. */
export function fieldsOf(fields: FormData | URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
