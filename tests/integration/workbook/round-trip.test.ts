import { writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import { readFile } from "@/lib/workbook/reader";
import { rows } from "../../support/plain-sql";
import { emptyMonth, JULY, saveRows, typed } from "../../support/sheet";
import { GIANYAR } from "../../support/viewers";
import { confirm, QUIET, sheetOf, uploaded, workbookOf } from "../../support/workbook";

const KERAMAS = "51.04.02.2003";

beforeEach(() => emptyMonth(GIANYAR, QUIET));

/** The cells of a workbook's sheets, edited as a person does in a spreadsheet, and written by another program. */
async function edited(
  file: Buffer,
  edit: (cell: (address: string) => { set(value: unknown): void }) => void,
): Promise<Buffer> {
  const grids = await readFile(file);
  if ("reason" in grids) throw new Error(grids.reason);
  const sheets = grids.map(({ name, isHidden, rows: lines }) => {
    const last = lines.at(-1)?.line ?? 0;
    const values = Array.from({ length: last }, (): (string | number | null)[] => []);
    for (const { line, cells } of lines) values[line - 1] = cells.map(({ value }) => value);
    return { name, hidden: isHidden, rows: values };
  });
  edit((address) => ({
    set(value) {
      const [, letter = "", line = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      const row = sheets[0]?.rows[Number(line) - 1];
      if (row === undefined) throw new Error(`no row ${address}`);
      const column = letter.charCodeAt(0) - 65;
      while (row.length <= column) row.push(null);
      row[column] = value as string | number | null;
    },
  }));
  return Buffer.from(await writeXlsx({ sheets }));
}

describe("an export that comes back", () => {
  test("unedited changes nothing", async () => {
    const { preview } = await uploaded(await workbookOf("export", JULY), { period: JULY });
    expect(preview?.tally).toMatchObject({ NEW: 0, CHANGED: 0, REJECTED: 0 });
    expect(preview?.tally.UNCHANGED).toBe(71 * 11);
  });
});
