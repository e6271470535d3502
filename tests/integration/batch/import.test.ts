import { writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import { type FilePreview, previewFile } from "@/lib/batch/file-preview";
import { getBatchSheet } from "@/lib/batch/queries";
import { writeBatchTemplate } from "@/lib/batch/workbook";
import { isRefusal } from "@/lib/domain/refusal";
import { BELEGA, clearBatches, createProgramme, KERAMAS, makeBatch, saveRows, sheetOf } from "../../support/batches";
import { rows } from "../../support/plain-sql";
import { BANGLI, viewerAs } from "../../support/viewers";

const OPERATOR = viewerAs("OPERATOR");
const HEADINGS = [
  "Kode",
  "Kecamatan",
  "Desa",
  "Kuota",
  "Diusulkan",
  "Terverifikasi",
  "Terdaftar",
  "Aktif",
  "Lanjut mandiri",
];
const FILES = 20;

let programme: string;
let sheet: ReturnType<typeof sheetOf>;

beforeEach(async () => {
  await clearBatches();
  programme = await createProgramme();
  sheet = sheetOf(programme);
});

function groupOf({ regencyCode, programmeId, phase, payer, categoryCode } = sheet) {
  return { regencyCode, programmeId, phase, payer, categoryCode };
}

async function fileOf(lines: readonly (readonly (string | number | null)[])[]): Promise<File> {
  const bytes = await writeXlsx({ sheets: [{ name: "Data", rows: [HEADINGS, ...lines.map((line) => [...line])] }] });
  return new File([new Uint8Array(bytes)], "gelombang.xlsx");
}

async function preview(file: File): Promise<Extract<FilePreview, { kind: "PREVIEW" }>> {
  const found = await previewFile(OPERATOR, { ...groupOf(), file });
  if (isRefusal(found) || found.kind !== "PREVIEW") throw new Error(JSON.stringify(found));
  return found;
}

/** Confirms what a preview shows, as its button does. */
function confirm({ verdicts, newMonths }: Awaited<ReturnType<typeof preview>>) {
  const typed = verdicts.flatMap((one) => (one.verdict === "ADDED" || one.verdict === "CHANGED" ? one.typed : []));
  return saveRows({ ...sheet, ...newMonths }, ...typed);
}

describe("a file", () => {
  test("says what it would change, line by line, and changes nothing", async () => {
    await makeBatch(sheet, KERAMAS, { quota: "200", proposed: "100" });
    const { verdicts } = await preview(
      await fileOf([
        [KERAMAS, "", "", null, 120],
        [BELEGA, "", "", 200],
        ["51.04.02.2005", "", "", null, 12.8],
        ["51.04.99.2001", "", "", 1],
        [KERAMAS, "", "", 1],
      ]),
    );
    expect(verdicts).toMatchObject([
      // An empty cell changes nothing.
      { line: 2, verdict: "CHANGED", typed: { cells: { quota: "200", proposed: "120" } } },
      { line: 3, verdict: "ADDED" },
      { line: 4, verdict: "FAULTY", problems: [{ rule: "UNREADABLE", parsed: { reason: "DECIMAL" } }] },
      { line: 5, verdict: "UNKNOWN", code: "51.04.99.2001" },
      { line: 6, verdict: "TWICE" },
    ]);
    expect(await rows("SELECT version FROM subsidy_batch WHERE programme_id = $1", [programme])).toEqual([
      { version: 1 },
    ]);
  });

  test("that is confirmed twice is applied once", async () => {
    const shown = await preview(await fileOf([[KERAMAS, "", "", 200, 100]]));
    expect(await confirm(shown)).toMatchObject([{ kind: "SAVED", version: 1 }]);
    expect(await confirm(shown)).toMatchObject([{ kind: "UNCHANGED", version: 1 }]);
    expect(
      await rows("SELECT FROM subsidy_batch_revision WHERE after->>'programme_id' = $1", [programme]),
    ).toHaveLength(1);
  });

  test("does not write over what somebody has changed since its preview", async () => {
    const shown = await preview(await fileOf([[KERAMAS, "", "", 200, 100]]));
    await makeBatch(sheet, KERAMAS, { proposed: "90" });
    expect(await confirm(shown)).toMatchObject([{ kind: "STALE", theirs: { counts: { proposed: 90 } } }]);
  });

  test("does not write over a batch that was taken away and made again since its preview", async () => {
    const id = await makeBatch(sheet, KERAMAS, { proposed: "90" });
    const shown = await preview(await fileOf([[KERAMAS, "", "", 200, 100]]));
    await rows("DELETE FROM subsidy_batch WHERE id = $1", [id]);
    await makeBatch(sheet, KERAMAS, { proposed: "40" });
    expect(await confirm(shown)).toMatchObject([{ kind: "STALE", theirs: { counts: { proposed: 40 } } }]);
  });

  test("from our own template comes back as it went out, and into no other phase", async () => {
    await makeBatch(sheet, KERAMAS, { quota: "200", proposed: "100" });
    const asked = { programme, phase: 1, payer: "APBD_REGENCY", category: "VULNERABLE" } as const;
    const shown = await getBatchSheet(OPERATOR, sheet.regencyCode, asked);
    const file = new File([await writeBatchTemplate(groupOf(), "Test", shown?.rows ?? [])], "templat.xlsx");
    const { verdicts } = await preview(file);
    expect(verdicts).toHaveLength(shown?.rows.length ?? 0);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["SAME"]));
    expect(await previewFile(OPERATOR, { ...groupOf(), phase: 2, file })).toEqual({ kind: "WRONG_GROUP" });
  });

  test.each([
    [
      "without a code",
      [
        ["Desa", "Kuota"],
        ["Keramas", 5],
      ],
      "NO_TABLE",
    ],
    ["with an identity number", [HEADINGS, [KERAMAS, "5104012001234567"]], "IDENTITY_NUMBER"],
  ])("%s is not taken", async (_, lines, reason) => {
    const bytes = await writeXlsx({ sheets: [{ name: "Data", rows: lines }] });
    const file = new File([new Uint8Array(bytes)], "x.xlsx");
    expect(await previewFile(OPERATOR, { ...groupOf(), file })).toMatchObject({ kind: "FAULT", fault: { reason } });
  });
});

