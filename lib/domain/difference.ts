/**
 * What differs between two states of the same cells: this month and the last one, or what is submitted now and what
 * was submitted before the return. The greatest difference in people comes first, for it is read first.
 */

import type { Counts } from "./entry";
import { CATEGORY_CODES, type CategoryCode, PROGRAMMES, type Programme } from "./programme";

/** A place and a category in both states; null where there is no entry at all. */
export interface Compared {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly before: Counts | null;
  readonly after: Counts | null;
}

export interface Difference {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  /** More than one where cells that move together say the same: JKK and JKM. */
  readonly programmes: readonly [Programme, ...Programme[]];
  /** In people; null is unknown. */
  readonly before: number | null;
  readonly after: number | null;
  /** Null where one of the two is unknown. */
  readonly change: number | null;
}

/** Every cell that differs, by size, then by place and category; a cell that is unknown in both is no difference. */
export function differencesOf(rows: readonly Compared[]): Difference[] {
  return rows.flatMap(differencesOfRow).sort(bySize);
}

function differencesOfRow({ areaCode, categoryCode, before, after }: Compared): Difference[] {
  const cells = PROGRAMMES.map((programme) => ({
    programme,
    before: before?.[programme] ?? null,
    after: after?.[programme] ?? null,
  }));
  const [jkk, jkm] = cells;
  const isEcho = jkk?.before === jkm?.before && jkk?.after === jkm?.after;
  return cells.flatMap((cell): Difference[] => {
    if (cell.before === cell.after || (isEcho && cell.programme === "jkm")) return [];
    const change = cell.before === null || cell.after === null ? null : cell.after - cell.before;
    const programmes: Difference["programmes"] = isEcho && cell.programme === "jkk" ? ["jkk", "jkm"] : [cell.programme];
    return [{ areaCode, categoryCode, programmes, before: cell.before, after: cell.after, change }];
  });
}

/** Only for the order: a count that appears or disappears weighs as much as it counts. */
function sizeOf({ before, after }: Difference): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}

function bySize(a: Difference, b: Difference): number {
  if (sizeOf(a) !== sizeOf(b)) return sizeOf(b) - sizeOf(a);
  if (a.areaCode !== b.areaCode) return a.areaCode < b.areaCode ? -1 : 1;
  return CATEGORY_CODES.indexOf(a.categoryCode) - CATEGORY_CODES.indexOf(b.categoryCode);
}
