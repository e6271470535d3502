import fc from "fast-check";
import type { CellValue } from "hucre/xlsx";
import { expect } from "vitest";
import { PROGRAMMES } from "@/lib/domain/programme";
import { isRefusal } from "@/lib/domain/refusal";
import { getMonthWorkbook } from "@/lib/workbook/queries";
import { rows } from "./plain-sql";
import { GIANYAR } from "./viewers";
import { confirm, OPERATOR, QUIET, type Rows, sheetOf, show, upload } from "./workbook";

const PLACES = [
  ["51.04.05.2002", "Ubud", "Mas"],
  ["51.04.05.1005", "Ubud", "Ubud"],
  ["51.04.01.2001", "Sukawati", "Batubulan"],
  ["51.04.02.2003", "Blahbatuh", "Keramas"],
  ["51.04", "", "Belum terpetakan ke desa"],
  ["51.06.01.2001", "", ""],
  ["", "Ubud", "Entah"],
] as const;
const CATEGORIES = ["Pekerja rentan", "VULNERABLE", "Perusahaan", "PU_FIRM", "PMI", "Petani", ""] as const;

/** How one place is written: by code, by name, with the words and spaces that people add. */
const place = fc
  .constantFrom(...PLACES)
  .chain(([code, district, village]) =>
    fc.constantFrom<CellValue[]>(
      [code, null, null],
      [null, district, village],
      [code, district, `Desa ${village}`],
      [null, district.toUpperCase(), ` ${village}\u00a0`],
    ),
  );

const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20_000 }).map((n) => n.toLocaleString("id-ID")) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 500 }).map((n) => ` ${n}\u00a0`) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("-", "–", 12.5, -1, "dua", 10_000_001, true) },
);

/** Mostly what the rules want: the same people in JKK and JKM, no more of them in the rest. */
const counts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom(null, 0, 3))
      .map(([n, jht]) => [n, n, jht, null, null]),
  },
  { weight: 2, arbitrary: fc.tuple(count, count, count, count, count) },
);

const note = fc.constantFrom<CellValue>(null, null, "naik karena pendataan", "=1+1", "  - catatan  ");

const row = fc.tuple(place, fc.constantFrom<CellValue>(...CATEGORIES), counts, note);

const dirt = fc.constantFrom<CellValue[]>(
  [],
  ["Jumlah", null, null, null, 900, 900],
  ["Kecamatan Sukawati"],
  [null, null, "Mengetahui,"],
);

const line = fc.oneof(
  {
    weight: 8,
    arbitrary: row.map(([names, category, five, remark]): CellValue[] => [...names, category, ...five, remark]),
  },
  { weight: 1, arbitrary: dirt },
);

const HEADINGS = ["Kode", "Kecamatan", "Desa", "Kelompok", "JKK", "JKM", "JHT", "JP", "JKP", "Keterangan"];

const titles = fc.constantFrom<Rows>([], [["Rekap November 2022"], []], [["REKAP"], ["Kabupaten Gianyar"], []]);

export const generatedSheet: fc.Arbitrary<Rows> = fc
  .tuple(titles, fc.array(line, { minLength: 1, maxLength: 25 }))
  .map(([above, lines]) => [...above, HEADINGS, ...lines]);

const stored = () =>
  rows(
    "SELECT area_code, category_code, jkk, jkm, jht, jp, jkp, note, version FROM enrolment WHERE regency_code = $1 AND period = $2 ORDER BY 1, 2",
    [GIANYAR, QUIET],
  );

/** Uploads, looks twice, confirms the sound rows: the month then holds what was shown, and nothing before. */
export async function expectPreviewIsCommit(cells: Rows): Promise<void> {
  const before = await stored();
  const outcome = await upload(await sheetOf(cells));
  if (isRefusal(outcome) || outcome.kind !== "UPLOADED") {
    expect(outcome).toMatchObject({ kind: "KNOWN" });
    return;
  }
  const detail = await show(outcome);
  expect((await show(outcome)).preview).toEqual(detail.preview);
  expect(await stored()).toEqual(before);

  expect(await confirm(detail, "on")).toEqual({ kind: "CONFIRMED", id: detail.id });
  const { receipt } = await show(outcome);
  expect(receipt).toMatchObject({ digest: detail.preview?.digest, tally: detail.preview?.tally });
  expect(receipt?.totals).toEqual(detail.preview?.totals);

  const month = await getMonthWorkbook(OPERATOR, GIANYAR, QUIET);
  const now = new Map(month?.rows.map((entry) => [`${entry.areaCode}/${entry.categoryCode}`, entry]));
  let written = 0;
  for (const { kind, areaCode, categoryCode, after } of detail.preview?.verdicts ?? []) {
    if (kind === "REJECTED" || kind === "LEFT_OUT") continue;
    const entry = now.get(`${areaCode}/${categoryCode}`);
    expect({ counts: entry?.counts, note: entry?.note }).toEqual({ counts: after?.counts, note: after?.note });
    if (kind !== "UNCHANGED") written++;
  }
  const [revisions] = await rows<{ count: number }>(
    "SELECT count(*)::int AS count FROM enrolment_revision WHERE import_id = $1",
    [detail.id],
  );
  expect(revisions?.count).toBe(written);
  for (const programme of PROGRAMMES) {
    const known = month?.rows.flatMap(({ counts: five }) => five[programme] ?? []) ?? [];
    const sum = known.length === 0 ? null : known.reduce((total, n) => total + n, 0);
    expect(receipt?.totals[programme].after).toBe(sum);
  }
}
