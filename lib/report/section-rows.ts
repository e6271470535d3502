import type { Block, Section } from "@/lib/domain/document";
import { widthOf } from "./table-width";

const MOST_SUMS = 3;

/** Neighbouring sections that need half the width each stand side by side, the others alone. */
export function sectionRows(sections: readonly Section[]): Section[][] {
  const isHalf = ({ finding, blocks }: Section) => finding !== null && blocks.length === 1 && blocks.every(isHalfBlock);
  return pairs(sections, isHalf, ({ newPage }) => newPage);
}

/** The blocks of one section likewise. */
export function blockRows(blocks: readonly Block[]): Block[][] {
  return pairs(blocks, isHalfBlock, () => false);
}

function isHalfBlock(block: Block): boolean {
  if (block.kind === "SUMS") return block.sums.length <= MOST_SUMS;
  return block.kind === "TABLE" && widthOf(block.table) === "HALF";
}

function pairs<T>(all: readonly T[], isHalf: (one: T) => boolean, beginsAnew: (one: T) => boolean): T[][] {
  const rows: T[][] = [];
  for (const one of all) {
    const row = rows.at(-1);
    const isBeside = row?.length === 1 && row.every(isHalf) && isHalf(one) && !beginsAnew(one);
    if (isBeside) row.push(one);
    else rows.push([one]);
  }
  return rows;
}
