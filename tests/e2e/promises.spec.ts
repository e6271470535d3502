import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const words = text.promise;

test("the head records what was promised, reads it against fact, corrects it and takes it away", async ({
  signInAs,
}) => {
  const page = await signInAs("head", "/targets/51.04/promises");
  const row = (statement: string) => page.getByRole("row").filter({ hasText: statement });
  await expect(row("12.800 pekerja rentan terdaftar tahun ini")).toContainText("8.448");
  await expect(row("100 pekerja rentan per desa")).toContainText(words.state.KEPT);

  const statement = "Seribu pekerja jasa konstruksi tambahan";
  const form = page
    .locator("form")
    .filter({ has: page.getByRole("button", { name: words.save, exact: true }) })
    .last();
  await form.getByLabel(words.statement, { exact: true }).fill(statement);
  await form.getByLabel(words.saidBy, { exact: true }).fill("Pemerintah Kabupaten Gianyar");
  await form.getByLabel(words.saidOn, { exact: true }).fill("2024-06-28");
  await form.getByLabel(words.measure, { exact: true }).selectOption("ACTIVE");
  await form.getByLabel(words.amount, { exact: true }).fill("129,5");
  await form.getByLabel(words.sourceLabel, { exact: true }).fill("Risalah rapat kerja");
  await form.getByRole("button", { name: words.save }).click();
  await expect(form.getByText(words.fault.amount)).toBeVisible();
  await form.getByLabel(words.amount, { exact: true }).fill("129.340");
  await form.getByRole("button", { name: words.save }).click();
  await expect(row(statement)).toContainText("128.340");
  await expect(row(statement)).toContainText(words.state.ON_THE_WAY);

  await page.getByText(words.change(statement)).click();
  const change = page.getByRole("group").filter({ hasText: words.change(statement) });
  await change.getByLabel(words.amount, { exact: true }).fill("128.340");
  await change.getByRole("button", { name: words.save, exact: true }).click();
  await expect(row(statement)).toContainText(words.state.KEPT);
  await change.getByRole("button", { name: words.delete, exact: true }).click();
  await expect(row(statement)).toHaveCount(0);
});
