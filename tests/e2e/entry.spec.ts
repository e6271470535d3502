import { en } from "@/lib/text/en";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";
import {
  cell,
  expectAllSaved,
  FIRMS,
  openSheet,
  report,
  rowOf,
  standing,
  type,
  VULNERABLE,
} from "../support/entry-page";

const { entry, rules } = text;

// Each test has villages of its own, of those that are in already: other tests count how many are.

test.describe("the operator", () => {
  test("comes from the worklist, types a village, and reads that it is saved", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.getByRole("link", { name: text.worklist.enter("Juli 2024") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(entry.title("Juli 2024"));

    await type(page, "Keramas", { JKK: "170", JKM: "170" });
    await expectAllSaved(page);
    await expect(rowOf(page, "Keramas")).toContainText(entry.state.SAVED);
    await page.reload();
    await expect(cell(page, "JKK", "Keramas")).toHaveValue("170");
    await expectNoAccessibilityDefects(page);
  });

  test("finds a saved value on the coverage page at the next request", async ({ signInAs }) => {
    const page = await signInAs("operator", null);
    const readActive = async () => {
      await page.goto("/coverage/51.04.02.2006?period=2024-07");
      const sentence = await page.getByText(/^[\d.]+ peserta aktif dari/).textContent();
      return Number(sentence?.split(" ")[0]?.replaceAll(".", ""));
    };
    const before = await readActive();
    expect(before).toBeGreaterThan(0);

    await page.goto(FIRMS);
    const firms = Number((await cell(page, "JKK", "Buruan").inputValue()).replaceAll(".", ""));
    await type(page, "Buruan", { JKK: String(firms + 3), JKM: String(firms + 3) });
    await expectAllSaved(page);
    expect(await readActive()).toBe(before + 3);
  });

  test("is told which rule objects and what to do, keeps what was typed, and the sound rows are saved", async ({
    signInAs,
  }) => {
    const page = await signInAs("operator", VULNERABLE);
    await type(page, "Batubulan", { JKK: "12,5" });
    await type(page, "Ketewel", { JKK: "71", JKM: "67" });
    await type(page, "Guwang", { JKK: "57", JKM: "57" });
    await page.keyboard.press("Enter");

    await expect(standing(page)).toContainText(entry.saving.heldBack("2"));
    await expect(cell(page, "JKK", "Batubulan")).toHaveValue("12,5");
    await expect(cell(page, "JKK", "Batubulan")).toHaveAccessibleDescription(
      `Batubulan: ${rules.decimal("JKK", "12,5")} ${rules.decimalFix("125 atau 12.500")}`,
    );
    await expect(cell(page, "JKM", "Ketewel")).toHaveAccessibleDescription(
      `Ketewel: ${rules.unequal("67", "71")} ${rules.unequalFor("BPU")} ${rules.fixOne}`,
    );
    await expect(rowOf(page, "Guwang")).toContainText(entry.state.SAVED);
    await expectNoAccessibilityDefects(page);

    await type(page, "Ketewel", { JKM: "71" });
    await expect(rowOf(page, "Ketewel").getByText(entry.state.WARNED)).toBeVisible();
  });

  test("is told that JKP cannot exceed JHT", async ({ signInAs }) => {
    const page = await signInAs("operator", FIRMS);
    await type(page, "Keramas", { JHT: "10", JP: "10", JKP: "12" });
    await page.keyboard.press("Enter");
    await expect(cell(page, "JKP", "Keramas")).toHaveAccessibleDescription(
      `Keramas: ${rules.above("JKP", "12", "JHT", "10")} ${rules.jkpFix}`,
    );
  });

  test("finds no field where a programme does not apply", async ({ signInAs }) => {
    const page = await signInAs("operator", VULNERABLE);
    await expect(cell(page, "JHT", "Keramas")).toBeVisible();
    await expect(cell(page, "JP", "Keramas")).toHaveCount(0);
    await expect(rowOf(page, "Keramas").getByText(text.common.notApplicableMeaning)).toHaveCount(2);
  });

  test("explains a great change in a note, which may not hold an identity number", async ({ signInAs }) => {
    const page = await signInAs("operator", VULNERABLE);
    await type(page, "Medahan", { JKK: "20", JKM: "20" });
    await page.keyboard.press("Enter");
    await expect(rowOf(page, "Medahan")).toContainText(entry.state.WARNED);
    await page.locator("summary").filter({ hasText: "Medahan" }).click();
    const panel = page.getByRole("complementary", { name: entry.panel.name });
    const note = panel.getByRole("textbox", { name: text.common.note });
    await expect(note).toBeFocused();
    await note.fill("Atas nama 5104012001234567");
    await expect(panel).toContainText(rules.noteIdentity);
    await note.fill("Batch Maret berakhir");
    await expect(note).toHaveAccessibleDescription(entry.panel.noteLength("20", "500"));
    await expect(rowOf(page, "Medahan")).toContainText(entry.state.NOTED);
  });

  test("is shown somebody else's newer value beside his own, and chooses by one key", async ({ signInAs }) => {
    const page = await signInAs("operator", null);
    const colleague = await page.context().newPage();
    for (const sheet of [page, colleague]) await openSheet(sheet, VULNERABLE);
    await type(colleague, "Sumita", { JKK: "130", JKM: "130" });
    await type(colleague, "Temesi", { JKK: "130", JKM: "130" });
    await expectAllSaved(colleague);

    await type(page, "Sumita", { JKK: "131", JKM: "131" });
    await type(page, "Temesi", { JKK: "133", JKM: "133" });
    await expect(report(page)).toContainText(entry.report.stale("2"));
    const conflict = (village: string) => page.getByRole("group", { name: entry.conflict.of(village) });
    await expect(conflict("Sumita")).toContainText("I Wayan Adi mengisi 130");
    await expect(conflict("Sumita")).toContainText(entry.conflict.mine("131"));
    await expectNoAccessibilityDefects(page);

    await cell(page, "JKK", "Sumita").focus();
    await page.keyboard.press("Alt+2");
    await cell(page, "JKM", "Temesi").focus();
    await page.keyboard.press("Alt+1");
    await expectAllSaved(page);
    await page.reload();
    await expect(cell(page, "JKK", "Sumita")).toHaveValue("131");
    await expect(cell(page, "JKK", "Temesi")).toHaveValue("130");
  });

  test("leaves in the middle of it and finds what was typed saved", async ({ signInAs }) => {
    const page = await signInAs("operator", null);
    await openSheet(page, VULNERABLE);
    await type(page, "Saba", { JKK: "113", JKM: "113" });
    await page.getByRole("link", { name: text.shell.nav.worklist }).click();
    await page.waitForURL("**/worklist");
    await page.goBack();
    await expect(cell(page, "JKK", "Saba")).toHaveValue("113");
    await expectAllSaved(page);
    await page.reload();
    await expect(cell(page, "JKK", "Saba")).toHaveValue("113");
  });

  test("sees twelve months and who changed the cell, beside the sheet", async ({ signInAs }) => {
    const page = await signInAs("operator", null);
    await openSheet(page, FIRMS);
    await cell(page, "JHT", "Pering").focus();
    const panel = page.getByRole("complementary", { name: entry.panel.name });
    await expect(panel.getByRole("heading", { level: 2 })).toContainText("JHT");
    await expect(panel).toContainText("Pering · Kecamatan Blahbatuh");
    await expect(panel.getByRole("img", { name: entry.panel.monthsOf("JHT", "Pering") })).toBeVisible();
    await expect(panel).toContainText("I Wayan Adi · ");
    await expectNoAccessibilityDefects(page);
  });

  test("is led to the work list where the screen is too narrow", async ({ signInAs }) => {
    const page = await signInAs("operator", null);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(VULNERABLE);
    await expect(page.getByRole("main")).toContainText(entry.narrowTitle);
    await expect(page.getByRole("table")).toBeHidden();
    await page.getByRole("main").getByRole("link", { name: entry.toWorklist }).click();
    await page.waitForURL("**/worklist");
  });

  test("keeps what was typed before the page came alive", async ({ signInAs }) => {
    const page = await signInAs("operator", null);
    let letScriptsCome = () => {};
    const scriptsMayCome = new Promise<void>((resolve) => {
      letScriptsCome = resolve;
    });
    await page.route("**/*.js*", async (route) => {
      await scriptsMayCome;
      await route.continue();
    });
    await page.goto(VULNERABLE, { waitUntil: "domcontentloaded" });
    await type(page, "Singapadu Kaler", { JKK: "66", JKM: "66" });
    // The page says "saved" until it is alive: what counts is that it sends.
    const sent = page.waitForResponse((response) => response.request().method() === "POST");
    letScriptsCome();
    await sent;
    await expect(cell(page, "JKK", "Singapadu Kaler")).toHaveValue("66");
    await expectAllSaved(page);
    await page.reload();
    await expect(cell(page, "JKK", "Singapadu Kaler")).toHaveValue("66");
  });

  test("sees all categories of one village", async ({ signInAs }) => {
    const page = await signInAs("operator", VULNERABLE);
    await page.getByLabel(entry.place).selectOption({ label: entry.placeOption("Blahbatuh", "Keramas") });
    await page.getByRole("button", { name: text.common.show }).first().click();
    await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(11 + 4);
    await expect(page.getByRole("rowheader", { name: "Pekerja rentan" })).toBeVisible();
  });

  test("reads a published month and why it is locked", async ({ signInAs }) => {
    const page = await signInAs("operator", "/entry/51.04/2024-06?category=VULNERABLE");
    await expect(page.getByRole("main")).toContainText(entry.locked.PUBLISHED);
    await expect(rowOf(page, "Keramas")).toContainText("168");
    await expect(page.getByRole("table").getByRole("textbox")).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^Simpan/ })).toHaveCount(0);
  });

  test("reads it in English", async ({ signInAs }) => {
    const page = await signInAs("operator", FIRMS, "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.entry.title("July 2024"));
    // A comma would be read as a decimal: figures in cells have none.
    await expect(cell(page, "JKK", "Batubulan")).toHaveValue(/^\d+$/);
  });
});
