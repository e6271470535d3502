/**
 * Moves of people between single counts, the proof that a hidden cell cannot be computed: one person more here and one
 * fewer there, so that the hidden cell changes and every cell that is shown reads as before (see suppression.ts).
 */

import { type CellTable, type Count, sumsOf } from "./cell-table";
import type { Programme } from "./programme";

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
}

interface Move {
  readonly more: readonly Held[];
  readonly fewer: readonly Held[];
}

/** Where people can move in a line of programmes, and what each cell costs to hide. */
export interface Ground {
  /** The counts above 0 in all of its programmes. */
  readonly held: readonly Held[];
  /** Those above 0 in any of the programmes: where a move may begin. */
  readonly byCell: ReadonlyMap<number, readonly Held[]>;
  readonly byPlace: ReadonlyMap<string, readonly Held[]>;
  /** By place and category, of which there is one. */
  readonly single: ReadonlyMap<string, Held>;
  readonly byCategory: ReadonlyMap<string, readonly Held[]>;
  readonly byDistrict: ReadonlyMap<string, readonly Held[]>;
  readonly cost: Float64Array;
  /** How a move changes each cell; all 0 between two looks. */
  readonly change: Int8Array;
}

export function groundOf(table: CellTable, programmes: readonly Programme[]): Ground {
  const peopleIn = ({ counts }: Count) => programmes.map((programme) => counts[programme] ?? 0);
  const begun = table.counts
    .filter((count) => Math.max(...peopleIn(count)) > 0)
    .map((count) => ({ count, value: Math.min(...peopleIn(count)) }));
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
    byCell: grouped(begun, ({ count }) => count.cells),
    byPlace: grouped(held, ({ count }) => [count.place]),
    single: new Map(held.map((one) => [keyOf(one.count.place, one.count.category), one])),
    byCategory: grouped(held, ({ count }) => [count.category]),
    byDistrict: grouped(held, ({ count }) => [keyOf(count.district, count.category)]),
    cost,
    change: new Int8Array(table.size),
  };
}

function keyOf(area: string, category: string): string {
  return `${area} ${category}`;
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
    (start) => swaps(ground, start, ground.byDistrict.get(keyOf(start.count.district, start.count.category)) ?? []),
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

/** Two categories of a place against the same two of another: every total of both stays. */
function* swaps({ byPlace, single }: Ground, start: Held, others: readonly Held[]): Generator<Move> {
  for (const beside of byPlace.get(start.count.place) ?? []) {
    if (beside === start) continue;
    for (const other of others) {
      if (other.count.place === start.count.place) continue;
      const opposite = single.get(keyOf(other.count.place, beside.count.category));
      if (opposite !== undefined) yield { more: [start, opposite], fewer: [beside, other] };
    }
  }
}

/** Swaps across districts, and moves that change totals: between places, or between the categories of one. */
function* farMoves(ground: Ground, start: Held): Generator<Move> {
  const sameCategory = ground.byCategory.get(start.count.category) ?? [];
  yield* swaps(ground, start, sameCategory);
  for (const other of [...sameCategory, ...(ground.byPlace.get(start.count.place) ?? [])]) {
    if (other !== start) yield { more: [start], fewer: [other] };
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
  return [more, fewer].some((side) => side.every(({ value }) => value > 1));
}
