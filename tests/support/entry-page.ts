// The sheet as a person finds it: cells by what they are called, rows by their village.
import type { Page } from "@playwright/test";
import { id as text } from "@/lib/text/id";
import { expect } from "./browser-test";

export const VULNERABLE = "/entry/51.04/2024-07?category=VULNERABLE";
export const FIRMS = "/entry/51.04/2024-07?category=PU_FIRM";

export function cell(page: Page, programme: string, village: string) {
  return page.getByRole("textbox", { name: text.entry.cell(programme, village), exact: true });
}

export async function type(page: Page, village: string, counts: Record<string, string>) {
  for (const [programme, count] of Object.entries(counts)) await cell(page, programme, village).fill(count);
}

export function rowOf(page: Page, village: string) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: village, exact: true }) });
}

/** How it stands with what was typed, as the bar below the sheet says. */
export function standing(page: Page) {
  return page.getByRole("region", { name: text.entry.summary });
}

export async function expectAllSaved(page: Page) {
  await expect(standing(page)).toContainText(text.entry.saving.saved);
}

/** What was read aloud last. */
export function report(page: Page) {
  return standing(page).getByRole("status");
}

/** Puts a text on the clipboard and pastes it where the focus is. */
export async function paste(page: Page, block: string) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((block) => navigator.clipboard.writeText(block), block);
  await page.keyboard.press("Control+v");
}

/** The page hydrated: its cells answer to keys. */
export async function openSheet(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole("complementary", { name: text.entry.panel.name })).toBeVisible();
  await expect(async () => {
    const first = page.getByRole("table").getByRole("textbox").first();
    await first.blur();
    await first.focus();
    await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).not.toHaveText(
      text.entry.panel.emptyTitle,
      { timeout: 500 },
    );
  }).toPass();
}
