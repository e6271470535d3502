// The sheet as a person finds it: cells by what they are called, rows by their village.
import type { Page } from "@playwright/test";
import { id as text } from "@/lib/text/id";

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

export async function save(page: Page) {
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Simpan/ })
    .click();
}

/** What the last save said. */
export function report(page: Page) {
  return page.getByRole("region", { name: text.entry.summary }).getByRole("status");
}
