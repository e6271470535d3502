import type { Page } from "@playwright/test";
import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";
import { cell, expectAllSaved, openSheet, paste, report, rowOf } from "../support/entry-page";

const { entry } = text;

// Months of long ago, which nobody else looks at.
const MARCH = "/entry/51.04/2014-03";
const APRIL = "/entry/51.04/2014-04";

/** Presses keys and counts those that are no digits. */
function fingers(page: Page) {
  let keys = 0;
  return {
    digits: (count: string) => page.keyboard.type(count),
    press: async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    },
    keys: () => keys,
  };
}

function villages(page: Page): Promise<string[]> {
  const cells = page.getByRole("textbox", { name: /^JKK / });
  return cells.evaluateAll((fields) => fields.map((field) => field.getAttribute("aria-label")?.slice(4) ?? ""));
}

test("70 villages × 2 programmes take one key beyond the digits per cell, and save themselves", async ({
  signInAs,
}) => {
  // Six hundred keys.
  test.slow();
  const page = await signInAs("operator", null);
  await openSheet(page, `${MARCH}?category=VULNERABLE`);
  const names = (await villages(page)).filter((name) => name !== entry.unmapped);
  expect(names).toHaveLength(70);
  await cell(page, "JKK", names[0] ?? "").focus();

  const hand = fingers(page);
  for (const [n] of names.entries()) {
    await hand.digits(String(100 + n));
    await hand.press("Tab");
    await hand.digits(String(100 + n));
    await hand.press("Enter");
  }
  expect(hand.keys()).toBe(140);

  await expectAllSaved(page);
  await page.reload();
  await expect(cell(page, "JKK", names[0] ?? "")).toHaveValue("100");
  await expect(cell(page, "JKM", names.at(-1) ?? "")).toHaveValue("169");
});

test("arrows, Home, End, F2 and Esc do what they do in a spreadsheet", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  await openSheet(page, `${APRIL}?category=PMI`);
  const keys = page.keyboard;
  await cell(page, "JKK", "Saba").focus();
  await keys.type("12");
  await keys.press("ArrowRight");
  await expect(cell(page, "JKM", "Saba")).toBeFocused();
  await keys.type("12");
  await keys.press("Home");
  await expect(cell(page, "JKK", "Saba")).toBeFocused();
  await keys.press("End");
  await expect(cell(page, "JHT", "Saba")).toBeFocused();
  await keys.press("Control+End");
  await expect(cell(page, "JHT", entry.unmapped)).toBeFocused();
  await keys.press("Control+Home");
  await expect(cell(page, "JKK", "Batubulan")).toBeFocused();

  await cell(page, "JKK", "Saba").focus();
  await keys.press("F2");
  await keys.press("ArrowLeft");
  await keys.type("7");
  await expect(cell(page, "JKK", "Saba")).toHaveValue("172");
  await keys.press("Escape");
  await expect(cell(page, "JKK", "Saba")).toHaveValue("12");
  await expect(cell(page, "JKK", "Saba")).toBeFocused();
});

test("fill down, copy, clear, undo and redo work on a selection", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  await openSheet(page, `${APRIL}?category=BPU_SELF`);
  const keys = page.keyboard;
  const shown = () =>
    Promise.all(
      ["Saba", "Pering", "Keramas"].map(async (village) =>
        [await cell(page, "JKK", village).inputValue(), await cell(page, "JKM", village).inputValue()].join(" "),
      ),
    );
  await cell(page, "JKK", "Saba").focus();
  await keys.type("5");
  await keys.press("Tab");
  await keys.type("5");
  await keys.press("ArrowLeft");
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown"]) await keys.press(`Shift+${key}`);
  await expect(report(page)).toHaveText(entry.tool.selected("3", "2"));
  await keys.press("Control+d");
  expect(await shown()).toEqual(["5 5", "5 5", "5 5"]);

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await keys.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("5\t5\n5\t5\n5\t5");
  await keys.press("Delete");
  expect(await shown()).toEqual([" ", " ", " "]);
  await keys.press("Control+z");
  expect(await shown()).toEqual(["5 5", "5 5", "5 5"]);
  await keys.press("Control+z");
  expect(await shown()).toEqual(["5 5", " ", " "]);
  await keys.press("Control+y");
  expect(await shown()).toEqual(["5 5", "5 5", "5 5"]);
  await expectAllSaved(page);
});

