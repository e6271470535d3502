import { rm } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import { id as text } from "@/lib/text/id";
import { DEMO_PASSWORD } from "@/lib/user/demo";
import { findBrowser } from "../support/browser";
import { expect, signIn, test } from "../support/browser-test";
import { cell, expectAllSaved, openSheet, rowOf, standing, type } from "../support/entry-page";

const { entry } = text;

// A month of long ago without neighbours, which nobody else looks at.
const MAY = "/entry/51.04/2015-05";

test.describe("without a network", () => {
  test.use({ allowedInConsole: [/net::ERR_/] });

  test("what was typed waits, and goes when the network is there again", async ({ signInAs }) => {
    const page = await signInAs("operator", null);
    await openSheet(page, `${MAY}?category=PMI`);
    await page.context().setOffline(true);
    await type(page, "Saba", { JKK: "5", JKM: "5" });
    await expect(rowOf(page, "Saba")).toContainText(entry.state.WAITING);
    await expect(standing(page)).toContainText(entry.saving.waiting("1"));
    await page.context().setOffline(false);
    await expectAllSaved(page);
    await page.reload();
    await expect(cell(page, "JKK", "Saba")).toHaveValue("5");
  });
});

test("a browser that is killed without a network gives everything back, and sends it", async ({ baseURL }, info) => {
  // Two browsers are started.
  test.slow();
  const profile = info.outputPath("profile");
  const start = async (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...(await findBrowser()), baseURL });
  const filled = ["Saba", "Pering", "Keramas"];

  const before = await start();
  const page = before.pages()[0] ?? (await before.newPage());
  await signIn(page, "operator");
  await openSheet(page, `${MAY}?category=JAKON`);
  await before.setOffline(true);
  for (const [n, village] of filled.entries()) await type(page, village, { JKK: String(10 + n), JKM: String(10 + n) });
  await expect(standing(page)).toContainText(entry.saving.waiting("3"));
  await expect.poll(() => keptDeathCounts(page)).toEqual(["10", "11", "12"]);
  await kill(page);

  const after = await start();
  const again = after.pages()[0] ?? (await after.newPage());
  // Whether the cookie had reached the disk is a matter of seconds, and with it there is no form to sign in by. It counts as
  // lost; what was typed must not be.
  await after.clearCookies();
  await signIn(again, "operator");
  await again.goto(`${MAY}?category=JAKON`);
  for (const [n, village] of filled.entries()) await expect(cell(again, "JKK", village)).toHaveValue(String(10 + n));
  // Of the rows, for the bar says "saved" as long as nothing is brought back.
  for (const village of filled) await expect(rowOf(again, village)).toContainText(entry.state.SAVED);
  await again.reload();
  for (const [n, village] of filled.entries()) await expect(cell(again, "JKM", village)).toHaveValue(String(10 + n));
  await after.close();
  await rm(profile, { recursive: true, force: true });
});

/** The JKM of the rows that the device has kept. */
function keptDeathCounts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("cakupan");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("drafts").objectStore("drafts").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ cells }) => cells.jkm).sort());
          };
        };
      }),
  );
}

/** As the power does: nothing is told, nothing is tidied up. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = new Promise((resolve) => page.context().once("close", resolve));
  await session.send("Browser.crash").catch(() => {});
  await gone;
}

test("who was signed out by the clock signs in again and finds everything there, and sent", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  await openSheet(page, `${MAY}?category=BPU_SELF`);
  await page.context().clearCookies();
  await type(page, "Saba", { JKK: "8", JKM: "8" });
  await expect(page.getByRole("main")).toContainText(entry.signedOut);
  await page.getByRole("link", { name: entry.signInAgain }).click();
  await page.waitForURL("**/sign-in?**");
  await page.getByLabel(text.signIn.email, { exact: true }).fill("operator@gianyar.demo");
  await page.getByLabel(text.signIn.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: text.signIn.submit, exact: true }).click();
  await page.waitForURL(`**${MAY}?category=BPU_SELF`);
  await expect(rowOf(page, "Saba")).toContainText(entry.state.SAVED);
  await page.reload();
  await expect(cell(page, "JKK", "Saba")).toHaveValue("8");
});

test("another person on the same browser is offered nothing of it", async ({ page }) => {
  await signIn(page, "operator");
  const address = `${MAY}?category=VILLAGE_HEAD`;
  await openSheet(page, address);
  // Never sent, because it is no count: it stays on this device alone.
  await type(page, "Saba", { JKK: "12,5" });
  await page.keyboard.press("Enter");
  await expect(rowOf(page, "Saba")).toContainText(entry.state.FIX);
  await signOut(page);

  await signIn(page, "head");
  await page.goto(address);
  await expect(rowOf(page, "Saba")).toContainText(text.common.noData);
  await expect(page.getByRole("main")).not.toContainText("12,5");
  await expect(page.getByRole("main")).not.toContainText(entry.kept.stranded("1"));
  await signOut(page);

  await signIn(page, "operator");
  await page.goto(address);
  await expect(cell(page, "JKK", "Saba")).toHaveValue("12,5");
  await expect(rowOf(page, "Saba")).toContainText(entry.state.FIX);
});

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${text.shell.account}`) }).click();
  await page.getByRole("button", { name: text.shell.signOut }).click();
  await page.waitForURL("**/sign-in");
}
