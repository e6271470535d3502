import { readFile } from "node:fs/promises";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { expectAllSaved, paste, report, rowOf } from "../support/entry-page";

const { access, batch, entry, subsidy } = text;

const VILLAGE = "Apuan";
// A phase and payer that nobody else reads: batches without a first month pay nobody and lapse never.
const sheet = (payer: string) => `/subsidies/51.06/batches?phase=9&payer=${payer}`;

test.describe("who enters batches", () => {
  test("types and pastes, is told which stage is too wide, and finds the rest saved", async ({ signInAs }) => {
    const page = await signInAs("branch", sheet("CSR"));
    const cells = page.getByRole("table").getByRole("textbox");
    const name = (column: string, village: string) => batch.cell(column, village);
    const villages = page.getByRole("rowheader");
    const [first = "", second = ""] = (await villages.allTextContents()).filter((one) => !one.startsWith("Kecamatan"));
    const cell = (column: string, village: string) =>
      page.getByRole("textbox", { name: name(column, village), exact: true });

    await expect(async () => {
      await cells.first().focus();
      await page.keyboard.press("ArrowRight");
      await expect(cell(subsidy.stage.proposed, first)).toBeFocused({ timeout: 500 });
    }).toPass();
    await cell(subsidy.stage.quota, first).focus();
    await paste(page, "30\t28\t25\n30\t12\t15");
    await expect(rowOf(page, first)).toContainText(entry.state.SAVED);
    await expect(cell(subsidy.stage.verified, second)).toHaveAccessibleDescription(
      `${second}: ${batch.rule.widens(subsidy.stage.verified, "15", subsidy.stage.proposed, "12")} ${batch.rule.widensFix}`,
    );
    await expectNoAccessibilityDefects(page);
    await cell(subsidy.stage.verified, second).fill("10");
    await page.keyboard.press("Enter");
    await expectAllSaved(page);
    await page.reload();
    await expect(cell(subsidy.stage.verified, second)).toHaveValue("10");
  });

  test("is shown in a second tab what the first has saved, and keeps one of the two", async ({ signInAs }) => {
    const page = await signInAs("branch", null);
    const colleague = await page.context().newPage();
    const cell = (tab: typeof page) => tab.getByRole("table").getByRole("textbox").first();
    for (const tab of [page, colleague]) await tab.goto(sheet("APBN"));
    await cell(colleague).fill("30");
    await colleague.keyboard.press("Enter");
    await expectAllSaved(colleague);

    await cell(page).fill("31");
    await page.keyboard.press("Enter");
    await expect(report(page)).toContainText(entry.report.stale("1"));
    await cell(page).focus();
    await page.keyboard.press("Alt+2");
    await expectAllSaved(page);
    await page.reload();
    await expect(cell(page)).toHaveValue("31");
  });

  test("fills in a batch on a phone, and sees all of what a colleague saved before one of the two is kept", async ({
    signInAs,
  }) => {
    const page = await signInAs("branch", sheet("APBDES"));
    const column = (stage: string) => batch.cell(stage, VILLAGE);
    await page.getByRole("textbox", { name: column(subsidy.stage.proposed), exact: true }).fill("30");
    await page.getByRole("textbox", { name: column(subsidy.stage.verified), exact: true }).fill("25");
    await page.keyboard.press("Enter");
    await expectAllSaved(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.reload();
    await page.getByRole("list", { name: batch.filled }).getByRole("link", { name: VILLAGE, exact: true }).click();
    await expect(page.getByRole("button", { name: batch.form.save, exact: true })).toBeVisible();

    const colleague = await page.context().newPage();
    await colleague.goto(page.url());
    const save = (tab: typeof page, name = batch.form.save) => tab.getByRole("button", { name, exact: true }).click();
    await colleague.getByLabel(batch.form.months).fill("4");
    await colleague.getByText(batch.form.dropStage.VERIFIED).click();
    await colleague.getByLabel(subsidy.dropReason.MOVED).filter({ visible: true }).fill("5");
    await colleague.getByLabel(batch.form.note).fill("pindah semua");
    await save(colleague);
    await expect(colleague.getByText(batch.form.saved)).toBeVisible();
    const moved = `${batch.form.dropStage.VERIFIED}, ${subsidy.dropReason.MOVED}`;
    await expect(colleague.getByText(batch.history.change(moved, batch.history.none, "5"))).toBeVisible();

    await page.getByLabel(batch.form.note).fill("catatan saya");
    await save(page);
    const told = page.getByRole("status").filter({ hasText: batch.form.staleHint });
    await expect(told).toContainText("“pindah semua”");
    await expect(told).toContainText(`${moved} 5`);
    await expectNoAccessibilityDefects(page);
    await save(page, batch.form.keep);
    await expect(page.getByText(batch.form.saved)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(batch.form.note)).toHaveValue("catatan saya");
    await expect(page.getByLabel(batch.form.months)).toHaveValue("6");
  });

  test("sends a template back, sees what it changes, and confirms it", async ({ signInAs }) => {
    const page = await signInAs("branch", sheet("APBD_PROVINCE").replace("/batches?", "/batches/import?"));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: batch.import.template }).click(),
    ]);
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
    const csv = "Kode;Diusulkan\n51.06.01.2001;12\n51.06.99.2001;5\n";
    await page.getByLabel(batch.import.file).setInputFiles({
      name: "gelombang.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    });
    await page.getByRole("button", { name: batch.import.preview }).click();
    await expect(page.getByText(batch.import.found("1", "0", "1"))).toBeVisible();
    await expect(page.getByText(batch.import.unknownPlace("51.06.99.2001"))).toBeVisible();
    await expectNoAccessibilityDefects(page);
    const confirm = page.getByRole("button", { name: batch.import.confirm("1") });
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await confirm.click();
    await expect(page.getByRole("alert").filter({ hasText: access.refused.SIGNED_OUT })).toBeVisible();
    await page.context().addCookies(cookies);
    await confirm.click();
    await expect(page.getByRole("heading", { name: batch.import.receipt })).toBeVisible();
    await expect(page.getByText(entry.report.saved("1"))).toBeVisible();
  });
});
