import type { Block, Section } from "@/lib/domain/document";
import { isSlim } from "./table-width";

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
  return block.kind === "TABLE" && block.table.rows.length <= HALF_ROWS && isSlim(block.table);
}
