/**
 * What of a published month is kept back, so that nobody can be recognised in it (design 4.3): counts of 1 to 4 people,
 * and as many others as it takes that no total gives them back.
 *
 * Published is every sum over an area (village, district, regency; the remainder follows from them) and a group of
 * categories (category, segment, the segments of the coverage definition, all): a cell. For each small cell we look for
 * a _move_: people added to and taken from single counts such that this cell changes. Every cell that changes with the
 * move is hidden; all others read the same before and after it. So there is another table with the same published cells
 * and another value in the hidden one, whatever is added or subtracted, and each hidden cell has such a move.
 *
 * 0 and unknown are shown as they are: they tell of nobody. It is decided once for the whole month of a regency, never
 * for a question, so that two answers cannot be subtracted from each other.
 */

import { type CellTable, type Group, type MonthCounts, sumsOf, tableOf } from "./cell-table";
import type { Known } from "./coverage";
import { CATEGORY_CODES, type CategoryCode, classOf, type Programme, SEGMENTS, segmentOf } from "./programme";
import { cellsToHide, groundOf } from "./suppression-move";

/** A figure in a public document; "HIDDEN" where it is kept back. */
export type Shown = Known | "HIDDEN";

/** The largest number of people that is too small to be shown. */
export const MAX_SMALL = 4;

/** Whether a number of people would tell who they are; nobody is not few, and neither is an unknown number. */
export function isFew(people: Known): boolean {
  return people !== null && people > 0 && people <= MAX_SMALL;
}

/** What may be shown of one month of one regency. */
export interface Disclosure {
  /** Whether a programme's sum over an area and a group must not be shown. */
  readonly isHidden: (areaCode: string, group: Group, programme: Programme) => boolean;
  /** Whether a sum over any categories can be shown: it is made of cells that are. */
  readonly isSumShown: (areaCode: string, categories: readonly CategoryCode[], programme: Programme) => boolean;
}

/**
 * First the programmes of which one gives the other away (R2: JKK = JKM), then those that ever fewer hold. A cell that
 * is hidden in one line is hidden in all that follow; not the other way round, for that three of forty people hold JHT
 * says nothing about the forty.
 */
const LINES: readonly (readonly Programme[])[] = [["jkk", "jkm"], ["jht"], ["jp"], ["jkp"]];

/**
 * The total over everything in a regency is never hidden where it is no small cell itself and at least this many counts
 * are above 0 in JKK and JKM: a small cell holds fewer, so there is always somebody outside it to move.
 */
export const COUNTS_OF_A_SAFE_TOTAL = MAX_SMALL + 1;

/** For a total that is known to be safe. */
export const NOTHING_HIDDEN: Disclosure = { isHidden: () => false, isSumShown: () => true };

/** What is hidden of a month. The same counts in any order give the same answer. */
export function suppress(month: MonthCounts): Disclosure {
  const table = tableOf(month);
  // The answers outlive the table: what they do not need is not kept with them.
  const { cellOf } = table;
  const hidden = {} as Record<Programme, Uint8Array>;
  const holding = {} as Record<Programme, Uint8Array>;
  let before: Uint8Array = new Uint8Array(table.size);
  for (const programmes of LINES) {
    before = hideLine(table, programmes, before);
    for (const programme of programmes) {
      hidden[programme] = before;
      holding[programme] = Uint8Array.from(sumsOf(table, programme), (people) => Number(people > 0));
    }
  }
  const isIn = (cells: Uint8Array, areaCode: string, group: Group) => {
    const cell = cellOf(areaCode, group);
    return cell !== undefined && cells[cell] === 1;
  };
  return {
    isHidden: (areaCode, group, programme) => isIn(hidden[programme], areaCode, group),
    isSumShown: (areaCode, categories, programme) => {
      const isShown = (group: Group) => !isIn(hidden[programme], areaCode, group);
      const present = CATEGORY_CODES.filter((code) => isIn(holding[programme], areaCode, code) || !isShown(code));
      return isMadeOfShown(present, categories, isShown);
    },
  };
}

/** Whether a sum over categories follows from shown cells: as they are, or as everything less the others. */
function isMadeOfShown(
  present: readonly CategoryCode[],
  wanted: readonly CategoryCode[],
  isShown: (group: Group) => boolean,
): boolean {
  const others = present.filter((code) => !wanted.includes(code));
  return isTiled(present, wanted, isShown) || (isShown("ALL") && isTiled(present, others, isShown));
}

/** Categories that hold nobody do not matter; whole segments need only their own cell. */
function isTiled(
  present: readonly CategoryCode[],
  wanted: readonly CategoryCode[],
  isShown: (group: Group) => boolean,
): boolean {
  if (isShown("ALL") && present.every((code) => wanted.includes(code))) return true;
  return SEGMENTS.every((segment) => {
    const inside = present.filter((code) => segmentOf(classOf(code)) === segment);
    const chosen = inside.filter((code) => wanted.includes(code));
    return chosen.length === 0 || (chosen.length === inside.length && isShown(segment)) || chosen.every(isShown);
  });
}

/** The hidden cells of a line: its small ones, the inherited ones that hold anybody, and what protects them. */
function hideLine(table: CellTable, programmes: readonly Programme[], inherited: Uint8Array): Uint8Array {
  const sums = programmes.map((programme) => sumsOf(table, programme));
  const ground = groundOf(table, programmes);
  const hidden = new Uint8Array(table.size);
  const holds = (cell: number, isMeant: (people: number) => boolean) => sums.some((sum) => isMeant(sum[cell] ?? 0));
  // What is hidden anyhow costs nothing.
  for (let cell = 0; cell < table.size; cell += 1) if (inherited[cell] === 1) ground.cost[cell] = 0;
  for (const cell of table.widestFirst) {
    const isSmall = holds(cell, isFew);
    const isInherited = inherited[cell] === 1 && holds(cell, (people) => people > 0);
    if (hidden[cell] === 1 || !(isSmall || isInherited)) continue;
    for (const changed of cellsToHide(ground, cell)) {
      hidden[changed] = 1;
      ground.cost[changed] = 0;
    }
  }
  return hidden;
}
