import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const words = text.priority;
const WHERE_NEXT = "/coverage/51.04/where-next?period=2024-06";

test("the branch head adds 100 workers in two villages, reads coverage and cost, and sends the address", async ({
  signInAs,
}) => {
  const page = await signInAs("branch", "/coverage/51.04?period=2024-06");
  await page.getByRole("link", { name: words.open }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.half("17", "66"));
  await page.getByRole("link", { name: words.addTo("100", "Taro") }).click();
  await expect(page.getByRole("textbox", { name: words.scenario.workersIn("Taro") })).toHaveValue("100");
  await page.getByLabel(words.scenario.addVillage, { exact: true }).selectOption({ label: "Manukaya" });
  await page.getByRole("button", { name: words.scenario.addButton, exact: true }).click();
  const result = page.getByRole("region", { name: words.scenario.result, exact: true });
  await expect(result).toContainText("43,00% → 43,07%");
  await expect(result).toContainText("20.693 orang");
  await expect(result).toContainText("Rp20.160.000");
  await page.getByRole("textbox", { name: words.scenario.workersIn("Manukaya") }).fill("12,5");
  await expect(page.getByText(words.scenario.problem.workers)).toBeVisible();
  await page.getByRole("textbox", { name: words.scenario.workersIn("Manukaya") }).fill("100");
  await expect(result).toContainText("Rp20.160.000");
  await expect(page).toHaveURL(/villages=51\.04\.06\.2007:100,51\.04\.04\.2004:100&start=2024-07&months=6/);

  const sent = await page.context().newPage();
  await sent.goto(page.url());
  await expect(sent.getByRole("region", { name: words.scenario.result, exact: true })).toContainText("43,00% → 43,07%");
  await expect(sent.getByRole("region", { name: words.scenario.result, exact: true })).toContainText("Rp20.160.000");
});

test("without JavaScript the ranking sorts by links, and the scenario of the address is answered", async ({
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
  await page.goto(`${baseURL}${WHERE_NEXT}`);
  await page.getByRole("link", { name: words.sortBy(words.order.return) }).click();
  await expect(page.getByRole("columnheader", { name: words.order.return })).toHaveAttribute("aria-sort", "descending");
  await page.getByLabel(words.scenario.addVillage, { exact: true }).selectOption({ label: "Taro" });
  await page.getByRole("button", { name: words.scenario.addButton, exact: true }).click();
  await expect(page.getByRole("region", { name: words.scenario.result, exact: true })).toContainText("Rp10.080.000");
  await expect(page.getByRole("columnheader", { name: words.order.return })).toHaveAttribute("aria-sort", "descending");
  await context.close();
});
