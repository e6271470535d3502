import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { en } from "@/lib/text/en";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";

const JUNE = "/coverage/51.04?period=2024-06";
const words = text.coverage;

function finding(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

function openWhatIf(page: Page) {
  return page.getByText(words.whatIf.title, { exact: true }).click();
}

test.describe("the branch head", () => {
  test("reads 43 % of Gianyar's workers per 30 June 2024, against each target with its authority and date", async ({
    signInAs,
  }) => {
    const page = await signInAs("branch", JUNE);
    await expect(finding(page)).toHaveText(/^43%\s+pekerja Kabupaten Gianyar terlindungi per 30 Juni 2024$/);
    const main = page.getByRole("main");
    await expect(main).toContainText("128.340 peserta aktif dari 298.465 pekerja yang berhak");
    await expect(main).toContainText("masih kurang 20.893 orang");
    for (const target of [
      "50% pada 31 Desember 2024",
      "67,28% pada 31 Desember 2025",
      "32,15% pada 31 Desember 2025",
    ]) {
      await expect(main.getByRole("listitem").filter({ hasText: target })).toBeVisible();
    }
    await expect(main).toContainText("Tertinggal 3,43 poin persen");
    await expect(main).toContainText("+72 orang per bulan");
    await expect(main).toContainText(words.facts.arrivesNever);
    await expectNoAccessibilityDefects(page);
  });

  test("reads vulnerable workers from 6,400 towards 12,800, with gap, pace and arrival", async ({ signInAs }) => {
    const page = await signInAs("branch", JUNE);
    const card = page.getByRole("article", { name: "8.264 pekerja rentan aktif menuju 12.800" });
    await expect(card).toContainText("Dari 6.400 (31 Desember 2023) menuju 12.800 pada 31 Desember 2024");
    await expect(card).toContainText("4.536 orang");
    await expect(card).toContainText("756 orang per bulan");
    await expect(card).toContainText("September 2025");
  });

  test("sees the trend drawn once its card comes into view, with the same numbers in the table", async ({
    signInAs,
  }) => {
    const page = await signInAs("branch", JUNE);
    const card = page.getByRole("article").filter({ hasText: words.trend.brokenFoot });
    await card.scrollIntoViewIfNeeded();
    await expect(card.getByRole("img").first()).toBeVisible();
    await card.getByRole("tab", { name: text.chart.table }).click();
    const row = card.getByRole("row").filter({ hasText: "Jun 2024" });
    await expect(row).toContainText("128.340");
    await expect(row).toContainText("298.465");
    await expect(row).toContainText("43,00%");
  });

  test("drills from the country to a village and back by links", async ({ signInAs }) => {
    const page = await signInAs("branch", "/coverage/ID?period=2024-06");
    for (const [place, code] of [
      ["Bali", "51"],
      ["Kabupaten Gianyar", "51.04"],
      ["Ubud", "51.04.05"],
      ["Peliatan", "51.04.05.2006"],
    ] as const) {
      const link = page.getByRole("table").getByRole("link", { name: place, exact: true });
      await link
        .and(page.locator(`[href^="/coverage/${code}?"]`))
        .first()
        .click();
      await expect(finding(page)).toContainText(place);
    }
    const path = page.getByRole("navigation", { name: text.area.breadcrumbs });
    for (const area of ["Kecamatan Ubud", "Kabupaten Gianyar", "Provinsi Bali", "Indonesia"]) {
      await path.getByRole("link", { name: area }).click();
      await expect(path.getByText(area)).toHaveAttribute("aria-current", "page");
    }
  });

  test("moves the month back and forth, and to one of the list", async ({ signInAs }) => {
    const page = await signInAs("branch", JUNE);
    await page.getByRole("link", { name: text.common.previousPeriod("Mei 2024") }).click();
    await expect(finding(page)).toContainText("31 Mei 2024");
    await page.goto("/coverage/51.04?period=2023-12");
    await expect(finding(page)).toHaveText(/^45,2%/);
  });

  test("is not given a percentage for a month of which villages are still missing", async ({ signInAs }) => {
    const page = await signInAs("branch", "/coverage/51.04?period=2024-07");
    await expect(finding(page)).toHaveText("Cakupan Kabupaten Gianyar per 31 Juli 2024 belum lengkap");
    await expect(page.getByRole("main")).toContainText("dari 41 dari 70 desa/kelurahan");
  });

  test("does all of it with the keyboard alone", async ({ signInAs }) => {
    const page = await signInAs("branch", JUNE);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: text.shell.skipToContent })).toBeFocused();
    await page.getByRole("link", { name: "Peliatan", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(finding(page)).toContainText("Peliatan");
  });
});

