import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const words = text.openData;

test.describe("anyone", () => {
  test.use({ javaScriptEnabled: false });

  test("finds the open data from the front page by keyboard, and an example answers", async ({ page, request }) => {
    await page.goto("/");
    await page.getByRole("link", { name: words.frontLink }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
    await expect(page.getByRole("main")).toContainText(words.illustration);

    const examples = page.getByRole("region", { name: words.examplesTitle }).getByRole("link");
    const addresses = await examples.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);

    await examples.first().focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("body")).toContainText('"active":128340');
  });
});
