import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const { ecosystem: words } = text;

test("the branch head finds the villages of which groups have no data, and opens one", async ({ signInAs }) => {
  const page = await signInAs("branch", "/subsidies/51.04/ecosystem?period=2024-06");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("60 dari 64 desa melindungi perbekelnya");
  await page.getByLabel(words.show, { exact: true }).selectOption("unknown");
  await page.getByRole("form", { name: words.filter }).getByRole("button").click();
  await expect(page.getByRole("heading", { name: words.cardTitle.unknown("4") })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Pupuan/ })).toContainText(words.state.UNKNOWN);

  await page.goto("/coverage/51.04.05.2006?period=2024-06");
  const groups = page.getByRole("table", { name: words.card.caption("Desa Peliatan") });
  await expect(groups.getByRole("row", { name: /^Pekerja rentan/ })).toContainText("98 dari 200102");
});