test(`in ${FILES} drawn files the preview says what the commit does`, async () => {
  let seed = 7;
  const draw = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % (most + 1);
  };
  const areas = [KERAMAS, BELEGA, "51.04.02.2001", "51.04.02.2002", "51.04"];
  for (let number = 0; number < FILES; number++) {
    const lines = areas.map((area) => [
      area,
      "",
      "",
      ...Array.from({ length: 6 }, () => (draw(3) === 0 ? null : draw(4))),
    ]);
    const shown = await preview(await fileOf(lines));
    const promised = shown.verdicts.filter(({ verdict }) => verdict === "ADDED" || verdict === "CHANGED").length;
    const outcomes = await confirm(shown);
    expect(outcomes.filter(({ kind }) => kind === "SAVED")).toHaveLength(promised);
    expect(outcomes).toHaveLength(promised);
    // What was promised stands now; what was not is still refused or the same.
    const again = await preview(await fileOf(lines));
    expect(again.verdicts.map(({ verdict }) => verdict)).toEqual(
      shown.verdicts.map(({ verdict }) => (verdict === "ADDED" || verdict === "CHANGED" ? "SAME" : verdict)),
    );
  }
});

test.each([
  ["who may not write", viewerAs("COUNCIL"), "NOT_FOUND"],
  ["another regency", viewerAs("OPERATOR", { regencyCodes: [BANGLI] }), "NOT_FOUND"],
] as const)("%s previews nothing", async (_, viewer, reason) => {
  const file = await fileOf([[KERAMAS, "", "", 1]]);
  expect(await previewFile(viewer, { ...groupOf(), file })).toMatchObject({ reason });
});
