/**
 * The areas below a place as a reader orders and pages them, by what the address says: "sort=active", "sort=-active"
 * for the reverse, "page=2".
 */

import type { Known } from "./coverage";
import { type Page, pageOf, readPage } from "./page";
import { mayRank, type PlaceFact, placeChange, placeGrowth, placeRate } from "./picture";
import { rankBy } from "./rank";

const PLACE_COLUMNS = ["name", "parent", "rate", "active", "eligible", "change"] as const;
export type PlaceColumn = (typeof PLACE_COLUMNS)[number];

export interface PlaceOrder {
  readonly column: PlaceColumn;
  readonly descending: boolean;
}

export interface PlaceView {
  /** Null leaves the rank to order. */
  readonly order: PlaceOrder | null;
  /** From 1; null shows the top and the bottom alone. */
  readonly page: number | null;
}

/** Places on one page of a long table. */
export const PAGE_SIZE = 50;

/** Names begin with A, figures with the largest. */
function descendsFirst(column: PlaceColumn): boolean {
  return column !== "name" && column !== "parent";
}

/** What an address asks for; what is no column or no page is left out. A chosen order shows pages. */
export function readPlaceView({ sort, page }: Readonly<Record<string, unknown>>): PlaceView {
  const reverse = typeof sort === "string" && sort.startsWith("-");
  const column = PLACE_COLUMNS.find((name) => name === (reverse ? String(sort).slice(1) : sort));
  const order = column === undefined ? null : { column, descending: descendsFirst(column) !== reverse };
  return { order, page: readPage(page) ?? (order === null ? null : 1) };
}

/** The part of an address that asks for a view: "sort=-active&page=2". */
export function placeViewQuery({ order, page }: PlaceView): string {
  const sort =
    order === null ? [] : [`sort=${order.descending === descendsFirst(order.column) ? "" : "-"}${order.column}`];
  const paged = page === null || (page === 1 && order !== null) ? [] : [`page=${page}`];
  return [...sort, ...paged].join("&");
}

/** The order that a reader asks for by choosing a column: its own first, and the reverse when it orders already. */
export function orderBy(column: PlaceColumn, { order }: PlaceView): PlaceOrder {
  const descending = order?.column === column ? !order.descending : descendsFirst(column);
  return { column, descending };
}

/** What places are ranked by: their rate, or their active people where no rate is known of any. */
export type RankedBy = "rate" | "active";

export function rankedBy(places: readonly PlaceFact[]): RankedBy {
  return places.some((place) => placeRate(place) !== null) ? "rate" : "active";
}

/** The figure of a place that decides its rank. */
export function rankedFigure(place: PlaceFact, by: RankedBy): Known {
  return by === "rate" ? placeRate(place) : place.active;
}

export interface RankedPlace {
  readonly place: PlaceFact;
  /** Equal figures share a rank; null without the figure, or where definitions differ. */
  readonly rank: number | null;
}

/**
 * The places in the order asked for, each with its rank. What a place has no figure for stands at the end, in either
 * direction. Under different definitions nothing is ranked, and an order by rate or change is none: then by code.
 */
export function rankPlaces(places: readonly PlaceFact[], order: PlaceOrder | null): RankedPlace[] {
  const by = rankedBy(places);
  const comparable = by === "active" || mayRank(places);
  const ranks = new Map(
    comparable ? rankBy(places, (place) => rankedFigure(place, by)).map(({ item, rank }) => [item.code, rank]) : [],
  );
  const ranked = places.map((place) => ({ place, rank: ranks.get(place.code) ?? null }));
  const asked = order ?? { column: by, descending: true };
  return !comparable && (asked.column === "rate" || asked.column === "change")
    ? ranked.sort((a, b) => Number(rankedFigure(a.place, by) === null) - Number(rankedFigure(b.place, by) === null))
    : ranked.sort((a, b) => compare(a.place, b.place, asked, by));
}

function compare(a: PlaceFact, b: PlaceFact, { column, descending }: PlaceOrder, by: RankedBy): number {
  const [first, second] = [figureOf(a, column, by), figureOf(b, column, by)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  const difference =
    typeof first === "number" && typeof second === "number"
      ? first - second
      : String(first).localeCompare(String(second), "id");
  return descending ? -difference : difference;
}

/** Changes are points where rates rank, and people where people do. */
function figureOf(place: PlaceFact, column: PlaceColumn, by: RankedBy): Known | string {
  switch (column) {
    case "name":
      return place.name;
    case "parent":
      return place.parentName;
    case "rate":
      return placeRate(place);
    case "change":
      return by === "rate" ? placeChange(place) : placeGrowth(place);
    case "active":
    case "eligible":
      return place[column];
  }
}

/** Rows before and after the folded middle, and the fewest rows that are worth folding. */
const HEAD = 13;
const TAIL = 9;
const LEAST_FOLDED = 5;
/** Places without a figure that a folded table still names. */
const NAMED_UNKNOWN = 6;

export interface ShownPlaces extends Page<RankedPlace> {
  /** Rows left out after so many of those shown; null when nothing is folded. */
  readonly folded: { readonly after: number; readonly count: number } | null;
}

/** What one page shows: the top and the bottom while nothing is asked, else a page of all; a page too far is the last. */
export function showPlaces(ranked: readonly RankedPlace[], { page }: PlaceView): ShownPlaces {
  const whole = pageOf(ranked, page ?? 1, PAGE_SIZE);
  if (page !== null) return { ...whole, folded: null };
  const known = ranked.filter(({ place }) => place.active !== null);
  const unknown = ranked.filter(({ place }) => place.active === null).slice(0, NAMED_UNKNOWN);
  const rows = [...known.slice(0, HEAD), ...known.slice(-TAIL), ...unknown];
  const count = ranked.length - rows.length;
  return known.length < HEAD + TAIL || count < LEAST_FOLDED
    ? { ...whole, folded: null }
    : { ...whole, rows, folded: { after: HEAD, count } };
}
