/**
 * A month of a regency as a table of cells: every area of it (villages, districts, the regency, and what is not mapped
 * to a village) by every group of categories that is summed over. A cell is known by one number.
 */

import type { Counts } from "./entry";
import { CATEGORY_CODES, type CategoryCode, classOf, type Programme, type Segment, segmentOf } from "./programme";

/** What is summed over; the categories JAKON and PMI are their own segments. DEFINITION: the segments that it counts. */
export type Group = "ALL" | "DEFINITION" | Segment | CategoryCode;

/** The counts of a village, or under the code of the regency those that are not mapped to one. */
export interface CountRow {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly counts: Counts;
}

export interface MonthCounts {
  readonly regencyCode: string;
  readonly rows: readonly CountRow[];
  /** The segments that the coverage definition counts; null where none is in force. */
  readonly segments: readonly Segment[] | null;
}

export type Width = 0 | 1 | 2;

/** A single count and every cell that it is part of, itself first. */
export interface Count {
  /** Village or remainder; counts of one place have the same. */
  readonly place: string;
  /** The district, or the remainder itself. */
  readonly district: string;
  readonly category: CategoryCode;
  readonly counts: Counts;
  readonly cells: readonly number[];
  /** The cell of its segment at its place; its own where the segment has no other category. */
  readonly segmentCell: number;
}

export interface CellTable {
  readonly size: number;
  /** By place, then category. */
  readonly counts: readonly Count[];
  /** From a village (0) to the regency (2), from one category (0) to a total of segments (2). */
  readonly areaWidth: (cell: number) => Width;
  readonly groupWidth: (cell: number) => Width;
  /** Every cell, totals before their parts. */
  readonly widestFirst: readonly number[];
  /** Undefined for an area that holds no count. */
  readonly cellOf: (areaCode: string, group: Group) => number | undefined;
}

/** Stands for what is not mapped to a village; the code of the regency is the sum of everything. */
const REMAINDER = "REMAINDER";
const DISTRICT_CODE_LENGTH = "51.04.05".length;
/** Those a category is summed in, itself first. */
function groupsOf(category: CategoryCode, segments: MonthCounts["segments"]): Group[] {
  const segment = segmentOf(classOf(category));
  const isCounted = segments?.includes(segment) ?? false;
  return [...new Set<Group>([category, segment]), ...(isCounted ? (["DEFINITION"] as const) : []), "ALL"];
}

function groupWidthOf(group: Group): Width {
  if (group === "ALL" || group === "DEFINITION") return 2;
  return CATEGORY_CODES.some((code) => code === group) ? 0 : 1;
}

function areaWidthOf(area: string, regencyCode: string): Width {
  if (area === regencyCode) return 2;
  return area.length === DISTRICT_CODE_LENGTH && area !== REMAINDER ? 1 : 0;
}

/** The table of a month; the order of its rows does not matter. */
export function tableOf({ regencyCode, rows, segments }: MonthCounts): CellTable {
  const groups = [...new Set(CATEGORY_CODES.flatMap((category) => groupsOf(category, segments)))];
  const groupIndex = new Map(groups.map((group, index) => [group, index]));
  const areaIndex = new Map<string, number>();
  const numberOf = (area: string): number => {
    const known = areaIndex.get(area) ?? areaIndex.size;
    areaIndex.set(area, known);
    return known;
  };
  const cell = (area: number, group: Group): number => area * groups.length + (groupIndex.get(group) ?? 0);
  const counts = [...rows].sort(byPlaceAndCategory).map(({ areaCode, categoryCode, counts }): Count => {
    const place = areaCode === regencyCode ? REMAINDER : areaCode;
    const district = place === REMAINDER ? REMAINDER : areaCode.slice(0, DISTRICT_CODE_LENGTH);
    const areas = [...new Set([place, district, regencyCode])].map(numberOf);
    const cells = areas.flatMap((area) => groupsOf(categoryCode, segments).map((group) => cell(area, group)));
    const segmentCell = cell(numberOf(place), segmentOf(classOf(categoryCode)));
    return { place, district, category: categoryCode, counts, cells, segmentCell };
  });
  const size = areaIndex.size * groups.length;
  const areaWidths = [...areaIndex.keys()].map((area) => areaWidthOf(area, regencyCode));
  const groupWidths = groups.map(groupWidthOf);
  const areaWidth = (index: number): Width => areaWidths[Math.floor(index / groups.length)] ?? 0;
  const groupWidth = (index: number): Width => groupWidths[index % groups.length] ?? 0;
  return {
    size,
    counts,
    areaWidth,
    groupWidth,
    widestFirst: Array.from({ length: size }, (_, index) => index).sort(
      (a, b) => areaWidth(b) - areaWidth(a) || groupWidth(b) - groupWidth(a) || a - b,
    ),
    cellOf: (areaCode, group) => {
      const area = areaIndex.get(areaCode);
      return area === undefined ? undefined : cell(area, groupIndex.has(group) ? group : "ALL");
    },
  };
}

function byPlaceAndCategory(a: CountRow, b: CountRow): number {
  if (a.areaCode !== b.areaCode) return a.areaCode < b.areaCode ? -1 : 1;
  return CATEGORY_CODES.indexOf(a.categoryCode) - CATEGORY_CODES.indexOf(b.categoryCode);
}

/** Every cell's sum of the known counts of a programme; 0 where none is known. */
export function sumsOf({ size, counts }: CellTable, programme: Programme): Float64Array {
  const sums = new Float64Array(size);
  for (const count of counts) {
    for (const cell of count.cells) sums[cell] = (sums[cell] ?? 0) + (count.counts[programme] ?? 0);
  }
  return sums;
}
