import { id as text } from "@/lib/text/id";
import { stableId } from "@/prisma/seed/rows";
import { expect, test } from "../support/browser-test";

const { quota, section, newSet, columns } = text.target;
const form = text.targetForm;
const PEMDA_SET = stableId("target_set", "PEMDA", "51.04", "Sasaran cakupan Kabupaten Gianyar 2024");

test("the head lays out 200 for each desa, adjusts one, and saves 12.800 as a version", async ({ signInAs }) => {
  const page = await signInAs("head", "/targets/51.04");
  await page.getByRole("link", { name: section.quotas, exact: true }).click();
  // A category and a day that nothing else reads.
  await page.getByLabel(quota.category, { exact: true }).selectOption("SOCIAL_WORKER");
  await page.getByLabel(quota.perDesa, { exact: true }).fill("200");
  await page.getByLabel(columns.due, { exact: true }).fill("2027-12-31");
  await page.getByRole("button", { name: quota.show }).click();
  const total = page.getByRole("status").filter({ hasText: "desa/kelurahan" });
  await expect(total).toHaveText("12.800 orang di 64 desa/kelurahan");

  const batubulan = page.getByLabel(form.quotaOf("Desa Batubulan"), { exact: true });
  await batubulan.fill("12,5");
  await page.getByLabel(form.name, { exact: true }).fill("Kuota pekerja sosial desa 2027");
  await page.getByLabel(form.source, { exact: true }).fill("Perbup uji");
  await page.getByRole("button", { name: form.saveQuota }).click();
  await expect(page.getByText(form.fault.quota)).toBeVisible();
  await expect(batubulan).toHaveValue("12,5");
  await batubulan.fill("200");
  await expect(total).toHaveText("12.800 orang di 64 desa/kelurahan");
  await page.getByRole("button", { name: form.saveQuota }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Kuota pekerja sosial desa 2027" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("64 × 200 = 12.800 orang");
  await expect(page.getByRole("main")).toContainText("Versi 1, Ida Ayu Made Pertiwi");
});

test.describe("the branch head", () => {
  test.use({ allowedInConsole: [/status of 403/] });

  test("reads the target of the Pemda with its standing, and may not change it", async ({ signInAs }) => {
    const page = await signInAs("branch", "/targets/51.04");
    const set = page.getByRole("article", { name: "Sasaran cakupan Kabupaten Gianyar 2024" });
    await expect(set).toContainText("20.893 orang");
    await expect(set).toContainText(text.status.BEHIND);
    await expect(
      set.getByRole("link", { name: text.target.set.edit("Sasaran cakupan Kabupaten Gianyar 2024") }),
    ).toHaveCount(0);
    expect((await page.goto(`/targets/51.04/sets/${PEMDA_SET}/edit`))?.status()).toBe(403);
    await page.goto("/targets/51.04");
    await page.getByRole("link", { name: newSet }).click();
    await expect(page.getByLabel(form.authority, { exact: true }).getByRole("option")).toHaveText(["BPJAMSOSTEK"]);
  });
});
