// Runs after all others, which read June 2024: while it is being corrected it is not published.
import type { Page } from "@playwright/test";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";

const { submission, step, editionPage: words, verify } = text;

const ADDRESS = "/submissions/51.04/2024-06";
const NEW = "51.04-2024-06-2";
const REASON = "Catatan satu desa dilengkapi";

function decision(page: Page) {
  return page.getByRole("region", { name: submission.decision });
}

async function press(page: Page, button: string, standing: string) {
  await decision(page).getByRole("button", { name: button }).click();
  await expect(page.getByRole("main").getByRole("status").first()).toHaveText(standing, { timeout: 30_000 });
}

test("the head corrects a published month: its new edition replaces the old one, which stays", async ({
  signInAs,
  request,
}) => {
  test.slow();
  const before = await (await request.get("/editions/51.04-2024-06-1.json")).body();
  const page = await signInAs("head", ADDRESS);
  await expect(decision(page)).toContainText(submission.reopenWhat);
  await decision(page).getByLabel(step.reason).fill("Catatan satu desa kurang");
  await press(page, step.reopen, submission.now.RETURNED);
  await expect(page.getByRole("main")).toContainText(words.underCorrection);

  for (const [who, button, standing] of [
    ["operator", step.submit, submission.now.SUBMITTED],
    ["branch", step.verify, submission.now.VERIFIED],
  ] as const) {
    await page.context().clearCookies();
    await signInAs(who, ADDRESS);
    await press(page, button, standing);
  }

  await page.context().clearCookies();
  await signInAs("head", ADDRESS);
  await expect(decision(page)).toContainText(submission.publishAgainWhat);
  await expectNoAccessibilityDefects(page);
  await decision(page).getByLabel(step.corrected).fill(REASON);
  await press(page, step.publish, submission.now.PUBLISHED);

  const edition = page.getByRole("article").filter({ hasText: words.correctionOf(REASON) });
  await expect(edition).toContainText(words.current);
  await edition.getByRole("heading").getByRole("link").click();
  await page.waitForURL(`**/editions/${NEW}`);
  await expect(page.getByRole("main")).toContainText("43,00%");
  // Figures are followed by the numbers of their notes.
  await expect(page.getByRole("main")).toContainText(/Dari kuota 12\.800\s*\d*\s*pekerja rentan pada 2024/);
  await expect(page.getByRole("main")).toContainText(/Kuota itu naik dari 6\.400\s*\d*\s*pada 2023/);

  expect(await (await request.get("/editions/51.04-2024-06-1.json")).body()).toEqual(before);
  await page.goto("/verify?code=51.04-2024-06-1");
  await expect(page.getByRole("region", { name: verify.answer })).toContainText(
    verify.numberReplaced("51.04-2024-06-1", NEW),
  );
});
