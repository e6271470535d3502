import type { Page } from "@playwright/test";
import { stableId } from "@/prisma/seed/rows";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, readIn, test } from "../support/browser-test";

const PEMDA_SET = stableId("target_set", "PEMDA", "51.04", "Sasaran cakupan Kabupaten Gianyar 2024");
const BATCH = stableId(
  "subsidy_batch",
  "51.04",
  stableId("subsidy_programme", "51.04", 2024),
  "51.04.05.2006",
  "APBD_REGENCY",
  1,
);
const FULL = process.env.A11Y === "full";

const WHO = ["operator", "head", "branch", "council", "admin"] as const;
type Who = (typeof WHO)[number];

const PAGES: Partial<Record<Who, readonly string[]>> = {
  operator: [
    "/worklist",
    "/entry/51.04/2024-07?category=VULNERABLE",
    "/entry/51.04/2024-06?village=51.04.05.2006",
    "/submissions/51.04/2024-07",
    "/imports/51.04?period=2024-07",
    `/imports/51.04/${stableId("workbook_import", "June 2024")}`,
    "/outreach/51.04",
    "/outreach/51.04/new",
    `/outreach/51.04/${stableId("outreach_event", "51.04", "2024-06-27")}`,
    "/subsidies/51.04/batches",
    "/subsidies/51.04/batches/new",
    `/subsidies/51.04/batches/${BATCH}`,
    "/subsidies/51.04/batches/import",
  ],
  branch: [
    "/worklist",
    "/submissions/51.04/2023-10",
    "/coverage/ID?period=2024-06",
    "/coverage/51?period=2024-06",
    "/coverage/51.04?period=2024-06",
    "/targets/51.04",
    "/targets/51.04/quotas?category=SOCIAL_WORKER&perDesa=200&due=2027-12-31",
    "/targets/51.04/eligible",
    "/subsidies/51.04/costs?perVillage=150&payers=APBD_REGENCY:70,CSR:20",
    `/subsidies/51.04/costs/compare?a=${stableId("subsidy_scenario", "51.04")}&b=${stableId("subsidy_scenario", "51.04", "half")}`,
    "/subsidies/51.04/costs/budgets",
    "/coverage/51.04/where-next?period=2024-06&sort=return&villages=51.04.06.2007:100,51.04.04.2004:100&start=2024-08",
    "/subsidies/51.04/lapses?month=2024-09",
    "/subsidies/51.04/agents",
    "/comparison?period=2024-06",
    "/subsidies/51.04",
    "/subsidies/51.06?payer=APBD_REGENCY&sort=left",
    "/coverage/51.04?period=2024-06&segment=BPU&programme=jht&sort=name",
    "/subsidies/51.04/ecosystem?period=2024-06&sort=VULNERABLE",
  ],
  head: ["/subsidies/51.04/programmes", "/targets/51.04/promises", "/targets/51.04/documents"],
  council: ["/worklist", "/coverage/51.04.05?period=2024-06", "/coverage/51.04.05.2006?period=2024-06"],
  admin: ["/worklist", "/admin/users", "/admin/audit?kind=COUNTS", "/admin/boundaries"],
};
/** The same pages with something chosen, unpublished or being changed, and pages made of the same parts: with A11Y=full. */
const MORE_PAGES: typeof PAGES = {
  branch: [
    "/coverage/51?period=2024-06&segment=PU",
    "/coverage/51.04?period=2024-07",
    "/coverage/51.04?period=2024-06&segment=BPU",
    "/coverage/51.04?period=2024-06&category=VULNERABLE",
    "/coverage/51.04?period=2024-06&programme=jp",
    "/coverage/51.04?period=2024-06&target=RPJMN",
    "/coverage/51.04?period=2024-06&segment=PMI&programme=jp",
    "/coverage/51.06?period=2024-06",
    "/coverage/51.04/where-next?period=2024-06",
    "/coverage/51.04.05/where-next?period=2024-06&sort=quota",
    "/targets/ID",
    "/targets/51.04/sets/new",
    `/targets/51.04/sets/${PEMDA_SET}`,
    "/targets/51.04/quotas",
    "/targets/51.04/definitions",
    "/targets/51.04/figures",
  ],
  head: [`/targets/51.04/sets/${PEMDA_SET}/edit`, "/targets/51.04/eligible", "/targets/51.04/definitions"],
  operator: ["/targets/51.04", "/targets/51.04/eligible"],
  council: ["/coverage/51.04?period=2024-06"],
  admin: ["/targets/ID", "/targets/ID/sets/new"],
};
const PUBLIC_PAGES = ["/", "/sign-in", "/open-data", "/editions", "/verify?code=51.04-2024-03-1"];

const LOCALES = ["id", "en"] as const;
const SCHEMES = ["light", "dark"] as const;

interface View {
  readonly width: number;
  readonly colorScheme: (typeof SCHEMES)[number];
  /** Whether axe looks, too; the width is tried in any case. */
  readonly axe: boolean;
}

const ALL_VIEWS = [360, 768, 1280].flatMap((width) =>
  SCHEMES.map((colorScheme): View => ({ width, colorScheme, axe: true })),
);

/**
 * A page takes seconds, and there are many: each is tried once at each width, in one language by turns, and axe looks
 * at it once, narrow and light or wide and dark. With A11Y=full all of it: both languages, every width and scheme.
 */
function viewsOf(locale: (typeof LOCALES)[number], place: number): readonly View[] {
  if (FULL) return ALL_VIEWS;
  if (LOCALES.indexOf(locale) !== place % 2) return [];
  const isNarrow = place % 4 < 2;
  return [
    { width: 360, colorScheme: "light", axe: isNarrow },
    { width: 768, colorScheme: "light", axe: false },
    { width: 1280, colorScheme: "dark", axe: !isNarrow },
  ];
}

/** The open page in each view: nothing for axe to find, and nothing wider than the screen. */
async function expectSound(page: Page, address: string, views: readonly View[]) {
  for (const { width, colorScheme, axe } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await test.step(`${address} at ${width} px, ${colorScheme}`, async () => {
      if (axe) await expectNoAccessibilityDefects(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

for (const locale of LOCALES) {
  test.describe(`in ${locale}`, () => {
    for (const [place, address] of PUBLIC_PAGES.entries()) {
      const views = viewsOf(locale, place);
      if (views.length === 0) continue;
      test(`${address} has no defect for anyone`, async ({ page }) => {
        await readIn(page.context(), locale);
        await page.goto(address);
        await expectSound(page, address, views);
      });
    }

    for (const who of WHO) {
      const addresses = [...(PAGES[who] ?? []), ...((FULL && MORE_PAGES[who]) || [])];
      for (const [place, address] of addresses.entries()) {
        const views = viewsOf(locale, place);
        if (views.length === 0) continue;
        test(`${address} has no defect for the ${who}`, async ({ signInAs }) => {
          test.slow();
          const page = await signInAs(who, address, locale);
          await expectSound(page, address, views);
        });
      }
    }
  });
}
