import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";

const { outreachForm: form, outreach: words, audience } = text;
const TITLE = "Sosialisasi di Desa Bresela";

test("the operator records an event for one village, deletes it and takes that back", async ({ signInAs }) => {
  const page = await signInAs("operator", "/outreach/51.04");
  await page.getByRole("link", { name: words.add }).click();
  await page.getByLabel(form.title, { exact: true }).fill(TITLE);
  await page.getByLabel(form.heldOn, { exact: true }).fill("2024-07-05");
  await page.getByLabel(form.place, { exact: true }).fill("Balai banjar");
  await page.getByLabel(form.audience, { exact: true }).selectOption("WORKERS");
  await page.getByLabel(form.organisers, { exact: true }).fill("Disnaker Kabupaten Gianyar");
  await page.getByRole("button", { name: form.save }).click();
  await expect(page.getByText(form.fault.areas)).toBeVisible();

  const payangan = page.getByRole("group", { name: "Payangan" });
  await payangan.getByText(form.villages("9"), { exact: true }).click();
  await payangan.getByLabel("Bresela", { exact: true }).check();
  await page.getByRole("button", { name: form.save }).click();
  await expect(page.getByRole("status")).toHaveText(words.saved);
  const row = page.getByRole("row", { name: TITLE });
  await expect(row).toContainText(`${audience.WORKERS}${words.uncounted}Desa Bresela`);

  await row.getByRole("link").click();
  await page.getByRole("button", { name: form.delete }).click();
  await expect(page.getByRole("status")).toContainText(words.deleted(TITLE));
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: form.undo }).click();
  await expect(page.getByRole("status")).toHaveText(words.restored);
  await expect(row).toBeVisible();
});

test("who is overtaken keeps what was typed, sees what is stored now, and may put the one in place of the other", async ({
  signInAs,
}) => {
  const page = await signInAs("operator", "/outreach/51.04/new");
  await page.getByLabel(form.title, { exact: true }).fill("Dua penulis");
  await page.getByLabel(form.heldOn, { exact: true }).fill("2024-07-04");
  await page.getByLabel(form.place, { exact: true }).fill("Wantilan");
  await page.getByLabel(form.organisers, { exact: true }).fill("Disnaker Kabupaten Gianyar");
  await page.getByRole("group", { name: "Payangan" }).locator("summary").click();
  await page.getByLabel("Bresela", { exact: true }).check();
  await page.getByRole("button", { name: form.save }).click();
  await page.getByRole("row", { name: "Dua penulis" }).getByRole("link").click();
  const place = page.getByLabel(form.place, { exact: true });
  await place.fill("Kantor desa");

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel(form.place, { exact: true }).fill("Balai subak");
  await other.getByRole("button", { name: form.save }).click();
  await expect(other.getByRole("status")).toHaveText(words.saved);

  await page.getByRole("button", { name: form.save }).click();
  await expect(page.getByRole("alert").filter({ hasText: "I Wayan Adi" })).toBeVisible();
  const stored = page.locator("section").filter({ has: page.getByRole("heading", { name: text.unsaved.stored }) });
  await expect(stored).toContainText("Balai subak");
  await expect(place).toHaveValue("Kantor desa");
  await page.getByRole("button", { name: text.unsaved.saveMine }).click();
  await expect(page.getByRole("row", { name: "Dua penulis" })).toContainText("Kantor desa");
});

test("a council member reads beside the trend when there was outreach, without a claim of cause", async ({
  signInAs,
}) => {
  const page = await signInAs("council", "/coverage/51.04.05?period=2024-06");
  const trend = page.getByRole("article").filter({ hasText: words.marks.note });
  await trend.getByRole("tab", { name: text.chart.table }).click();
  await expect(trend.getByRole("listitem").filter({ hasText: "Kepatuhan perusahaan jasa wisata" })).toHaveText(
    `C${words.marks.item("16 Mei 2024", "Kepatuhan perusahaan jasa wisata", audience.FIRMS)}`,
  );
});
