import { beforeEach, describe, expect, test } from "vitest";
import { addMonths } from "@/lib/domain/period";
import { getEntrySheet } from "@/lib/enrolment/queries";
import type { SheetView } from "@/lib/enrolment/schema";
import { rows } from "../../support/plain-sql";
import { emptyMonth, JULY, saveRows, typed } from "../../support/sheet";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const JUNE = addMonths(JULY, -1);
const VULNERABLE: SheetView = { kind: "CATEGORY", categoryCode: "VULNERABLE" };

async function sheet(view = VULNERABLE, { period = JULY, viewer = viewerAs("OPERATOR"), regencyCode = GIANYAR } = {}) {
  const found = await getEntrySheet(viewer, regencyCode, period, view);
  if (found === null) throw new Error("no sheet");
  return found;
}

beforeEach(() => emptyMonth());

test("one category has the 70 villages by district, and the remainder of the regency last", async () => {
  const { rows: lines, month } = await sheet();
  expect(lines).toHaveLength(71);
  expect(lines.at(-1)).toMatchObject({ areaCode: GIANYAR, kind: null, districtName: null });
  expect(lines.filter(({ kind }) => kind === "KELURAHAN")).toHaveLength(6);
  const codes = lines.slice(0, -1).map(({ areaCode }) => areaCode);
  expect(codes).toEqual([...codes].sort());
  expect(month).toMatchObject({ status: "DRAFT", villageCount: 70, villagesIn: 0, dueDay: 10, provinceName: "Bali" });
});

test("one village has the eleven categories", async () => {
  const { rows: lines, reported } = await sheet({ kind: "PLACE", areaCode: KERAMAS });
  expect(lines).toHaveLength(11);
  expect(lines.every(({ areaCode }) => areaCode === KERAMAS)).toBe(true);
  expect(reported).toBeNull();
});

test("a row carries what was saved, last month's counts, and nothing that is not known", async () => {
  await saveRows(typed(KERAMAS, { jkk: "170", jkm: "170" }, { note: "Batch III" }));
  const { rows: lines, month } = await sheet();
  const [june] = await rows<{ jkk: number }>(
    "SELECT jkk FROM enrolment WHERE area_code = $1 AND category_code = 'VULNERABLE' AND period = $2",
    [KERAMAS, JUNE],
  );
  expect(lines.find(({ areaCode }) => areaCode === KERAMAS)).toMatchObject({
    areaName: "Keramas",
    districtName: "Blahbatuh",
    counts: { jkk: 170, jkm: 170, jht: null, jp: null, jkp: null },
    previous: { jkk: june?.jkk },
    note: "Batch III",
    version: 1,
    noDataReason: null,
  });
  expect(lines.find(({ areaCode }) => areaCode === "51.04.02.2001")).toMatchObject({
    counts: { jkk: null },
    version: 0,
    note: null,
  });
  expect(month.villagesIn).toBe(1);
});

test("a village that is marked as without data says why", async () => {
  const marked = (await sheet(VULNERABLE, { period: JUNE })).rows.filter(({ noDataReason }) => noDataReason !== null);
  expect(marked).toHaveLength(4);
});

describe("who sees it", () => {
  test("a foreign regency has no counts to show", async () => {
    const { rows: lines } = await sheet(VULNERABLE, {
      viewer: viewerAs("OPERATOR", { regencyCodes: [BANGLI] }),
      period: JUNE,
    });
    expect(lines.every(({ counts }) => counts.jkk === null)).toBe(true);
  });

  test("there is no sheet for a regency that nobody has set up", async () => {
    expect(await getEntrySheet(viewerAs("OPERATOR"), "99.99", JULY, VULNERABLE)).toBeNull();
  });

  test("a village of another regency has no row", async () => {
    expect((await sheet({ kind: "PLACE", areaCode: "51.06.01.2001" })).rows).toEqual([]);
  });
});
