import type { Page } from "@playwright/test";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { runOnServer } from "../support/e2e-database";
import { cell } from "../support/entry-page";

const { submission, step, worklist, entry } = text;

/** A month long before the others, that no other spec touches. */
const MONTH = "2019-05";
const PERIOD = 201905;
const NAME = "Mei 2019";
const ADDRESS = `/submissions/51.04/${MONTH}`;
const SHEET = `/entry/51.04/${MONTH}`;

/** Every village in, but for the two that the operator does himself: Keramas, and Bona without data. */
async function enterAllBut(...names: string[]) {
  // An edition says what its coverage is measured by.
  await runOnServer(
    `INSERT INTO regency_coverage_definition (regency_code, valid_from, definition_code, reason)
     SELECT regency_code, $1, definition_code, 'Untuk bulan ini' FROM regency_coverage_definition
     WHERE regency_code = '51.04' ORDER BY valid_from LIMIT 1`,
    [PERIOD],
  );
  await runOnServer("INSERT INTO submission (regency_code, period) VALUES ('51.04', $1)", [PERIOD]);
  await runOnServer(
    `INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm, jht)
     SELECT '51.04', code, 'VULNERABLE', $1, 'BPU', 50, 50, 10 FROM area
     WHERE level = 'VILLAGE' AND code LIKE '51.04.%' AND name <> ALL ($2)`,
    [PERIOD, names],
  );
}

function decision(page: Page) {
  return page.getByRole("region", { name: submission.decision });
}

/** Signs the person of the page out, so that another one can come. */
async function leave(page: Page) {
  await page.context().clearCookies();
}

/** The heading's sentence, which tells how the month stands. */
function standing(page: Page) {
  return page.getByRole("main").getByRole("status").first();
}

/** Types the vulnerable workers of Keramas, saves, and waits until they are stored. */
async function enterKeramas(page: Page, counts: Record<string, string>) {
  await page.goto(`${SHEET}?category=VULNERABLE`);
  for (const [programme, count] of Object.entries(counts)) await cell(page, programme, "Keramas").fill(count);
  await page.keyboard.press("Control+s");
  const stored = async () => {
    const [row] = await runOnServer<Record<string, number>>(
      "SELECT * FROM enrolment WHERE area_code = '51.04.02.2003' AND category_code = 'VULNERABLE' AND period = $1",
      [PERIOD],
    );
    return Object.keys(counts).map((programme) => String(row?.[programme.toLowerCase()]));
  };
  await expect.poll(stored).toEqual(Object.values(counts));
}