test("350 cells of Excel are pasted, saved, and there after a reload", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  await openSheet(page, `${MARCH}?category=PU_FIRM`);
  const names = (await villages(page)).filter((name) => name !== entry.unmapped);
  const lines = names.map((_, n) => [1_200 + n, 1_200 + n, 900, 800, 700]);
  // As an Indonesian Excel copies it.
  const block = lines.map((line) => line.map((count) => count.toLocaleString("id-ID")).join("\t")).join("\r\n");

  await cell(page, "JKK", names[0] ?? "").focus();
  await paste(page, block);
  await expect(page.getByRole("main")).toContainText(entry.paste.filled("350"));
  await expectAllSaved(page);
  await page.reload();
  for (const [n, name] of names.entries()) {
    expect(await cell(page, "JKK", name).inputValue()).toBe((1_200 + n).toLocaleString("id-ID"));
    expect(await cell(page, "JKP", name).inputValue()).toBe("700");
  }
});

test("what cannot be pasted is reported cell by cell, and the button pastes as the key does", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  await openSheet(page, `${APRIL}?category=SOCIAL_WORKER`);
  await cell(page, "JHT", entry.unmapped).focus();
  await page.getByRole("button", { name: entry.pasteFromExcel }).click();
  const dialog = page.getByRole("dialog", { name: entry.pasteFromExcel });
  await dialog.getByRole("textbox", { name: entry.pasteDialog.label }).fill("3;4\nx;");
  await dialog.getByRole("button", { name: entry.pasteDialog.apply }).click();
  const problems = page.getByRole("list", { name: entry.paste.problems }).getByRole("listitem");
  await expect(problems).toHaveText([
    `${entry.cell("JP", entry.unmapped)} “4”: ${entry.paste.reason.CLOSED}`,
    `${entry.paste.outside("2", "1")} “x”: ${entry.paste.reason.OUTSIDE}`,
  ]);
  await expect(cell(page, "JHT", entry.unmapped)).toHaveValue("3");
});

test("last month is copied into empty rows, which say so until a count changes", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  await openSheet(page, `${MARCH}?category=JAKON`);
  await cell(page, "JKK", "Saba").focus();
  await paste(page, "31\t31\n32\t32");
  await expectAllSaved(page);

  await openSheet(page, `${APRIL}?category=JAKON`);
  await page.getByRole("button", { name: entry.tool.copyLastMonth }).click();
  await page.getByRole("button", { name: entry.copy.apply("2") }).click();
  await expectAllSaved(page);
  await page.reload();
  await expect(rowOf(page, "Saba")).toContainText(entry.copiedFrom("Maret"));
  await expect(cell(page, "JKK", "Pering")).toHaveValue("32");
  await cell(page, "JKK", "Saba").fill("33");
  await cell(page, "JKM", "Saba").fill("33");
  await expect(rowOf(page, "Saba")).toContainText(entry.state.SAVED);
});

test("a key typed in one village redraws that village alone", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  await openSheet(page, `${APRIL}?category=VILLAGE_CADRE`);
  await cell(page, "JKK", "Saba").focus();
  const rows = await page.getByRole("table").evaluate(async (table) => {
    const changed = new Set<string>();
    const watching = new MutationObserver((mutations) => {
      for (const { target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        changed.add(element?.closest("tr")?.dataset.row ?? "head of a group");
      }
    });
    watching.observe(table, { subtree: true, childList: true, attributes: true, characterData: true });
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error("no cell has the focus");
    document.execCommand("insertText", false, "7");
    await new Promise((resolve) => setTimeout(resolve, 50));
    watching.disconnect();
    return [...changed];
  });
  expect(rows.filter((row) => row !== "head of a group")).toEqual(["51.04.02.2001/VILLAGE_CADRE"]);
});
