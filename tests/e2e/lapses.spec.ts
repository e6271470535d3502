import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

test("the operator follows what lapses from the work list to the villages of the month", async ({ signInAs }) => {
  const page = await signInAs("operator");
  await page.getByRole("link", { name: text.lapse.worklist.openOf("September 2024", "Kabupaten Gianyar") }).click();
  await expect(page).toHaveURL(/\/subsidies\/51\.04\/lapses\?month=2024-09/);
  await expect(page.getByRole("main")).toContainText("cakupan turun dari 43,00% menjadi 42,01% pada September 2024.");
  const villages = page.getByRole("table", { name: text.lapse.month.villages("1 September 2024") });
  await expect(villages.getByRole("row", { name: /^Singapadu Tengah/ })).toBeVisible();
  await expect(page.getByRole("table", { name: text.lapse.past.caption })).toContainText("6.400");
});

test.describe("the council member", () => {
  test.use({ allowedInConsole: [/status of 403/] });

  test("reads on the coverage page in totals what lapses, and no more", async ({ signInAs }) => {
    const page = await signInAs("council", "/coverage/51.04?period=2024-06");
    const card = page.getByRole("article", { name: text.lapse.coverage.title("8.124", "Desember 2024") });
    await expect(card).toContainText("1 Des 2024: 2.429 lepas");
    await expect(card.getByRole("link", { name: text.lapse.coverage.open })).toHaveCount(0);
    expect((await page.goto("/subsidies/51.04/lapses"))?.status()).toBe(403);
  });
});
