import { writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import { readFile } from "@/lib/workbook/reader";
import { rows } from "../../support/plain-sql";
import { JULY, save, typed, UNKNOWN } from "../../support/sheet";
import { GIANYAR } from "../../support/viewers";
import { confirm, emptyQuietMonth, lineOf, QUIET, show, uploaded, workbookOf } from "../../support/workbook";

const KERAMAS = "51.04.02.2003";
const MEDAHAN = "51.04.02.2005";

beforeEach(emptyQuietMonth);

type Edit = (cells: (string | number | null)[][]) => void;

/** The same sheets with other cells, written anew: all that a spreadsheet may keep of a file is its cells. */
async function edited(file: Buffer, edit: Edit): Promise<Buffer> {
  const grids = await readFile(file);
  if ("reason" in grids) throw new Error(grids.reason);
  const sheets = grids.map(({ name, isHidden, rows: lines }) => {
    const values = Array.from({ length: lines.at(-1)?.line ?? 0 }, (): (string | number | null)[] => []);
    for (const { line, cells } of lines) values[line - 1] = cells.map(({ value }) => value);
    return { name, hidden: isHidden, rows: values };
  });
  edit(sheets[0]?.rows ?? []);
  return Buffer.from(await writeXlsx({ sheets }));
}

const set =
  (areaCode: string, column: number, value: string | number | null): Edit =>
  (cells) => {
    const row = cells.find(([code, , , category]) => code === areaCode && category === "Pekerja rentan");
    if (row === undefined) throw new Error(`no row of ${areaCode}`);
    while (row.length <= column) row.push(null);
    row[column] = value;
  };

async function fill() {
  await save(
    [typed(KERAMAS, { jkk: "120", jkm: "120", jht: "4" }, { note: "-5 sejak Mei" }), typed(MEDAHAN, { jkk: "80" })],
    {
      period: QUIET,
    },
  );
}

const stored = () =>
  rows<{ area: string }>(
    "SELECT area_code AS area, jkk, jkm, jht, note, version FROM enrolment WHERE regency_code = $1 AND period = $2 ORDER BY 1",
    [GIANYAR, QUIET],
  );

describe("an export that comes back", () => {
  test("unedited changes nothing, in a month with thousands of counts", async () => {
    const { preview } = await uploaded(await workbookOf("export", JULY), { period: JULY });
    expect(preview?.tally).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 71 * 11, REJECTED: 0, LEFT_OUT: 0 });
  });

  test("brings exactly the cells that were edited: written, cleared, new", async () => {
    await fill();
    const file = await edited(await workbookOf("export"), (cells) => {
      set(KERAMAS, 4, 128)(cells);
      set(KERAMAS, 5, 128)(cells);
      set(KERAMAS, 6, null)(cells);
      set("51.04.01.2001", 4, 7)(cells);
    });
    const detail = await uploaded(file);
    expect(detail.preview?.tally).toMatchObject({ NEW: 1, CHANGED: 1, REJECTED: 0 });
    expect(await confirm(detail)).toEqual({ kind: "CONFIRMED", id: detail.id });
    expect(await stored()).toEqual([
      { area: "51.04.01.2001", jkk: 7, jkm: null, jht: null, note: null, version: 1 },
      { area: KERAMAS, jkk: 128, jkm: 128, jht: null, note: "-5 sejak Mei", version: 2 },
      { area: MEDAHAN, jkk: 80, jkm: null, jht: null, note: null, version: 1 },
    ]);
  });

  test("leaves alone what a colleague has saved since, where nobody edited it in the file", async () => {
    await fill();
    const file = await edited(await workbookOf("export"), set(KERAMAS, 6, 5));
    await save([typed(MEDAHAN, { jkk: "81" }, { seen: { version: 1, counts: { ...UNKNOWN, jkk: 80 }, note: null } })], {
      period: QUIET,
    });
    const detail = await uploaded(file);
    await confirm(detail);
    expect(await stored()).toMatchObject([
      { area: KERAMAS, jht: 5 },
      { area: MEDAHAN, jkk: 81 },
    ]);
  });

  test("says where an edit goes over what a colleague has saved since", async () => {
    await fill();
    const file = await edited(await workbookOf("export"), set(MEDAHAN, 4, 90));
    await save([typed(MEDAHAN, { jkk: "81" }, { seen: { version: 1, counts: { ...UNKNOWN, jkk: 80 }, note: null } })], {
      period: QUIET,
    });
    const { preview } = await uploaded(file);
    const verdict = preview?.verdicts.find(({ areaCode, kind }) => areaCode === MEDAHAN && kind === "CHANGED");
    expect(verdict?.warnings).toContainEqual(
      expect.objectContaining({ kind: "CHANGED_SINCE", programme: "jkk", exported: 80, stored: 81 }),
    );
  });

  test("neutralises a note that looks like a formula, and takes it back as it was", async () => {
    await fill();
    const grids = await readFile(await workbookOf("export"));
    if ("reason" in grids) throw new Error(grids.reason);
    const notes = grids.flatMap(({ rows: lines }) => lines.map(({ cells }) => String(cells[9]?.value ?? "")));
    expect(notes).toContain("'-5 sejak Mei");
    expect((await uploaded(await workbookOf("export"))).preview?.tally).toMatchObject({ NEW: 0, CHANGED: 0 });
  });
});

describe("a template", () => {
  test("has a row for each place and category, the remainder last, and says nothing", async () => {
    await fill();
    const grids = await readFile(await workbookOf("template"));
    if ("reason" in grids) throw new Error(grids.reason);
    const [data, , layout] = grids;
    expect(data?.rows).toHaveLength(3 + 71 * 11);
    expect(data?.rows.at(-1)?.cells[2]?.value).toBe("Belum terpetakan ke desa");
    expect(layout?.isHidden).toBe(true);
    const { preview } = await uploaded(await workbookOf("template"));
    expect(preview?.tally).toMatchObject({ NEW: 0, CHANGED: 0, REJECTED: 0 });
  });

  test("that is filled in keeps what stands elsewhere in the month", async () => {
    await fill();
    const detail = await uploaded(await edited(await workbookOf("template"), set("51.04.01.2001", 4, 7)));
    await confirm(detail);
    expect(await stored()).toMatchObject([{ area: "51.04.01.2001", jkk: 7 }, { area: KERAMAS, jkk: 120 }, { jkk: 80 }]);
  });

  test("takes the remainder of the regency", async () => {
    const detail = await uploaded(await edited(await workbookOf("template"), set(GIANYAR, 4, 312)));
    await confirm(detail);
    expect(await stored()).toMatchObject([{ area: GIANYAR, jkk: 312 }]);
  });
});

test("the preview changes nothing but the list of files", async () => {
  await fill();
  const before = await stored();
  const detail = await uploaded(await edited(await workbookOf("export"), set(KERAMAS, 4, 1)));
  await show(detail);
  expect(await stored()).toEqual(before);
  expect(lineOf(detail, KERAMAS)?.errors.map(({ address }) => address)).toEqual(["F166"]);
});
