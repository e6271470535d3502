import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What sticks to the window's edge covers a part of rows that scrolling shows; axe would take those for small. */
const STICKY = ".dock, .sheet thead th";

/** Asserts that axe finds nothing against WCAG 2.0 to 2.2, levels A and AA, on the page as it stands. */
export async function expectNoAccessibilityDefects(page: Page): Promise<void> {
  // The answer of a form brings a title of its own; between the two there is none for a moment.
  await expect(page).toHaveTitle(/\S/);
  const place = (position: string) =>
    page.locator(STICKY).evaluateAll((parts, value) => {
      for (const part of parts) if (part instanceof HTMLElement) part.style.position = value;
    }, position);
  await place("static");
  // Without frames there is nothing to put together from several documents, for which a page of its own would be opened.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  await place("");
  const defects = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
  }));
  expect(defects).toEqual([]);
}
