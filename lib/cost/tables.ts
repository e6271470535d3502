/**
 * The tables of the cost page as neutral rows: CSV and XLSX write the same numbers that the page shows. Rupiah are whole,
 * unknown is null. Column names are English, as in the other files.
 */
import type { CostPicture } from "@/lib/cost/picture";
import type { COST_TABLES } from "@/lib/cost/schema";
import type { ColumnKind, Table } from "@/lib/coverage/tables";
import type { BudgetEnd, BudgetUse } from "@/lib/domain/cost";
import type { CostScenarioAnswer } from "@/lib/domain/cost-scenario";
import { periodCode } from "@/lib/domain/period";

export type CostTable = (typeof COST_TABLES)[number];

const column =
  (kind: ColumnKind) =>
  (...names: string[]) =>
    names.map((name) => ({ name, kind }));
const words = column("text");
const people = column("people");
const rupiah = column("rupiah");

/** One table of the page. */
export function costTable(picture: CostPicture, table: CostTable): Table {
  return TABLES[table](picture);
}

const TABLES: Record<CostTable, (picture: CostPicture) => Table> = {
  running: ({ cells }) => ({
    columns: [...words("period", "payer"), ...people("workers"), ...rupiah("rupiah")],
    rows: cells.map(({ period, payer, workers, rupiah }) => [periodCode(period), payer, workers, rupiah]),
  }),
  budgets: ({ uses }) => budgetTable(uses),
  plans: ({ plans }) => ({
    columns: [...words("plan", "period", "payer"), ...people("workers"), ...rupiah("rupiah")],
    rows: plans.flatMap(({ name, price }) =>
      (price?.cells ?? []).map(({ period, payer, workers, rupiah }) => [
        ...[name, periodCode(period), payer, workers, rupiah],
      ]),
    ),
  }),
};

/** The sheets of a scenario: what was asked, what comes of it for each payer and each budget, and every month. */
function scenarioTables({ scenario, ...answer }: CostScenarioAnswer): Record<ScenarioSheet, Table> {
  const { perVillage, months, start, programmes } = scenario;
  return {
    inputs: {
      columns: words("input", "value"),
      rows: [
        ["per_village", perVillage],
        ["villages", answer.villages],
        ["months", months],
        ["start", periodCode(start)],
        ["programmes", programmes.join(",")],
        ...scenario.payers.map(({ payer, percent }) => [`percent_${payer}`, percent]),
      ],
    },
    result: {
      columns: [
        ...words("payer"),
        ...people("percent", "workers"),
        ...rupiah("rupiah"),
        ...words("budget_end", "budget_ends_in", "covered_until"),
        ...column("rate")("coverage_before", "coverage_after"),
      ],
      rows: [
        ...answer.payers.map(({ payer, percent, workers, rupiah, end }) => [
          ...[payer, percent, workers, rupiah, end.kind, endsIn(end), answer.lapsesOn],
          ...[null, null],
        ]),
        [
          ...["ALL", 100, answer.workers, answer.rupiah, answer.end.kind, endsIn(answer.end), answer.lapsesOn],
          ...[answer.before, answer.after],
        ],
      ],
    },
    budgets: budgetTable(answer.payers.flatMap(({ years }) => years)),
    months: {
      columns: [...words("period", "payer"), ...people("workers"), ...rupiah("rupiah")],
      rows: answer.cells.map(({ period, payer, workers, rupiah }) => [periodCode(period), payer, workers, rupiah]),
    },
  };
}

/** The sheets of a scenario as they are called; those of several one after the other, numbered. */
export function scenarioSheets(
  answers: readonly CostScenarioAnswer[],
  names: Readonly<Record<ScenarioSheet, string>>,
): { readonly name: string; readonly table: Table }[] {
  return answers.flatMap((answer, at) => {
    const tables = scenarioTables(answer);
    const number = answers.length === 1 ? "" : ` ${at + 1}`;
    return SCENARIO_SHEETS.map((sheet) => ({ name: `${names[sheet]}${number}`, table: tables[sheet] }));
  });
}

export const SCENARIO_SHEETS = ["inputs", "result", "budgets", "months"] as const;
export type ScenarioSheet = (typeof SCENARIO_SHEETS)[number];

function budgetTable(uses: readonly BudgetUse[]): Table {
  return {
    columns: [
      ...words("payer", "year"),
      ...rupiah("budget", "spent", "committed", "left"),
      ...words("budget_end", "budget_ends_in"),
    ],
    rows: uses.map(({ payer, year, budget, spent, committed, left, end }) => [
      ...[payer, String(year), budget, spent, committed, left],
      ...[end.kind, endsIn(end)],
    ]),
  };
}

function endsIn(end: BudgetEnd): string | null {
  return end.kind === "LASTS" ? null : periodCode(end.period);
}