test("a month goes from draft to published, with two cells returned on the way", async ({ signInAs }) => {
  test.slow();
  await enterAllBut("Keramas", "Bona");

  const page = await signInAs("operator", null);
  await test.step("the operator is told what is missing, marks one village, enters the other, and submits", async () => {
    await page.goto(ADDRESS);
    await expect(standing(page)).toHaveText(submission.now.DRAFT);
    await expect(decision(page)).toContainText(submission.blockMissing("2"));
    // Blocked, and still within reach: it names what blocks it.
    await decision(page).getByRole("button", { name: step.submit }).press("Enter");
    await expect(decision(page).getByRole("alert")).toContainText(step.refused.notReady("2", "0", "0"));

    await page
      .getByText(step.mark, { exact: true })
      .and(page.getByLabel(step.markOf("Bona")))
      .click();
    await page.getByRole("textbox", { name: step.markReason("Bona") }).fill("Rekap belum ditandatangani perbekel");
    await page.getByRole("button", { name: step.markSave }).click();
    await expect(page.getByRole("heading", { name: submission.markedTitle("1") })).toBeVisible();

    await page.getByRole("link", { name: "Keramas", exact: true }).click();
    await page.waitForURL(`**${SHEET}?village=51.04.02.2003`);
    await enterKeramas(page, { JKK: "12", JKM: "12", JHT: "20" });
    await page.goto(ADDRESS);
    await expect(decision(page)).toContainText(submission.blockUnexplained("1"));
    await enterKeramas(page, { JHT: "2" });

    await page.goto(ADDRESS);
    await expect(decision(page)).toContainText(submission.ready);
    await expectNoAccessibilityDefects(page);
    await decision(page).getByRole("button", { name: step.submit }).click();
    await expect(standing(page)).toHaveText(submission.now.SUBMITTED);
    await page.goto(`${SHEET}?category=VULNERABLE`);
    await expect(page.getByRole("main")).toContainText(entry.locked.SUBMITTED);
  });

  await test.step("the branch finds it waiting, and returns two cells, each with its reason", async () => {
    await leave(page);
    await signInAs("branch");
    await page.getByRole("link", { name: worklist.checkOf(NAME, "Kabupaten Gianyar") }).click();
    await page.waitForURL(`**${ADDRESS}`);
    await expect(page.getByRole("checkbox").first()).toBeVisible();
    const keramas = page.getByRole("checkbox", {
      name: submission.pickCell("JKK = JKM Keramas, Pekerja rentan"),
    });
    await page.getByRole("link", { name: /^Tampilkan semua/ }).click();
    await keramas.check();
    await page
      .getByRole("textbox", { name: submission.whyCell("JKK = JKM Keramas, Pekerja rentan") })
      .fill("Cocokkan dengan SK");
    await decision(page).getByText(step.chosen, { exact: true }).click();
    await decision(page)
      .getByLabel(step.place)
      .selectOption({ label: entry.placeOption("Blahbatuh", "Saba") });
    await decision(page).getByLabel(step.category).selectOption({ label: "Pekerja rentan" });
    await decision(page).getByLabel(step.programme).selectOption({ label: "JHT" });
    await decision(page).getByLabel(step.reason).fill("NIK 5104012001234567");
    await decision(page).getByRole("button", { name: step.sendBack }).click();
    await expect(decision(page).getByRole("alert")).toContainText(step.refused.reason);
    await expect(keramas).toBeChecked();
    await decision(page).getByLabel(step.reason).fill("Dua isian belum cocok");
    await expectNoAccessibilityDefects(page);
    await decision(page).getByRole("button", { name: step.sendBack }).click();
    await expect(standing(page)).toHaveText(submission.now.RETURNED);
  });

  await test.step("the operator reads both on the worklist, and can change these alone", async () => {
    await leave(page);
    await signInAs("operator");
    const card = page.getByRole("article").filter({ hasText: worklist.monthOf(NAME, "Kabupaten Gianyar") });
    await expect(card).toContainText(worklist.returnedBecause("Dua isian belum cocok"));
    await expect(card).toContainText("Cocokkan dengan SK");
    await expect(card.getByRole("link", { name: "JHT Saba, Pekerja rentan" })).toBeVisible();
    await card.getByRole("link", { name: "JKK Keramas, Pekerja rentan" }).click();
    await page.waitForURL(`**${SHEET}?category=VULNERABLE#row-51.04.02.2003-VULNERABLE`);
    await enterKeramas(page, { JKK: "13", JKM: "13" });
    await page.goto(ADDRESS);
    await expect(page.getByRole("heading", { name: submission.returnedTitle("2") })).toBeVisible();
    await decision(page).getByRole("button", { name: step.submit }).click();
    await expect(standing(page)).toHaveText(submission.now.SUBMITTED);
  });

  await test.step("the branch sees what changed since, and verifies", async () => {
    await leave(page);
    await signInAs("branch", ADDRESS);
    const changed = page.getByRole("region", { name: submission.resubmittedTitle("1") });
    await expect(changed.getByRole("row").filter({ hasText: "Keramas" })).toContainText("+1");
    await decision(page).getByRole("button", { name: step.verify }).click();
    await expect(standing(page)).toHaveText(submission.now.VERIFIED);
  });

  await test.step("a second tab of the branch, which is behind, is told what happened", async () => {
    const behind = await page.context().newPage();
    await behind.goto(ADDRESS);
    await decision(behind).getByLabel(step.reason).fill("Terlambat diketahui");
    await leave(page);
    await signInAs("head", ADDRESS);
    await expect(decision(page)).toContainText(submission.publishWhat);
    await decision(page).getByRole("button", { name: step.publish }).click();
    await expect(standing(page)).toHaveText(submission.now.PUBLISHED, { timeout: 30_000 });
    await expect(page.getByRole("article")).toContainText(`51.04-${MONTH}-1`);
    await decision(behind).getByRole("button", { name: step.sendBack }).click();
    await expect(decision(behind).getByRole("alert")).toContainText("Ida Ayu Made Pertiwi");
    await behind.close();
  });

  await test.step("the council reads it", async () => {
    await leave(page);
    await signInAs("council");
    const published = page.getByRole("link", { name: worklist.monthOf(NAME, "Kabupaten Gianyar") });
    await published.first().click();
    await page.waitForURL(`**/coverage/51.04?period=${MONTH}`);
  });
});

