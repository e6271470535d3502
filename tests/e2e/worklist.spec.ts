import { id as text } from "@/lib/text/id";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, test } from "../support/browser-test";

const { worklist } = text;

test("the operator lands on July 2024: how many villages are in, until when, and which are missing", async ({
  signInAs,
}) => {
  const page = await signInAs("operator");
  expect(new URL(page.url()).pathname).toBe("/worklist");
  const july = page.getByRole("article").filter({ hasText: worklist.monthOf("Juli 2024", "Kabupaten Gianyar") });
  await expect(july).toContainText(worklist.villagesIn("41", "70"));
  await expect(july).toContainText(worklist.due("10 Agustus 2024"));
  await expect(july).toContainText(worklist.daysLeft("33"));
  await july.getByText(worklist.missing("29")).click();
  await july.getByRole("link", { name: "Manukaya" }).click();
  await page.waitForURL("**/entry/51.04/2024-07?village=51.04.04.*");
  await expect(page.getByRole("main")).toContainText(text.entry.state.EMPTY);
});

test("the branch head sees the months of both regencies and reads one's coverage", async ({ signInAs }) => {
  const page = await signInAs("branch");
  await expect(page.getByText(worklist.toEnter)).toHaveCount(0);
  const table = page.getByRole("table");
  await expect(table.getByRole("row").filter({ hasText: "Kabupaten Bangli" })).toHaveCount(6);
  await table.getByRole("link", { name: worklist.readCoverage("Juni 2024", "Kabupaten Gianyar") }).click();
  await page.waitForURL("**/coverage/51.04?period=2024-06");
});

test("the council member sees published months only", async ({ signInAs }) => {
  const page = await signInAs("council");
  await expect(page.getByRole("heading", { name: worklist.publishedMonths })).toBeVisible();
  const table = page.getByRole("table");
  const june = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Juni 2024", exact: true }) });
  await expect(june).toContainText(worklist.status.PUBLISHED);
  await expect(table.getByRole("rowheader", { name: "Juli 2024", exact: true })).toHaveCount(0);
  await expect(table.getByRole("link", { name: worklist.openSheet })).toHaveCount(0);
});

test("the administrator is led to the users", async ({ signInAs }) => {
  const page = await signInAs("admin");
  await page.getByRole("main").getByRole("link", { name: worklist.users }).click();
  await page.waitForURL("**/admin/users");
  await expectNoAccessibilityDefects(page);
});

test("a stranger is sent to sign in", async ({ page }) => {
  await page.goto("/worklist");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});
