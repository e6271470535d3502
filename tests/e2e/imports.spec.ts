// Migrant workers of Sukawati in July 2024: what no other spec touches, in villages that are in already.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { en } from "@/lib/text/en";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { rawWorkbook } from "../support/hostile-files";

const { workbook } = text;
const JULY = "/imports/51.04?period=2024-07";

/** A text file as the labour office sends it. */
const recap = (...lines: string[]) => Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel(workbook.steps.file).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: workbook.steps.send }).click();
}

async function upload(page: Page, name: string, buffer: Buffer) {
  await page.goto(JULY);
  await choose(page, name, buffer);
  await page.waitForURL(/\/imports\/51\.04\/[0-9a-f-]{36}/);
}

const rowOf = (page: Page, caption: string, cell: string) =>
  page
    .getByRole("table", { name: caption })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: cell, exact: true }) });

test("a template and the month's counts are downloaded as workbooks", async ({ signInAs }) => {
  const page = await signInAs("operator", JULY);
  for (const [link, kind] of [
    [workbook.steps.template, "templat"],
    [workbook.steps.export, "isian"],
  ] as const) {
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: link }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`cakupan-51.04-2024-07-${kind}.xlsx`);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  }
});

test("a recap is uploaded with its dirt, checked, confirmed, met again, and undone", async ({ signInAs }) => {
  test.slow();
  const page = await signInAs("operator", null);
  const file = recap(
    "Rekap Juli 2024",
    "Kecamatan;Desa;Kelompok;JKK;JKM;JHT",
    "Sukawati;Desa Batubulan;PMI;1.012;1012;-",
    "Sukawati;Guwang;PMI;1,5;1;",
    "Sukawati;Entah;PMI;7;7;",
    "Jumlah;;;1.020;1.020;",
  );
  await upload(page, "rekap.csv", file);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(workbook.preview.title("Juli 2024"));
  const rejected = workbook.preview.rejected("2");
  await expect(rowOf(page, rejected, "D4")).toContainText(text.rules.decimal("JKK", "1,5"));
  await expect(rowOf(page, rejected, "B5")).toContainText(workbook.problem.unknownPlace("Entah, Sukawati"));
  await expect(page.getByRole("main")).toContainText(workbook.preview.totalRows("1", workbook.preview.line("6")));
  await expect(page.getByRole("main")).toContainText(workbook.preview.dashes("1", "F3"));
  await expect(rowOf(page, workbook.preview.changes("1"), "3")).toContainText("1.012");
  await expectNoAccessibilityDefects(page);

  await page
    .getByLabel(workbook.questions.place("Entah, Sukawati"))
    .selectOption({ label: workbook.questions.leaveOut });
  await page.getByRole("button", { name: workbook.questions.save }).click();
  await expect(page.getByRole("heading", { name: workbook.preview.rejected("1") })).toBeVisible();

  const confirm = page.getByRole("button", { name: workbook.confirm.button("1") });
  // Blocked, but not beyond reach: it says why.
  await confirm.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: workbook.confirm.blocked })).toBeVisible();
  await page.getByLabel(workbook.confirm.soundOnly("1")).check();
  await confirm.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(workbook.receipt.title("Juli 2024"));
  await expect(page.getByRole("main")).toContainText(workbook.receipt.done("1"));
  await expect(page.getByRole("main")).toContainText(workbook.receipt.sum("3", "1", "0", "1", "1"));
  await expectNoAccessibilityDefects(page);

  const receipt = page.url();
  await page.getByRole("button", { name: workbook.receipt.undo }).click();
  await expect(page.getByRole("status").filter({ hasText: "dibatalkan" })).toBeVisible();
  await page.goto(receipt);
  await expect(page.getByRole("button", { name: workbook.receipt.undo })).toHaveCount(0);
});

test("the same file again leads to the first receipt", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  const file = recap("Kecamatan;Desa;Kelompok;JKK;JKM", "Sukawati;Celuk;PMI;31;31");
  await upload(page, "celuk.csv", file);
  await page.getByRole("button", { name: workbook.confirm.button("1") }).click();
  await expect(page.getByRole("main")).toContainText(workbook.receipt.done("1"));
  const receipt = page.url();
  await upload(page, "celuk lagi.csv", file);
  await expect(page).toHaveURL(`${receipt}?again=1`);
  await expect(page.getByRole("main")).toContainText(workbook.receipt.again);
});

test("an import that somebody has edited since is not undone, and the edit is named", async ({ signInAs }) => {
  test.slow();
  const page = await signInAs("operator", null);
  const file = (count: string) => recap("Kecamatan;Desa;Kelompok;JKK;JKM", `Sukawati;Ketewel;PMI;${count};${count}`);
  await upload(page, "ketewel.csv", file("31"));
  await page.getByRole("button", { name: workbook.confirm.button("1") }).click();
  await expect(page.getByRole("main")).toContainText(workbook.receipt.done("1"));
  const receipt = page.url();
  await upload(page, "ketewel-2.csv", file("32"));
  await page.getByRole("button", { name: workbook.confirm.button("1") }).click();
  await expect(page.getByRole("main")).toContainText(workbook.receipt.done("1"));
  await page.goto(receipt);
  await page.getByRole("button", { name: workbook.receipt.undo }).click();
  await expect(page.getByRole("alert").filter({ hasText: workbook.receipt.laterEdits })).toContainText("Ketewel");
});

