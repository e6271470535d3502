import { id as text } from "@/lib/text/id";
import { readTable, textOf } from "@/prisma/seed/demo/read-table";
import { expectNoAccessibilityDefects } from "../support/axe";
import { fileOf, gridOf, swapped } from "../support/boundaries";
import { expect, test } from "../support/browser-test";

const words = text.boundary;
const GIANYAR_VILLAGES = readTable("gianyar-villages.csv").map((line) => textOf(line, "code"));
test("an administrator uploads a file with exchanged axes, turns it round, sees 70 of 70 villages match and discards it", async ({
  signInAs,
}) => {
  const page = await signInAs("admin", "/admin/boundaries");
  await page.getByLabel(words.file).setInputFiles({
    name: "batas-gianyar.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(fileOf(swapped(gridOf(GIANYAR_VILLAGES)))),
  });
  await page.getByLabel(words.source).fill("Berkas uji");
  await page.getByLabel(words.licence).fill("CC0");
  await page.getByRole("button", { name: words.send }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("0 dari 70 desa Kabupaten Gianyar cocok");
  await expect(page.getByRole("main")).toContainText(words.report.swappedTitle("70"));
  await page.getByRole("button", { name: words.report.turn }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("70 dari 70 desa Kabupaten Gianyar cocok");
  await expect(page.getByRole("group", { name: words.report.previewLabel("70", "Kabupaten Gianyar") })).toBeVisible();
  await expectNoAccessibilityDefects(page);
  await page.getByRole("button", { name: words.confirm.discard }).click();
  await expect(page).toHaveURL(/\/admin\/boundaries$/);
});

test("the branch head goes through the villages of the map by keyboard, hears their figures and opens one", async ({
  signInAs,
}) => {
  const page = await signInAs("branch", "/coverage/51.06?period=2024-06");
  const map = page.getByRole("group", { name: /^Peta cakupan.*, 72 .* \(skematik\)$/ });
  await expect(map.getByRole("link")).toHaveCount(72);
  const apuan = map.getByRole("link", { name: /^Desa Apuan: \d+,\d%, [\d.]+ dari [\d.]+$/ });
  await apuan.focus();
  await page.keyboard.press("Tab");
  await expect(map.getByRole("link", { name: /^Desa Demulih: / })).toBeFocused();
  await expect(page.locator(".map__name")).toHaveText(/^Desa Demulih: /);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/coverage\/51\.06\.01\.2002\?period=2024-06$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Desa Demulih");
});
