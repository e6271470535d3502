import { describe, expect, test } from "vitest";
import { BOARD_PAGE_ROWS, boardQuery, orderBoard, readBoardView, showBoard } from "@/lib/domain/board-view";
import { toPeriod } from "@/lib/domain/period";
import { boardOf } from "@/lib/domain/quota-board";

const FIRST = readBoardView({});

test("what an address asks for comes back as the same address", () => {
  const address = "programme=a&payer=CSR&category=VULNERABLE&flag=none&sort=-active&page=2";
  expect(boardQuery(readBoardView(Object.fromEntries(new URLSearchParams(address))))).toBe(address);
  expect(boardQuery(FIRST)).toBe("");
});

test("what cannot be read is left out", () => {
  expect(readBoardView({ payer: "ME", flag: ["none"], sort: "colour", page: "0", category: 7 })).toEqual(FIRST);
});

test("figures begin with the largest, names with A, and the same column again turns round", () => {
  const active = orderBoard("active", FIRST);
  expect(active).toEqual({ column: "active", descending: true });
  expect(orderBoard("active", { ...FIRST, order: active }).descending).toBe(false);
  expect(orderBoard("name", FIRST).descending).toBe(false);
});

describe("of many villages", () => {
  const places = Array.from({ length: BOARD_PAGE_ROWS + 1 }, (_, at) => ({
    code: `51.04.05.2${String(at).padStart(3, "0")}`,
    name: `Desa ${String.fromCharCode(65 + ((at * 7) % 26))}`,
    districtCode: "51.04.05",
    districtName: "Ubud",
  }));
  const batchOf = (areaCode: string, active: number) => ({
    ...{ id: areaCode, areaCode, categoryCode: "VULNERABLE" as const, payer: "CSR" as const, phase: 1 },
    ...{ quota: null, proposed: active, verified: active, registered: active, active },
    ...{ start: toPeriod(202406), months: 6, renewsId: null },
  });
  const board = boardOf(
    {
      regency: { code: "51.04", name: "Gianyar" },
      quota: { quotaPerVillage: 200, quotaKinds: ["DESA"] },
      places,
      batches: [batchOf("51.04.05.2003", 10), batchOf("51.04.05.2050", 20), batchOf("51.04", 5)],
      drops: [],
    },
    { payer: null, category: null },
    toPeriod(202406),
  );
  const show = (fields: Record<string, string>) => showBoard(board, readBoardView(fields));

  test("a hundred stand on a page, the remainder of the regency after the last", () => {
    const [one, two] = [show({}), show({ page: "2" })];
    expect([one.rows.length, one.pages, one.remainder]).toEqual([BOARD_PAGE_ROWS, 2, null]);
    expect([two.rows.length, two.remainder?.code]).toEqual([1, "51.04"]);
    expect(show({ page: "9" }).page).toBe(2);
  });

  test("what is not known stands at the end in either direction", () => {
    const order = (sort: string) =>
      show({ sort })
        .rows.slice(0, 3)
        .map(({ code }) => code.slice(-4));
    expect(order("active")).toEqual(["2050", "2003", "2000"]);
    expect(order("-active")).toEqual(["2003", "2050", "2000"]);
  });

  test("a flag leaves the villages that have it", () => {
    expect(show({ flag: "none" }).count).toBe(BOARD_PAGE_ROWS - 1);
    expect(show({ flag: "over" })).toMatchObject({ count: 0, remainder: null });
  });
});
