import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

test("the branch head comes from the worklist's alerts and the navigation to what they speak of", async ({
  signInAs,
}) => {
  const page = await signInAs("branch");
  const alerts = page.getByRole("region", { name: text.alert.title });
  await expect(alerts).toContainText("3,43 poin persen di bawah jalur sasaran 50%");
  await page.getByRole("link", { name: text.comparison.nav, exact: true }).click();
  await page.goto("/comparison?period=2024-06");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kabupaten Gianyar 43,00%, Kabupaten Bangli 35,12%");
  await expect(page.getByRole("row", { name: /Gianyar/ })).toContainText("Sakernas 2023");
});
