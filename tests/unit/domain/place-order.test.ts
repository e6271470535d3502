import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlaceFact } from "@/lib/domain/picture";
import {
  orderBy,
  PAGE_SIZE,
  type PlaceView,
  placeViewQuery,
  rankedBy,
  rankPlaces,
  readPlaceView,
  showPlaces,
} from "@/lib/domain/place-order";

const RANK: PlaceView = { order: null, page: null };

function place(code: string, active: number | null, eligible: number | null = 100, definition = "NEW"): PlaceFact {
  return {
    ...{ code, name: code, kind: null, parentName: "", active, eligible, definition, noDataReason: null },
    ...{ previousActive: null, previousEligible: null, previousDefinition: null, villages: 1, villageCount: 1 },
  };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => place(`v${index}`, count - index));
const codes = (places: readonly { place: PlaceFact }[]) => places.map((row) => row.place.code);

describe("an address", () => {
  test.each([
    [{}, RANK],
    [{ sort: "active" }, { order: { column: "active", descending: true }, page: 1 }],
    [
      { sort: "-active", page: "3" },
      { order: { column: "active", descending: false }, page: 3 },
    ],
    [{ sort: "name" }, { order: { column: "name", descending: false }, page: 1 }],
    [{ page: "2" }, { order: null, page: 2 }],
    [{ sort: "people", page: "0" }, RANK],
    [{ sort: ["active"], page: "1e3" }, RANK],
  ])("that says %j asks for %j", (asked, view) => {
    expect(readPlaceView(asked)).toEqual(view);
  });

  test("says what it asks for, both ways", () => {
    for (const query of ["sort=active", "sort=-active&page=2", "sort=-name", "page=1", "page=4", ""]) {
      expect(placeViewQuery(readPlaceView(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
    }
  });

  test("a column chosen again turns round", () => {
    const once = orderBy("active", RANK);
    expect([once.descending, orderBy("active", { order: once, page: 1 }).descending]).toEqual([true, false]);
  });
});

describe("a rank", () => {
  test("is shared by equal rates, and what has no figure stands last without one", () => {
    const ranked = rankPlaces([place("a", 40), place("b", null), place("c", 50), place("d", 40)], null);
    expect(ranked.map(({ place, rank }) => [place.code, rank])).toEqual([
      ["c", 1],
      ["a", 2],
      ["d", 2],
      ["b", null],
    ]);
  });

  test("stays with the place in another order", () => {
    const ranked = rankPlaces([place("a", 40), place("c", 50)], { column: "name", descending: false });
    expect(ranked.map(({ place, rank }) => [place.code, rank])).toEqual([
      ["a", 2],
      ["c", 1],
    ]);
  });

  test("is by people where no rate is known", () => {
    const places = [place("a", 40, null), place("b", 60, null)];
    expect(rankedBy(places)).toBe("active");
    expect(codes(rankPlaces(places, null))).toEqual(["b", "a"]);
  });

  test("is nobody's across definitions: then by code, though people may still be ordered", () => {
    const places = [place("a", 40), place("b", 60, 100, "OLD"), place("c", 50)];
    expect(rankPlaces(places, null).map(({ place, rank }) => [place.code, rank])).toEqual([
      ["a", null],
      ["b", null],
      ["c", null],
    ]);
    expect(codes(rankPlaces(places, { column: "active", descending: true }))).toEqual(["b", "c", "a"]);
  });
});

describe("a page", () => {
  test("shows top and bottom while nothing is asked", () => {
    const shown = showPlaces(rankPlaces(many(70), null), RANK);
    expect([shown.rows.length, shown.folded]).toEqual([22, { after: 13, count: 48 }]);
    expect([shown.rows[12]?.rank, shown.rows[13]?.rank, shown.rows[21]?.rank]).toEqual([13, 62, 70]);
  });

  test.each([
    [26, 26, null],
    [27, 22, { after: 13, count: 5 }],
  ])("folds from five rows on: of %i it shows %i", (count, rows, folded) => {
    const shown = showPlaces(rankPlaces(many(count), null), RANK);
    expect([shown.rows.length, shown.folded]).toEqual([rows, folded]);
  });

  test("too far is the last", () => {
    expect(showPlaces(rankPlaces(many(70), null), { order: null, page: 9 })).toMatchObject({ page: 2, pages: 2 });
  });

  test("never holds more than a page, and all pages together hold every place once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 260 }), (count) => {
        const ranked = rankPlaces(many(count), null);
        const { pages } = showPlaces(ranked, RANK);
        const all = Array.from({ length: pages }, (_, index) => showPlaces(ranked, { order: null, page: index + 1 }));
        expect(all.every(({ rows }) => rows.length <= PAGE_SIZE)).toBe(true);
        expect(all.flatMap(({ rows }) => codes(rows))).toEqual(codes(ranked));
      }),
    );
  });
});
