import type { Group, MonthCounts } from "@/lib/domain/cell-table";
import {
  CATEGORY_CODES,
  type CategoryCode,
  classOf,
  PROGRAMMES,
  type Programme,
  SEGMENTS,
  segmentOf,
} from "@/lib/domain/programme";

/** An area and a group (or any categories), with the number that is shown for it; null where none is. */
export interface ShownCell {
  readonly areaCode: string;
  readonly group: Group | readonly CategoryCode[];
  readonly people: number | null;
}

/** Large enough that no chance zero appears, small enough that products stay exact. */
const PRIME = 94_906_249;

/**
 * Tries everything that adding and subtracting can do: the hidden cells whose value follows from the shown ones, by
 * elimination over all equations at once. Knows nothing of how cells were chosen.
 */
export function computable(month: MonthCounts, cells: readonly ShownCell[]): ShownCell[] {
  const shown = cells.filter(({ people }) => people !== null);
  const single = new Set(shown.map(({ areaCode, group }) => `${areaCode} ${group}`));
  const unknown = month.rows.filter(({ areaCode, categoryCode, counts }) =>
    areaCode === month.regencyCode
      ? PROGRAMMES.some((one) => (counts[one] ?? 0) > 0)
      : !single.has(`${areaCode} ${categoryCode}`),
  );
  const equation = ({ areaCode, group }: ShownCell): number[] =>
    unknown.map((row) => Number(isWithin(row.areaCode, areaCode) && isPartOf(row.categoryCode, group, month)));
  const pivots = new Map<number, number[]>();
  const reduce = (vector: number[]): number[] => {
    for (let at = 0; at < vector.length; at += 1) {
      const pivot = pivots.get(at);
      const factor = vector[at] ?? 0;
      if (factor === 0 || pivot === undefined) continue;
      for (let i = at; i < vector.length; i += 1) {
        vector[i] = modulo((vector[i] ?? 0) - modulo(factor * (pivot[i] ?? 0)));
      }
    }
    return vector;
  };
  for (const cell of shown) {
    const rest = reduce(equation(cell));
    const at = rest.findIndex((value) => value !== 0);
    if (at < 0) continue;
    const inverse = power(rest[at] ?? 1, PRIME - 2);
    pivots.set(
      at,
      rest.map((value) => modulo(value * inverse)),
    );
  }
  return cells.filter((cell) => cell.people === null && reduce(equation(cell)).every((value) => value === 0));
}

function isWithin(code: string, areaCode: string): boolean {
  return code === areaCode || code.startsWith(`${areaCode}.`);
}

function isPartOf(category: CategoryCode, group: ShownCell["group"], { segments }: MonthCounts): boolean {
  if (typeof group !== "string") return group.includes(category);
  const segment = segmentOf(classOf(category));
  if (group === "DEFINITION") return segments?.includes(segment) ?? false;
  return group === "ALL" || group === category || group === segment;
}

function modulo(n: number): number {
  return ((n % PRIME) + PRIME) % PRIME;
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = modulo(base);
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

/** Every area that a month has counts of, and every group that is summed over. */
export function allCells(month: MonthCounts): { areaCode: string; group: Group }[] {
  const villages = [...new Set(month.rows.map(({ areaCode }) => areaCode))].filter(
    (code) => code !== month.regencyCode,
  );
  const areas = [...new Set([month.regencyCode, ...villages.map((code) => code.slice(0, 8)), ...villages])];
  const groups = [...new Set<Group>(["ALL", "DEFINITION", ...SEGMENTS, ...CATEGORY_CODES])];
  return areas.flatMap((areaCode) =>
    groups.filter((group) => group !== "DEFINITION" || month.segments !== null).map((group) => ({ areaCode, group })),
  );
}

/** What stands in a cell: the sum of what is known. */
export function peopleIn(month: MonthCounts, areaCode: string, group: Group, programme: Programme): number {
  return month.rows
    .filter((row) => isWithin(row.areaCode, areaCode) && isPartOf(row.categoryCode, group, month))
    .reduce((sum, { counts }) => sum + (counts[programme] ?? 0), 0);
}
