import type { Block, ReportTable, Section } from "@/lib/domain/document";
import { tableCharacters } from "./table-width";

/** Half the width of the sheet holds a table of so many columns, and so many characters at its type. */
const HALF_COLUMNS = 4;
const HALF_CHARACTERS = 44;
/** Beside something longer, half a sheet would stay empty. */
const HALF_ROWS = 8;

/** Neighbours that need half the width each stand side by side, the others alone. */
export function sectionRows(sections: readonly Section[]): Section[][] {
  const rows: Section[][] = [];
  for (const section of sections) {
    const row = rows.at(-1);
    const [neighbour] = row ?? [];
    const isBeside = row?.length === 1 && neighbour && isHalf(neighbour) && isHalf(section) && !section.newPage;
    if (isBeside) row.push(section);
    else rows.push([section]);
  }
  return rows;
}

function isHalf({ finding, blocks }: Section): boolean {
  return finding !== null && blocks.length > 0 && blocks.every(isHalfBlock);
}

function isHalfBlock(block: Block): boolean {
  if (block.kind === "SUMS") return block.sums.length <= 3;
  return block.kind === "TABLE" && isHalfTable(block.table);
}

function isHalfTable(table: ReportTable): boolean {
  const { columns, rows } = table;
  return columns.length <= HALF_COLUMNS && rows.length <= HALF_ROWS && tableCharacters(table, false) <= HALF_CHARACTERS;
}
