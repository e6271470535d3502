import { id as text } from "@/lib/text/id";
import { expect, test } from "../support/browser-test";
import { cell, report, type, VULNERABLE } from "../support/entry-page";

const { entry } = text;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a sheet is saved, and what was refused stands there with its reason", async ({ signInAs }) => {
    const page = await signInAs("operator", VULNERABLE);
    await type(page, "Celuk", { JKK: "104", JKM: "104" });
    await type(page, "Singapadu", { JKK: "12,5" });
    await page.getByRole("main").getByRole("button", { name: text.common.save, exact: true }).click();
    await expect(report(page)).toHaveText(`${entry.report.saved("1")} ${entry.report.refused("1")}`);
    await expect(cell(page, "JKK", "Singapadu")).toHaveValue("12,5");
    await expect(cell(page, "JKK", "Celuk")).toHaveValue("104");
  });
});

test.describe("others", () => {
  test("the labour office head reads the open month and cannot write", async ({ signInAs }) => {
    const page = await signInAs("head", VULNERABLE);
    await expect(page.getByRole("main")).toContainText(entry.readOnly);
    await expect(page.getByRole("table").getByRole("textbox")).toHaveCount(0);
  });

  test("a stranger is sent to sign in", async ({ page }) => {
    await page.goto(VULNERABLE);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });

  test.describe("are refused honestly", () => {
    test.use({ allowedInConsole: [/status of 40[34]/] });

    test("the council member with 403", async ({ signInAs }) => {
      const page = await signInAs("council", null);
      expect((await page.goto(VULNERABLE))?.status()).toBe(403);
    });

    for (const address of [
      "/entry/51.06/2024-07",
      "/entry/99.99/2024-07",
      "/entry/51.04/2024-08",
      "/entry/51.04/juli",
      "/entry/51.04/2024-07?village=51.06.01.2001",
    ]) {
      test(`the operator of Gianyar with 404 at ${address}`, async ({ signInAs }) => {
        const page = await signInAs("operator", null);
        expect((await page.goto(address))?.status()).toBe(404);
      });
    }
  });
});
