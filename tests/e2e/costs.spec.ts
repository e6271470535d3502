import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const { scenario, saved, compare } = text.cost;

test("the head tries 100 workers per village instead of 200, reads what it costs, and keeps it beside the full quota", async ({
  signInAs,
}) => {
  const page = await signInAs("head", "/subsidies/51.04/costs");
  const result = page.getByRole("region", { name: scenario.result, exact: true });
  await expect(result).toContainText("12.800 pekerja × 6 bulan × Rp16.800");
  await expect(result).toContainText("Rp1.290.240.000");
  const perVillage = page.getByRole("textbox", { name: scenario.perVillage, exact: true });
  const slider = page.getByRole("slider", { name: scenario.slider(scenario.perVillage) });
  await slider.press("ArrowLeft");
  await expect(perVillage).toHaveValue("199");
  await expect(result).toContainText("12.736 pekerja × 6 bulan × Rp16.800");
  await perVillage.fill("100");
  await expect(slider).toHaveValue("100");
  await expect(result).toContainText("Rp645.120.000");
  expect(page.url()).toContain("perVillage=100&months=6&start=2024-08&programmes=jkk,jkm&payers=APBD_REGENCY:100");

  await page.getByRole("textbox", { name: saved.name, exact: true }).fill("Kuota penuh enam bulan");
  await page.getByRole("button", { name: saved.keep, exact: true }).click();
  await expect(page.getByText(saved.exists)).toBeVisible();
  await page.getByRole("textbox", { name: saved.name, exact: true }).fill("Setengah kuota");
  await page.getByRole("button", { name: saved.keep, exact: true }).click();
  await expect(page.getByRole("link", { name: "Setengah kuota" })).toBeVisible();
  await page.getByLabel(saved.first, { exact: true }).selectOption({ label: "Kuota penuh enam bulan" });
  await page.getByLabel(saved.second, { exact: true }).selectOption({ label: "Setengah kuota" });
  await page.getByRole("button", { name: saved.compare, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    compare.finding("Kuota penuh enam bulan", "Rp645.120.000"),
  );
});

test("a scenario with parts that cannot be read says which, and keeps the rest; an amount of 1.5 says how it is read", async ({
  signInAs,
}) => {
  const page = await signInAs("head", "/subsidies/51.04/costs?perVillage=1.5&months=12&payers=APBD_REGENCY:60,CSR:30");
  await expect(page.getByText(scenario.problem.perVillage)).toBeVisible();
  await expect(page.getByText(scenario.problem.payers)).toBeVisible();
  await expect(page.getByRole("textbox", { name: scenario.months, exact: true })).toHaveValue("12");
  await page.goto("/subsidies/51.04/costs/budgets");
  const form = page.getByRole("region", { name: text.cost.budgets.add });
  await form.getByRole("textbox", { name: text.cost.budgets.amount }).fill("1.5");
  await expect(form.getByText("“1.5” terbaca sebagai 1,5, bukan rupiah utuh.")).toBeVisible();
});