test("columns that nobody knows are asked about once, and remembered", async ({ signInAs }) => {
  test.slow();
  const page = await signInAs("operator", null);
  const { fields } = workbook.mapping;
  await upload(page, "rekap-lain.csv", recap("Wilayah kerja;Banyaknya KK;Banyaknya KM", "Batuan;3;3"));
  await expect(page.getByRole("heading", { name: workbook.mapping.title })).toBeVisible();
  await expectNoAccessibilityDefects(page);
  await page.getByRole("button", { name: workbook.mapping.save }).click();
  await expect(page.getByRole("alert").filter({ hasText: workbook.mapping.wrong.village })).toBeVisible();
  await page.getByLabel(fields.village, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(fields.jkk, { exact: true }).selectOption({ index: 2 });
  await page.getByLabel(fields.jkm, { exact: true }).selectOption({ index: 3 });
  await page.getByLabel(workbook.mapping.categoryOfAll).selectOption("PMI");
  await page.getByRole("button", { name: workbook.mapping.save }).click();
  await expect(page.getByRole("heading", { name: workbook.preview.changes("1") })).toBeVisible();
  await page.getByRole("button", { name: workbook.confirm.discard }).click();
  await page.waitForURL(JULY);

  await upload(page, "rekap-lain-2.csv", recap("Wilayah kerja;Banyaknya KK;Banyaknya KM", "Batuan;4;4"));
  await expect(page.getByLabel(fields.village, { exact: true })).toHaveValue("0");
  await expect(page.getByLabel(fields.jkm, { exact: true })).toHaveValue("2");
  await page.getByLabel(workbook.mapping.categoryOfAll).selectOption("PMI");
  await page.getByRole("button", { name: workbook.mapping.save }).click();
  await expect(page.getByRole("heading", { name: workbook.preview.changes("1") })).toBeVisible();
});

test("a file that is not taken is refused with a reason, and the page goes on", async ({ signInAs }) => {
  const page = await signInAs("operator", JULY);
  const macros = rawWorkbook(undefined, [{ name: "xl/vbaProject.bin", body: "x" }]);
  for (const [name, buffer, reason] of [
    ["makro.xlsm", macros, workbook.fault.MACROS],
    ["mei.csv", recap("Rekap Mei 2024", "Desa;Kelompok;JKK", "Celuk;PMI;5"), workbook.fault.WRONG_PERIOD("Mei 2024")],
    ["nik.csv", recap("Desa;NIK;JKK", "Celuk;5104012306980001;5"), workbook.fault.IDENTITY_NUMBER("B2")],
    ["besar.csv", Buffer.alloc(3 * 1024 * 1024, "a"), workbook.fault.TOO_LARGE],
  ] as const) {
    await choose(page, name, buffer);
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible();
  }
});

test("in English everything is English", async ({ signInAs }) => {
  const page = await signInAs("operator", JULY, "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.workbook.title("July 2024"));
  await page
    .getByLabel(en.workbook.steps.file)
    .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: recap("Desa;Kelompok;JKK", "Celuk;PMI;1,5") });
  await page.getByRole("button", { name: en.workbook.steps.send }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.workbook.preview.title("July 2024"));
  await expect(page.getByRole("main")).toContainText(en.rules.decimal("JKK", "1,5"));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a recap is uploaded, refused or shown, by ordinary forms", async ({ signInAs }) => {
    const page = await signInAs("operator", JULY);
    await choose(page, "kosong.csv", Buffer.alloc(0));
    await expect(page.getByRole("main")).toContainText(workbook.fault.EMPTY);
    await choose(page, "singapadu.csv", recap("Desa;Kelompok;JKK;JKM", "Singapadu;PMI;5;5"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(workbook.preview.title("Juli 2024"));
    await page.getByRole("button", { name: workbook.confirm.button("1") }).click();
    await expect(page.getByRole("main")).toContainText(workbook.receipt.done("1"));
  });
});

test.describe("others are refused honestly", () => {
  test.use({ allowedInConsole: [/status of 40[134]/] });

  for (const who of ["head", "branch", "council", "admin"] as const) {
    test(`the ${who} with 403`, async ({ signInAs }) => {
      const page = await signInAs(who, null);
      expect((await page.goto(JULY))?.status()).toBe(403);
    });
  }

  for (const address of [
    "/imports/51.06",
    "/imports/99.99",
    "/imports/51.04?period=2024-08",
    "/imports/51.04/not-an-import",
    "/imports/51.04/00000000-0000-4000-8000-000000000000",
    "/api/downloads/workbook?regency=51.06&period=2024-07&kind=template",
    "/api/downloads/workbook?regency=51.04&period=2024-08&kind=template",
  ]) {
    test(`the operator of Gianyar with 404 at ${address}`, async ({ signInAs }) => {
      const page = await signInAs("operator", null);
      expect((await page.request.get(address)).status()).toBe(404);
    });
  }

  test("a page of somebody else that sends a file with 403, a stranger with 401", async ({
    signInAs,
    playwright,
    baseURL,
  }) => {
    const page = await signInAs("operator", null);
    const address = "/api/uploads/workbook?regency=51.04&period=2024-07";
    const multipart = {
      file: { name: "a.csv", mimeType: "text/csv", buffer: recap("Desa;Kelompok;JKK", "Celuk;PMI;5") },
    };
    const send = (Origin: string) =>
      page.request.post(address, { multipart, headers: { Origin, Accept: "application/json" } });
    expect((await send("https://elsewhere.example")).status()).toBe(403);
    const stranger = await playwright.request.newContext({ baseURL });
    const headers = { Origin: baseURL ?? "", Accept: "application/json" };
    expect((await stranger.post(address, { multipart, headers })).status()).toBe(401);
    await stranger.dispose();
  });
});
