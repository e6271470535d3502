import type { Page } from "@playwright/test";
import { stableId } from "@/prisma/seed/rows";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";

const LOCALE_COOKIE = "cakupan_locale";

const PAGES = {
  operator: [
    "/worklist",
    "/entry/51.04/2024-07?category=VULNERABLE",
    "/entry/51.04/2024-06?village=51.04.05.2006",
    "/submissions/51.04/2024-07",
    "/imports/51.04?period=2024-07",
    `/imports/51.04/${stableId("workbook_import", "June 2024")}`,
  ],
  branch: [
    "/worklist",
    "/submissions/51.04/2023-10",
    "/coverage/ID?period=2024-06",
    "/coverage/51?period=2024-06",
    "/coverage/51.04?period=2024-06",
  ],
  council: ["/worklist", "/coverage/51.04.05?period=2024-06", "/coverage/51.04.05.2006?period=2024-06"],
  admin: ["/worklist", "/admin/users", "/admin/audit?kind=COUNTS"],
} as const;
const PUBLIC_PAGES = ["/", "/sign-in", "/open-data"];

const LOCALES = ["id", "en"] as const;
const SCHEMES = ["light", "dark"] as const;

type View = readonly [width: number, colorScheme: (typeof SCHEMES)[number]];

/** Each page is seen in both languages, in each width and in both schemes; in all combinations with A11Y=full. */
const VIEWS: Readonly<Record<(typeof LOCALES)[number], readonly View[]>> = {
  id: [
    [360, "light"],
    [1280, "dark"],
  ],
  en: [
    [768, "dark"],
    [1280, "light"],
  ],
};
const ALL_VIEWS = [360, 768, 1280].flatMap((width) => SCHEMES.map((colorScheme): View => [width, colorScheme]));

/** The page in each view: nothing for axe to find, and nothing wider than the screen. */
async function expectSound(page: Page, address: string, views: readonly View[]) {
  await page.goto(address);
  for (const [width, colorScheme] of process.env.A11Y === "full" ? ALL_VIEWS : views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await test.step(`${address} at ${width} px, ${colorScheme}`, async () => {
      await expectNoAccessibilityDefects(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

for (const locale of LOCALES) {
  const read = (page: Page) => page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: page.url() }]);

  test.describe(`in ${locale}`, () => {
    for (const address of PUBLIC_PAGES) {
      test(`${address} has no defect for anyone`, async ({ page }) => {
        await page.goto(address);
        await read(page);
        await expectSound(page, address, VIEWS[locale]);
      });
    }

    for (const [who, addresses] of Object.entries(PAGES)) {
      for (const address of addresses) {
        test(`${address} has no defect for the ${who}`, async ({ signInAs }) => {
          test.slow();
          const page = await signInAs(who as keyof typeof PAGES);
          await read(page);
          await expectSound(page, address, VIEWS[locale]);
        });
      }
    }
  });
}
