import type { Locator } from "@playwright/test";
import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const words = text.agent;
const AGENTS = "/subsidies/51.04/agents";

test("the branch enters what an agent carries in a month and reads its conversion", async ({ signInAs }) => {
  const page = await signInAs("branch", AGENTS);
  const name = await nameIn(page.getByRole("table", { name: words.carriedCaption }).getByRole("rowheader").first());
  const conversion = page.getByRole("table", { name: words.conversion });
  await expect(conversion.getByRole("row", { name: new RegExp(`^${name} 1 Januari 2024`) })).toContainText("%");
  await page.getByLabel(words.carriedOf(name)).fill("57");
  await page.getByLabel(words.convertedOf(name)).fill("12");
  await page.getByRole("button", { name: words.saveCounts }).click();
  await expect(page.getByText(words.savedCounts("1"))).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`^${name} .*57`) })).toContainText(words.ofBatch("12"));
});

test("who typed before somebody else saved is told so after a refresh too, and overwrites nothing", async ({
  signInAs,
}) => {
  const first = await signInAs("branch", null);
  const second = await first.context().newPage();
  await first.goto(`${AGENTS}?month=2024-06`);
  await second.goto(`${AGENTS}?month=2024-06`);
  const name = await nameIn(first.getByRole("table", { name: words.carriedCaption }).getByRole("rowheader").last());
  await first.getByLabel(words.carriedOf(name)).fill("61");
  await second.getByLabel(words.carriedOf(name)).fill("62");
  await second.getByRole("button", { name: words.saveCounts }).click();
  await expect(second.getByText(words.savedCounts("1"))).toBeVisible();
  // Another form of the page is saved: the page reads everything anew, and what was typed above stays.
  await first.getByText(words.change(name)).click();
  await first
    .getByRole("group")
    .filter({ hasText: words.change(name) })
    .getByRole("button", { name: words.save })
    .click();
  await expect(first.getByText(words.saved)).toBeVisible();
  await first.getByRole("button", { name: words.saveCounts }).click();
  await expect(
    first
      .getByRole("alert")
      .or(first.getByText(/^Belum disimpan/))
      .first(),
  ).toContainText("Belum disimpan");
  await first.reload();
  await expect(first.getByLabel(words.carriedOf(name))).toHaveValue("62");
});

/** The text of a cell. */
async function nameIn(cell: Locator): Promise<string> {
  return ((await cell.textContent()) ?? "").trim();
}