test.describe("what is chosen", () => {
  const chosen = text.picture;

  test("stays chosen down to a village and back, and counts headcount: 8,264 of 12,800", async ({ signInAs }) => {
    const page = await signInAs("branch", JUNE);
    await page.getByText(chosen.choose, { exact: true }).click();
    await page.getByLabel(chosen.category, { exact: true }).selectOption("VULNERABLE");
    await page.getByRole("button", { name: text.common.show }).last().click();
    await expect(finding(page)).toHaveText(/^8\.264\s+peserta aktif kelompok Pekerja rentan/);
    await expect(page.getByRole("main")).toContainText("12.800 orang pada 31 Desember 2024 masih kurang 4.536 orang");
    await page.getByRole("table").getByRole("link", { name: "Tulikup", exact: true }).click();
    await expect(finding(page)).toHaveText(/^198\s+peserta aktif kelompok Pekerja rentan di Desa Tulikup/);
    await page.getByRole("link", { name: text.common.previousPeriod("Mei 2024") }).click();
    await expect(finding(page)).toContainText("kelompok Pekerja rentan di Desa Tulikup per 31 Mei 2024");
    await expectNoAccessibilityDefects(page);
    await page.getByRole("link", { name: chosen.clear }).click();
    await expect(finding(page)).toContainText("terlindungi");
  });

  test("orders the villages by a column, page by page, and goes into the file", async ({ signInAs }) => {
    const page = await signInAs("branch", `${JUNE}&programme=jht`);
    const villages = page.getByRole("table").filter({ hasText: text.area.head.VILLAGE });
    await villages.getByRole("link", { name: chosen.columns.held, exact: true }).click();
    await expect(villages.getByRole("columnheader", { name: chosen.columns.held })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(villages.getByRole("rowheader").first()).toContainText("Ubud");
    await page.getByRole("link", { name: text.common.nextPage, exact: true }).click();
    await expect(villages.getByRole("rowheader")).toHaveCount(20);
    const href = "/api/downloads/coverage?area=51.04&period=2024-06&programme=jht&table=months&form=xlsx";
    await expect(page.locator(`a[href="${href}"]`).first()).toBeAttached();
    const file = await page.request.get(href);
    const { sheets } = await readXlsx(await file.body());
    const june = sheets[0]?.rows.find(([period]) => period === "2024-06");
    expect(june?.slice(1, 3)).toEqual([76_940, 108_904]);
    await expect(finding(page)).toContainText("mengikuti JHT");
  });
});

test.describe("the what-if", () => {
  test("answers at once, keeps the question in the address and saves nothing", async ({ signInAs }) => {
    const page = await signInAs("branch", JUNE);
    await openWhatIf(page);
    await page.getByLabel(words.whatIf.active, { exact: true }).fill("149.233");
    await expect(page.getByText(words.whatIf.noGap).first()).toBeVisible();
    await expect(page).toHaveURL(/active=149\.233/);
    await page.getByLabel(words.whatIf.target, { exact: true }).fill("60");
    await expect(page.getByText("29.846 orang · 10,00 poin persen")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(words.whatIf.active, { exact: true })).toHaveValue("149.233");
    await expect(page.getByText("29.846 orang · 10,00 poin persen")).toBeVisible();
    await expect(page.getByRole("main")).toContainText("128.340 peserta aktif");
  });

  test("says what cannot be read, beside the field", async ({ signInAs }) => {
    const page = await signInAs("branch", JUNE);
    await openWhatIf(page);
    await page.getByLabel(words.whatIf.active, { exact: true }).fill("12,5");
    await expect(page.getByText(words.whatIf.problem.active)).toBeVisible();
    await page.getByLabel(words.whatIf.target, { exact: true }).fill("150");
    await expect(page.getByText(words.whatIf.problem.target)).toBeVisible();
  });
});

test.describe("the council member", () => {
  test("reads published months", async ({ signInAs }) => {
    const page = await signInAs("council", "/coverage/51.04");
    await expect(finding(page)).toContainText("30 Juni 2024");
  });

  test.describe("is refused", () => {
    test.use({ allowedInConsole: [/status of 40[34]/] });

    for (const [address, status] of [
      ["/coverage/51.04?period=2024-07", 404],
      ["/coverage/51.06", 404],
      ["/coverage/51.71", 404],
      ["/coverage/99.99", 404],
      ["/entry/51.04/2024-07", 403],
      ["/admin/users", 403],
    ] as const) {
      test(`${address} with ${status}`, async ({ signInAs }) => {
        const page = await signInAs("council", null);
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(status);
      });
    }
  });
});

test.describe("without JavaScript", () => {
  test("the picture is readable: sentence, tables and the answer to a what-if", async ({
    signInAs,
    browser,
    baseURL,
  }) => {
    const signedIn = await signInAs("branch", null);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await signedIn.context().storageState(),
    });
    const page = await context.newPage();
    await page.goto(`${baseURL}${JUNE}&active=149.233&target=50&due=2024-12-31`);
    await expect(finding(page)).toContainText("43%");
    await expect(page.getByRole("row").filter({ hasText: "Jun 2024" }).first()).toBeVisible();
    await expect(page.getByText(words.whatIf.noGap).first()).toBeVisible();
    await context.close();
  });
});

test("what to show and which month is chosen within the screen, however narrow it is", async ({ signInAs }) => {
  const page = await signInAs("branch", JUNE);
  const choices = [
    {
      summary: page.getByText(text.picture.choose, { exact: true }),
      field: page.getByRole("combobox", { name: text.picture.segment, exact: true }),
    },
    {
      summary: page.locator("summary", { hasText: "Juni 2024" }),
      field: page.getByRole("combobox", { name: text.common.month, exact: true }),
    },
  ];
  for (const width of [360, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { summary, field } of choices) {
      await summary.click();
      await expect(field).toBeInViewport({ ratio: 1 });
      await summary.click();
    }
  }
});

test("everything is there in English too", async ({ signInAs }) => {
  const page = await signInAs("branch", JUNE);
  await page.getByRole("button", { name: text.shell.otherLanguage }).click();
  await expect(finding(page)).toHaveText(/^43%\s+of workers in Kabupaten Gianyar covered as of 30 June 2024$/);
  await expect(page).toHaveURL(JUNE);
  await expect(page.getByText(en.coverage.facts.pace).first()).toBeVisible();
});
