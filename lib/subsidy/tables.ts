/**
 * The tables of the quota board as neutral rows: CSV and XLSX write the numbers that the page shows, of all villages.
 * Unknown and not applicable are null; which of the two says `in_rule`. Column names are English, as the open data has them.
 */
import type { Table } from "@/lib/coverage/tables";
import { DROP_REASONS, type DropStage, STAGES } from "@/lib/domain/batch";
import type { Board, BoardRow } from "@/lib/domain/quota-board";

export const BOARD_TABLES = ["villages", "funnel"] as const;
export type BoardTable = (typeof BOARD_TABLES)[number];

const people = (...names: readonly string[]) => names.map((name) => ({ name, kind: "people" as const }));
const words = (...names: readonly string[]) => names.map((name) => ({ name, kind: "text" as const }));

/** One table of the board: every village whatever page or flag the reader looks at, or the stages with what was lost. */
export function boardTable(board: Board, table: BoardTable): Table {
  return table === "villages" ? villageTable(board) : funnelTable(board);
}

function villageTable({ rows, remainder }: Board): Table {
  const all = remainder === null ? rows : [...rows, remainder];
  return {
    columns: [
      ...words("code", "name", "district", "in_rule"),
      ...people(...STAGES, "active_now", "left"),
      ...words("unknown_stages", "flags"),
    ],
    rows: all.map((row: BoardRow) => [
      row.code,
      row.name,
      row.districtName === "" ? null : row.districtName,
      String(row.inRule),
      ...STAGES.map((stage) => row.funnel[stage]),
      row.inForce,
      row.left,
      row.unknown.length === 0 ? null : row.unknown.join(" "),
      row.flags.length === 0 ? null : row.flags.join(" "),
    ]),
  };
}

function funnelTable({ funnel, losses }: Board): Table {
  return {
    columns: [
      ...words("stage"),
      ...people(
        "people",
        "lost",
        ...DROP_REASONS.map((reason) => reason.toLowerCase()),
        "without_reason",
        "beyond_loss",
      ),
    ],
    rows: STAGES.map((stage) => {
      const loss = losses.find((one) => one.stage === (stage.toUpperCase() as DropStage));
      return [
        stage,
        funnel[stage],
        loss?.people ?? null,
        ...DROP_REASONS.map((reason) =>
          loss === undefined ? null : (loss.reasons.find((one) => one.reason === reason)?.people ?? 0),
        ),
        loss?.unexplained ?? null,
        loss?.overexplained ?? null,
      ];
    }),
  };
}
