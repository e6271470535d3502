import { readFile } from "node:fs/promises";
import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const { quotaBoard, subsidy, subsidyProgramme: programme } = text;

test("the branch head reads 8.264 of 12.800, finds who may be paid for twice, and takes the villages along", async ({
  signInAs,
}) => {
  const page = await signInAs("branch");
  await page.getByRole("link", { name: text.shell.nav.subsidies, exact: true }).click();
  await expect(
    page.getByRole("heading", {
      level: 1,
      name: "8.264 dari kuota 12.800 pekerja rentan aktif per 30 Juni 2024 (64,6%)",
    }),
  ).toBeVisible();
  await expect(page.getByRole("list", { name: /Kuota 12\.800, Diusulkan 10\.321/ })).toContainText(
    "1.350 tidak lolos verifikasi",
  );

  const villages = page.getByRole("table", { name: quotaBoard.villages.caption });
  await expect(villages.getByRole("row", { name: /^Samplangan/ })).toContainText("–");
  await page.getByRole("link", { name: /^Mungkin dibiayai dua kali/ }).click();
  await expect(page).toHaveURL(/flag=twice/);
  await expect(villages.getByRole("rowheader", { name: /mungkin dibiayai dua kali/ })).toHaveCount(1);

  const card = page.getByRole("article").filter({ has: villages });
  await card.getByRole("tab", { name: text.chart.download }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: text.picture.files.csv(quotaBoard.files.villages) }).click(),
  ]);
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines).toHaveLength(1 + 70 + 1);
  expect(file.suggestedFilename()).toBe("cakupan-51.04-2024-papan-kuota-menurut-desa.csv");
});

test("the head adds a programme of a year to come, once it can be read, and the board opens it", async ({
  signInAs,
}) => {
  const page = await signInAs("head", "/subsidies/51.04/programmes");
  const name = "1 desa 250 pekerja rentan";
  const form = page.locator("section").filter({ has: page.getByRole("heading", { name: programme.add }) });
  await form.getByLabel(programme.name, { exact: true }).fill(name);
  await form.getByLabel(programme.year, { exact: true }).fill("2031");
  await form.getByLabel(programme.perVillage, { exact: true }).fill("12,5");
  await form.getByLabel(programme.legalBasis, { exact: true }).fill("Perbup uji 1/2031");
  await form.getByRole("button", { name: programme.save }).click();
  await expect(form).toContainText(programme.fault.quotaPerVillage);
  await form.getByLabel(programme.perVillage, { exact: true }).fill("250");
  await form.getByRole("button", { name: programme.save }).click();

  const added = page.locator("section").filter({ has: page.getByRole("heading", { name: `2031 · ${name}` }) });
  await expect(added).toContainText("64 × 250 = 16.000 orang");
  await added.getByRole("link", { name: programme.board }).click();
  await expect(page.getByRole("heading", { level: 1, name: quotaBoard.finding.NONE(name) })).toBeVisible();
  const sections = page.getByRole("navigation", { name: subsidy.sections });
  await expect(sections.getByRole("link", { name: subsidy.section.board })).toHaveAttribute("aria-current", "page");
});
