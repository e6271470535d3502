/**
 * The tables of the coverage picture as CSV: UTF-8 with a byte-order mark and semicolons, as a spreadsheet in
 * Indonesia opens it. Numbers are plain (12800, 0.43), unknown is an empty cell.
 */
import type { CoverageFacts } from "@/lib/coverage/queries";
import type { Known } from "@/lib/domain/coverage";
import { type Period, periodCode } from "@/lib/domain/period";
import { coverageOf, placeChange, placeRate, programmeTakeUp } from "@/lib/domain/picture";
import { PROGRAMMES } from "@/lib/domain/programme";

export type CsvTable = "months" | "programmes" | "categories" | "places";

type Cell = string | number | null;

const BYTE_ORDER_MARK = "\uFEFF";

/** One table of the picture, first line the column names (English, as the open data has them). */
export function coverageCsv(facts: CoverageFacts, period: Period, table: CsvTable): string {
  const lines = ROWS[table](facts, period).map(line);
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

const ROWS: Record<CsvTable, (facts: CoverageFacts, period: Period) => Cell[][]> = {
  months: ({ months }) => [
    ["period", "active", "eligible", "coverage", "vulnerable_active", "definition", "published"],
    ...months.map((fact) => [
      periodCode(fact.period),
      fact.active,
      fact.eligible,
      coverageOf(fact),
      fact.vulnerable,
      fact.definition,
      String(fact.published),
    ]),
  ],
  programmes: ({ categories }, period) => {
    const takeUp = programmeTakeUp(categories, period);
    return [
      ["period", "programme", "active", "may_hold", "take_up"],
      ...PROGRAMMES.map((programme): Cell[] => [
        periodCode(period),
        programme,
        takeUp[programme].count,
        takeUp[programme].mayHold,
        takeUp[programme].rate,
      ]),
    ];
  },
  categories: ({ categories }) => [
    ["period", "category", ...PROGRAMMES],
    ...categories.map((fact) => [
      periodCode(fact.period),
      fact.category,
      ...PROGRAMMES.map((programme): Known => fact.counts[programme]),
    ]),
  ],
  places: ({ places, villages }, period) => [
    ["period", "code", "name", "parent", "active", "eligible", "coverage", "change", "definition", "no_data_reason"],
    ...[...places, ...villages].map((place) => [
      periodCode(period),
      place.code,
      place.name,
      place.parentName,
      place.active,
      place.eligible,
      placeRate(place),
      placeChange(place),
      place.definition,
      place.noDataReason,
    ]),
  ],
};

function line(cells: readonly Cell[]): string {
  return cells.map(field).join(";");
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return quoted(withoutFormula(cell));
}

/** A spreadsheet runs text that begins like a formula; an apostrophe makes it text again. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
