import { describe, expect, test } from "vitest";
import { type EcosystemVillage, standVillage } from "@/lib/domain/ecosystem";
import {
  type EcosystemView,
  ecosystemQuery,
  orderedBy,
  readEcosystemView,
  viewVillages,
} from "@/lib/domain/ecosystem-view";

const FIRST: EcosystemView = { show: "all", group: null, order: "area", reverse: false, page: 1 };

function village(code: string, name: string, counts: EcosystemVillage["counts"]) {
  return standVillage({ code, name, kind: "DESA", districtName: "", counts, quota: null }, true);
}

const VILLAGES = [
  village("3", "Bedulu", { VILLAGE_HEAD: 1, VILLAGE_CADRE: 4 }),
  village("1", "Mas", { VILLAGE_HEAD: 0, VILLAGE_CADRE: 9, VILLAGE_OFFICIAL: 0 }),
  village("2", "Abianbase", { VILLAGE_CADRE: null, VILLAGE_OFFICIAL: 0 }),
];

const codes = (view: Partial<EcosystemView>) =>
  viewVillages(VILLAGES, { ...FIRST, ...view })
    .map((one) => one.village.code)
    .join("");

describe("an address", () => {
  test.each([
    [{}, FIRST, ""],
    [
      { show: "missing", group: "VILLAGE_HEAD" },
      { ...FIRST, show: "missing", group: "VILLAGE_HEAD" },
      "show=missing&group=VILLAGE_HEAD",
    ],
    [{ sort: "-missing", page: "2" }, { ...FIRST, order: "missing", reverse: true, page: 2 }, "sort=-missing&page=2"],
    [{ sort: "-area" }, { ...FIRST, reverse: true }, "sort=-area"],
    [{ show: "none", group: "PU_FIRM", sort: "-people", page: "0" }, FIRST, ""],
  ])("%j asks for %j", (asked, view, query) => {
    const read = readEcosystemView(asked);
    expect(read).toEqual(view);
    expect(ecosystemQuery(read)).toBe(query);
  });

  test("a column orders, and chosen again the other way round, from the first page", () => {
    const once = orderedBy("name", { ...FIRST, page: 3 });
    expect([once.reverse, once.page, orderedBy("name", once).reverse]).toEqual([false, 1, true]);
  });
});

test.each([
  [{}, "123"],
  [{ reverse: true }, "321"],
  [{ order: "name" }, "231"],
  [{ order: "name", reverse: true }, "132"],
  [{ order: "missing" }, "123"],
  [{ order: "missing", reverse: true }, "321"],
  // The unknown stands last in either direction.
  [{ order: "VILLAGE_CADRE" }, "132"],
  [{ order: "VILLAGE_CADRE", reverse: true }, "312"],
  [{ show: "missing" }, "12"],
  [{ show: "missing", group: "VILLAGE_HEAD" }, "1"],
  [{ show: "unknown", group: "VILLAGE_HEAD" }, "2"],
  [{ show: "unknown", group: "VILLAGE_OFFICIAL" }, "3"],
] as const)("a view of %j shows %s", (view, shown) => {
  expect(codes(view)).toBe(shown);
});
