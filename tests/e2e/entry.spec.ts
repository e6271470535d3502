import { en } from "@/lib/text/en";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { cell, FIRMS, report, rowOf, save, type, VULNERABLE } from "../support/entry-page";

const { entry, rules } = text;

// Each test has villages of its own, of those that are in already: other tests count how many are.

test.describe("the operator", () => {
  test("comes from the worklist, types a village, saves, and reads that it is saved", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.getByRole("link", { name: text.worklist.enter("Juli 2024") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(entry.title("Juli 2024"));

    await type(page, "Keramas", { JKK: "170", JKM: "170" });
    await expect(rowOf(page, "Keramas")).toContainText(entry.state.UNSAVED);
    await save(page);
    await expect(report(page)).toHaveText(entry.report.saved("1"));
    await expect(rowOf(page, "Keramas")).toContainText(entry.state.SAVED);
    await page.reload();
    await expect(cell(page, "JKK", "Keramas")).toHaveValue("170");
    await expectNoAccessibilityDefects(page);
  });

  test("does it with the keyboard alone", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.goto(VULNERABLE);
    const first = cell(page, "JKK", "Belega");
    // The field that gets the focus is selected whole, so that typing replaces it.
    await expect(async () => {
      await first.blur();
      await first.focus();
      expect(await first.evaluate((field: HTMLInputElement) => field.selectionEnd)).toBe(3);
      expect(await first.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(0);
    }).toPass();
    await page.keyboard.type("120");
    await page.keyboard.press("Tab");
    await page.keyboard.type("120");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(cell(page, "JKK", "Blahbatuh")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(cell(page, "JKK", "Belega")).toBeFocused();
    await page.keyboard.press("Control+s");
    await expect(report(page)).toHaveText(entry.report.saved("1"));
  });

  test("finds a saved value on the coverage page at the next request", async ({ signInAs }) => {
    const page = await signInAs("operator");
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
    await save(page);
    await expect(report(page)).toHaveText(entry.report.saved("1"));
    expect(await readActive()).toBe(before + 3);
  });

  test("is told which rule objects and what to do, keeps what was typed, and the sound rows are saved", async ({
    signInAs,
  }) => {
    const page = await signInAs("operator");
    await page.goto(VULNERABLE);
    await type(page, "Batubulan", { JKK: "12,5" });
    await type(page, "Ketewel", { JKK: "71", JKM: "67" });
    await type(page, "Guwang", { JKK: "57", JKM: "57" });
    await save(page);

    await expect(report(page)).toHaveText(`${entry.report.saved("1")} ${entry.report.refused("2")}`);
    await expect(cell(page, "JKK", "Batubulan")).toBeFocused();
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
    await save(page);
    await expect(rowOf(page, "Ketewel").getByText(entry.state.WARNED)).toBeVisible();
  });

  test("is told that JKP cannot exceed JHT", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.goto(FIRMS);
    await type(page, "Keramas", { JHT: "10", JP: "10", JKP: "12" });
    await save(page);
    await expect(cell(page, "JKP", "Keramas")).toHaveAccessibleDescription(
      `Keramas: ${rules.above("JKP", "12", "JHT", "10")} ${rules.jkpFix}`,
    );
  });

  test("finds no field where a programme does not apply", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.goto(VULNERABLE);
    await expect(cell(page, "JHT", "Keramas")).toBeVisible();
    await expect(cell(page, "JP", "Keramas")).toHaveCount(0);
    await expect(rowOf(page, "Keramas").getByText(text.common.notApplicableMeaning)).toHaveCount(2);
  });

  test("explains a great change in a note, which may not hold an identity number", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.goto(VULNERABLE);
    await type(page, "Medahan", { JKK: "20", JKM: "20" });
    await save(page);
    await expect(rowOf(page, "Medahan")).toContainText(entry.state.WARNED);
    await page.locator("summary").filter({ hasText: "Medahan" }).click();
    const note = page.getByRole("textbox", { name: entry.noteOf("Medahan") });
    await note.fill("Atas nama 5104012001234567");
    await save(page);
    await expect(note).toHaveAccessibleDescription(new RegExp(rules.noteIdentity));
    await note.fill("Batch Maret berakhir");
    await save(page);
    await expect(rowOf(page, "Medahan")).toContainText(entry.state.NOTED);
  });

  test("is shown somebody else's newer value beside his own, and chooses", async ({ signInAs }) => {
    const page = await signInAs("operator");
    const colleague = await page.context().newPage();
    for (const sheet of [page, colleague]) {
      await sheet.goto(VULNERABLE);
      await expect(cell(sheet, "JKK", "Sumita")).toBeVisible();
    }
    await type(colleague, "Sumita", { JKK: "130", JKM: "130" });
    await type(colleague, "Temesi", { JKK: "130", JKM: "130" });
    await save(colleague);
    await expect(report(colleague)).toHaveText(entry.report.saved("2"));

    await type(page, "Sumita", { JKK: "131", JKM: "131" });
    await type(page, "Temesi", { JKK: "133", JKM: "133" });
    await save(page);
    await expect(report(page)).toContainText(entry.report.stale("2"));
    const conflict = (village: string) => page.getByRole("group", { name: entry.conflict.of(village) });
    await expect(conflict("Sumita")).toContainText("I Wayan Adi mengisi 130");
    await expect(conflict("Sumita")).toContainText(entry.conflict.mine("131"));
    await expectNoAccessibilityDefects(page);

    await conflict("Sumita")
      .getByRole("button", { name: entry.conflict.keep("131") })
      .click();
    await expect(report(page)).toHaveText(entry.report.saved("1"));
    await conflict("Temesi")
      .getByRole("button", { name: entry.conflict.take("130") })
      .click();
    await page.reload();
    await expect(cell(page, "JKK", "Sumita")).toHaveValue("131");
    await expect(cell(page, "JKK", "Temesi")).toHaveValue("130");
  });

  test("is asked before a page with something unsaved is left", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.goto(VULNERABLE);
    await type(page, "Saba", { JKK: "1" });
    page.once("dialog", (dialog) => dialog.dismiss());
    await page.getByRole("link", { name: text.shell.nav.worklist }).click();
    await expect(cell(page, "JKK", "Saba")).toHaveValue("1");
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("link", { name: text.shell.nav.worklist }).click();
    await page.waitForURL("**/worklist");
  });

  test("keeps what was typed before the page came alive", async ({ signInAs }) => {
    const page = await signInAs("operator");
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
    letScriptsCome();
    await expect(rowOf(page, "Singapadu Kaler")).toContainText(entry.state.UNSAVED);
    await save(page);
    await expect(report(page)).toHaveText(entry.report.saved("1"));
  });

  test.describe("offline", () => {
    test.use({ allowedInConsole: [/net::ERR_FAILED/] });

    test("keeps what was typed when the server cannot be reached", async ({ signInAs }) => {
      const page = await signInAs("operator");
      await page.goto(VULNERABLE);
      await type(page, "Pering", { JKK: "87", JKM: "87" });
      await page.route("**/entry/**", (route) =>
        route.request().method() === "POST" ? route.abort() : route.continue(),
      );
      await save(page);
      await expect(report(page)).toHaveText(entry.report.failed);
      await expect(cell(page, "JKK", "Pering")).toHaveValue("87");
      await page.unroute("**/entry/**");
      await save(page);
      await expect(report(page)).toHaveText(entry.report.saved("1"));
    });
  });

  test("sees all categories of one village", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.goto(VULNERABLE);
    await page.getByLabel(entry.place).selectOption({ label: entry.placeOption("Blahbatuh", "Keramas") });
    await page.getByRole("button", { name: text.common.show }).first().click();
    await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(11 + 4);
    await expect(page.getByRole("rowheader", { name: "Pekerja rentan" })).toBeVisible();
  });

  test("reads a published month and why it is locked", async ({ signInAs }) => {
    const page = await signInAs("operator");
    await page.goto("/entry/51.04/2024-06?category=VULNERABLE");
    await expect(page.getByRole("main")).toContainText(entry.locked.PUBLISHED);
    await expect(rowOf(page, "Keramas")).toContainText("168");
    await expect(page.getByRole("table").getByRole("textbox")).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^Simpan/ })).toHaveCount(0);
  });

  test("reads it in English", async ({ signInAs, context, baseURL }) => {
    const page = await signInAs("operator");
    await context.addCookies([{ name: "cakupan_locale", value: "en", url: baseURL ?? "" }]);
    await page.goto(FIRMS);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.entry.title("July 2024"));
    // A comma would be read as a decimal: figures in cells have none.
    await expect(cell(page, "JKK", "Batubulan")).toHaveValue(/^\d+$/);
  });
});
