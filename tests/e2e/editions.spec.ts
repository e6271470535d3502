import type { Page } from "@playwright/test";
import { spacedCheckCode } from "@/lib/domain/check-code";
import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";
import { runOnServer } from "../support/e2e-database";

const { editionPage: words, verify } = text;

/** Published in the demo, and corrected a month later. */
const OLD = "51.04-2024-03-1";
const NEW = "51.04-2024-03-2";

async function checkCodeOf(number: string): Promise<string> {
  const [row] = await runOnServer<{ code: string }>("SELECT check_code AS code FROM edition WHERE number = $1", [
    number,
  ]);
  return row?.code ?? "";
}

function answer(page: Page) {
  return page.getByRole("region", { name: verify.answer });
}

async function upload(page: Page, name: string, buffer: Buffer) {
  await page.goto("/verify");
  await page
    .getByLabel(verify.file, { exact: true })
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: verify.send }).click();
  await page.waitForURL("**/verify?file=*");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("anyone finds a report from the front page, and is told on the old edition that it was replaced", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("link", { name: words.latestAll }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
    await page.getByLabel(words.text).fill("Batubulan");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("article")).toContainText(NEW);

    await page.goto("/editions?year=2024");
    const replaced = page.getByRole("article").filter({ hasText: words.replacedBy(NEW) });
    await replaced.getByRole("heading").getByRole("link").click();
    await page.waitForURL(`**/editions/${OLD}`);
    await page.getByRole("complementary").getByRole("link").click();
    await page.waitForURL(`**/editions/${NEW}`);
    await expect(page.getByRole("complementary")).toHaveCount(0);
  });

  test("the code on paper, typed as it comes, leads to the edition and says whether it still holds", async ({
    page,
  }) => {
    const [old, current] = [await checkCodeOf(OLD), await checkCodeOf(NEW)];
    await page.goto("/verify");
    await page.getByLabel(verify.code).fill(` ${spacedCheckCode(current).toLowerCase()} `);
    await page.keyboard.press("Enter");
    await expect(answer(page)).toContainText(verify.codeGenuine(spacedCheckCode(current)));
    await page.getByLabel(verify.code).fill(old);
    await page.keyboard.press("Enter");
    await expect(answer(page)).toContainText(verify.codeReplaced(spacedCheckCode(old), NEW));
    await answer(page)
      .getByRole("link", { name: verify.openNewer(NEW) })
      .click();
    await page.waitForURL(`**/editions/${NEW}`);

    await page.goto("/verify?code=AAAAA-AAAAA");
    await expect(answer(page)).toContainText(verify.codeUnknown("AAAAA-AAAAA"));
  });

  test("a file that was downloaded is genuine, and with one digit changed it is not", async ({ page, request }) => {
    const json = await (await request.get(`/editions/${NEW}.json`)).body();
    await upload(page, "laporan.json", json);
    await expect(answer(page)).toContainText(verify.fileGenuine(NEW));
    await upload(page, "laporan.json", Buffer.from(JSON.stringify(JSON.parse(json.toString()), null, 2)));
    await expect(answer(page)).toContainText(verify.fileSays(NEW));
    await upload(page, `${NEW}.html`, Buffer.from("<!DOCTYPE html><title>disimpan</title>"));
    await expect(answer(page)).toContainText(verify.filePage);
    await upload(page, "laporan.json", Buffer.from(json.toString().replace('"period":202403', '"period":202404')));
    await expect(answer(page)).toContainText(verify.fileChanged(NEW));

    const pdf = await (await request.get(`/editions/${OLD}.pdf`)).body();
    await upload(page, `${OLD}.pdf`, pdf);
    await expect(answer(page)).toContainText(verify.fileReplaced(OLD, NEW));
    const changed = Buffer.from(pdf);
    const at = Math.floor(changed.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await upload(page, `${OLD}.pdf`, changed);
    await expect(answer(page)).toContainText(verify.fileChanged(OLD));

    // The address alone, as somebody else was sent it, says nothing.
    const address = page.url();
    await page.context().clearCookies();
    await page.goto(address);
    await expect(answer(page)).toHaveCount(0);
  });
});

test("an edition, the list and the check have no barriers, and fit a phone of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ["/editions", `/verify?code=${OLD}`, `/editions/${OLD}`, `/editions/${NEW}.en`]) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(address);
    await expectNoAccessibilityDefects(page);
    if (address.startsWith("/editions/")) {
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoAccessibilityDefects(page);
    }
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow), address).toBeLessThanOrEqual(0);
  }
});

test("a page of an edition runs nothing, and its bytes are what their tag says", async ({ page, request }) => {
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(sent.resourceType()));
  await page.goto(`/editions/${NEW}`);
  expect(asked).not.toContain("script");
  const first = await request.get(`/editions/${NEW}`);
  const tag = first.headers().etag ?? "";
  expect((await request.get(`/editions/${NEW}`, { headers: { "If-None-Match": tag } })).status()).toBe(304);
  const head = await request.head(`/editions/${NEW}.pdf`);
  expect([head.status(), head.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await request.get("/editions/51.04/latest", { maxRedirects: 0 })).status()).toBe(307);
  expect((await request.get("/editions/51.04-2024-03-9")).status()).toBe(404);
});
