import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const words = text.evidence;

test("the branch chooses a half year and takes the report on Inpres 2/2021 home as PDF and as a workbook", async ({
  signInAs,
}) => {
  const page = await signInAs("branch", "/targets/51.04/documents");
  await page.getByLabel(words.half, { exact: true }).selectOption("2023-2");
  await page.getByRole("button", { name: text.common.show, exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get("half") === "2023-2");
  const card = page.getByRole("region", { name: words.document.inpres.name, exact: true });
  await expect(card).toContainText("31 Desember 2023");
  for (const form of ["PDF", "XLSX"]) {
    const download = page.waitForEvent("download");
    await card.getByRole("link", { name: form, exact: true }).click();
    expect((await download).suggestedFilename()).toBe(
      `cakupan-51.04-2023-2-laporan-semester-inpres-2-2021.${form.toLowerCase()}`,
    );
  }
});

test("a document of a span without figures, or of a foreign regency, is not found", async ({ signInAs }) => {
  const page = await signInAs("operator", null);
  const status = async (query: string) =>
    (await page.request.get(`/api/downloads/evidence?document=inpres&form=xlsx&${query}`)).status();
  expect(await status("regency=51.04&span=2024-1")).toBe(200);
  expect(await status("regency=51.04&span=2024-2")).toBe(404);
  expect(await status("regency=51.06&span=2024-1")).toBe(404);
});
