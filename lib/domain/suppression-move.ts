/**
 * Moves of people between single counts, the proof that a hidden cell cannot be computed: one person more here and one
 * fewer there, so that the hidden cell changes and every cell that is shown reads as before (see suppression.ts).
 */

import { type CellTable, type Count, sumsOf } from "./cell-table";
import { CATEGORY_CODES, type CategoryCode, type Programme } from "./programme";

/** What hiding costs the reader, from a village to the regency and from one category to all of them. */
const AREA_COST = [1, 10, 100] as const;
const GROUP_COST = [1, 3, 30] as const;
/** For a move without room: what is hidden is 1 or more, so where all of it is 1 the sum says so. */
const NO_ROOM_COST = 6;
/** Between moves that cost the same, the one that hides fewer people. */
const PERSON_COST = 1e-10;
/** From how many counts of a cell moves are looked for, smallest first. */
const STARTS = 4;

/** A count with the smallest of its values in the programmes that are hidden together. */
interface Held {
  readonly count: Count;
  readonly value: number;
  /** What is held at the same place, by category. */
  readonly beside: (Held | undefined)[];
}

interface Move {
  readonly more: readonly Held[];
  readonly fewer: readonly Held[];
}

/** Where people can move in a line of programmes, and what each cell costs to hide. */
export interface Ground {
  /** The counts above 0 in all of its programmes. */
  readonly held: readonly Held[];
  readonly byCategory: ReadonlyMap<CategoryCode, readonly Held[]>;
  /** Those above 0 in any of the programmes: where a move may begin. */
  readonly byCell: ReadonlyMap<number, readonly Held[]>;
  readonly cost: Float64Array;
  /** How a move changes each cell; all 0 between two looks. */
  readonly change: Int8Array;
}

export function groundOf(table: CellTable, programmes: readonly Programme[]): Ground {
  const places = new Map<string, (Held | undefined)[]>();
  const begun = table.counts.flatMap((count): Held[] => {
    const people = programmes.map((programme) => count.counts[programme] ?? 0);
    const beside = places.get(count.place) ?? [];
    places.set(count.place, beside);
    const one = { count, value: Math.min(...people), beside };
    if (one.value > 0) beside[CATEGORY_CODES.indexOf(count.category)] = one;
    return Math.max(...people) > 0 ? [one] : [];
  });
  const held = begun.filter(({ value }) => value > 0);
  const cost = new Float64Array(table.size);
  for (const programme of programmes) {
    sumsOf(table, programme).forEach((people, cell) => {
      cost[cell] = (cost[cell] ?? 0) + people * PERSON_COST;
    });
  }
  for (let cell = 0; cell < table.size; cell += 1) {
    cost[cell] = (cost[cell] ?? 0) + AREA_COST[table.areaWidth(cell)] * GROUP_COST[table.groupWidth(cell)];
  }
  return {
    held,
    byCategory: grouped(held, ({ count }) => [count.category]),
    byCell: grouped(begun, ({ count }) => count.cells),
    cost,
    change: new Int8Array(table.size),
  };
}