test("without JavaScript a village is marked, and the mark is taken back", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel(text.signIn.email, { exact: true }).fill("operator@gianyar.demo");
  await page.getByLabel(text.signIn.password, { exact: true }).fill("cakupan-demo");
  await page.getByRole("main").getByRole("button", { name: text.signIn.submit, exact: true }).click();
  await page.goto("/submissions/51.04/2019-03");
  await page.getByLabel(step.markOf("Bona")).click();
  await page.getByRole("textbox", { name: step.markReason("Bona") }).fill("Rekap rusak");
  await page.getByRole("button", { name: step.markSave }).and(page.locator(":visible")).click();
  await expect(page.getByRole("heading", { name: submission.markedTitle("1") })).toBeVisible();
  await page.getByRole("button", { name: step.unmarkOf("Bona") }).click();
  await expect(page.getByRole("heading", { name: submission.markedTitle("1") })).toHaveCount(0);
  await context.close();
});

test.describe("others", () => {
  test.use({ allowedInConsole: [/status of 40[34]/] });

  test("the council is refused with 403, and a foreign or a future month is a 404", async ({ signInAs }) => {
    const page = await signInAs("council", null);
    expect((await page.goto("/submissions/51.04/2024-06"))?.status()).toBe(403);
    await leave(page);
    await signInAs("operator", null);
    for (const address of ["/submissions/51.06/2024-06", "/submissions/99.99/2024-06", "/submissions/51.04/2024-08"]) {
      expect((await page.goto(address))?.status()).toBe(404);
    }
  });

  test("only the administrator reads the audit", async ({ signInAs }) => {
    const page = await signInAs("head", null);
    expect((await page.goto("/admin/audit"))?.status()).toBe(403);
  });
});

test("the administrator finds in the audit who did what, by person, kind and month", async ({ signInAs }) => {
  const page = await signInAs("admin");
  await page.getByRole("main").getByRole("link", { name: worklist.audit }).click();
  await page.waitForURL("**/admin/audit");
  await page.getByLabel(text.audit.person).selectOption({ label: "Ni Luh Sari" });
  await page.getByLabel(text.audit.regency).selectOption({ label: "Kabupaten Gianyar" });
  await page.getByLabel(text.audit.period).selectOption({ label: "Oktober 2023" });
  await page.getByLabel(text.audit.kind).selectOption({ label: text.audit.kinds.STEP });
  await page.getByRole("button", { name: text.common.show }).click();
  await page.waitForURL("**/admin/audit?person=*");
  const trail = page.getByRole("table").getByRole("row");
  await expect(trail).toHaveCount(1 + 2);
  await expect(trail.nth(1)).toContainText(text.audit.actions["step.VERIFIED"]);
  await expect(trail.nth(2)).toContainText("JKP Desa Peliatan lebih besar daripada JHT");

  await page.goto("/admin/audit?kind=COUNTS&period=2024-06&regency=51.04");
  await page.getByRole("link", { name: text.audit.all }).first().click();
  await page.waitForURL("**/admin/audit/changes?*");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text.audit.changeTitle("Juni 2024"));
  await expectNoAccessibilityDefects(page);
});