function grouped<Key>(held: readonly Held[], keysOf: (one: Held) => readonly Key[]): Map<Key, Held[]> {
  const groups = new Map<Key, Held[]>();
  for (const one of held) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

/**
 * The cells to hide so that the target cannot be computed, the target among them: those of the move that costs least,
 * near by if there is one, else farther away, else at the cost of the totals.
 */
export function cellsToHide(ground: Ground, target: number): readonly number[] {
  const starts = [...(ground.byCell.get(target) ?? [])].sort((a, b) => a.value - b.value).slice(0, STARTS);
  const ways: readonly ((start: Held) => Iterable<Move>)[] = [
    (start) => swaps(ground, start, (district) => district === start.count.district),
    (start) => farMoves(ground, start),
    (start) => ground.held.map((other) => ({ more: [start], fewer: [other] })),
    (start) => [{ more: [start], fewer: [] }],
  ];
  for (const way of ways) {
    const best = cheapest(ground, target, starts, way);
    if (best !== null) return best;
  }
  return [target];
}

/** Two categories of a place against the same two of another: every total of both stays. Of each two the best. */
function* swaps({ byCategory, cost }: Ground, start: Held, isMeant: (district: string) => boolean): Generator<Move> {
  const others = (byCategory.get(start.count.category) ?? []).filter(
    ({ count }) => count.place !== start.count.place && isMeant(count.district),
  );
  for (const [category, beside] of start.beside.entries()) {
    if (beside === undefined || beside === start) continue;
    let best: Move | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    for (const other of others) {
      const opposite = other.beside[category];
      if (opposite === undefined) continue;
      const move = { more: [start, opposite], fewer: [beside, other] };
      const price = placeCost(cost, other.count, opposite.count) + (hasRoom(move) ? 0 : NO_ROOM_COST);
      if (price < lowest) [best, lowest] = [move, price];
    }
    if (best !== null) yield best;
  }
}

/** What two counts of a place cost when people move from one to the other: their cells, and those of two segments. */
function placeCost(cost: Float64Array, one: Count, other: Count): number {
  const own = (cost[one.cells[0] ?? 0] ?? 0) + (cost[other.cells[0] ?? 0] ?? 0);
  const isWithinSegment = one.segmentCell === other.segmentCell;
  return isWithinSegment ? own : own + (cost[one.segmentCell] ?? 0) + (cost[other.segmentCell] ?? 0);
}

/** Swaps across districts, and moves that change totals: between places, or between the categories of one. */
function* farMoves(ground: Ground, start: Held): Generator<Move> {
  yield* swaps(ground, start, (district) => district !== start.count.district);
  for (const other of [...(ground.byCategory.get(start.count.category) ?? []), ...start.beside]) {
    if (other !== undefined && other !== start) yield { more: [start], fewer: [other] };
  }
}

function cheapest(
  ground: Ground,
  target: number,
  starts: readonly Held[],
  way: (start: Held) => Iterable<Move>,
): readonly number[] | null {
  let best: Move | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    for (const move of way(start)) {
      const cost = costOf(ground, move, target);
      if (cost < lowest) [best, lowest] = [move, cost];
      if (lowest === 0) break;
    }
  }
  return best === null ? null : changedCells(ground, best);
}

/** What a move costs; infinite when it leaves the target as it is. */
function costOf({ change, cost }: Ground, move: Move, target: number): number {
  apply(change, move);
  let sum = change[target] === 0 ? Number.POSITIVE_INFINITY : hasRoom(move) ? 0 : NO_ROOM_COST;
  for (const side of [move.more, move.fewer]) {
    for (const { count } of side) {
      for (const cell of count.cells) {
        if (change[cell] !== 0) sum += cost[cell] ?? 0;
        change[cell] = 0;
      }
    }
  }
  return sum;
}

function changedCells({ change }: Ground, move: Move): number[] {
  apply(change, move);
  const cells = [...move.more, ...move.fewer].flatMap(({ count }) => count.cells);
  const changed = [...new Set(cells.filter((cell) => change[cell] !== 0))];
  for (const cell of cells) change[cell] = 0;
  return changed;
}

function apply(change: Int8Array, { more, fewer }: Move): void {
  for (const { count } of more) for (const cell of count.cells) change[cell] = (change[cell] ?? 0) + 1;
  for (const { count } of fewer) for (const cell of count.cells) change[cell] = (change[cell] ?? 0) - 1;
}

/** Whether the move, or its reverse, leaves somebody wherever it takes people away. */
function hasRoom({ more, fewer }: Move): boolean {
  return more.every(leavesSomebody) || fewer.every(leavesSomebody);
}

function leavesSomebody({ value }: Held): boolean {
  return value > 1;
}
