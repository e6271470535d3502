import type { APIRequestContext, Page } from "@playwright/test";
import { FAILURES_PER_ACCOUNT } from "@/lib/domain/session";
import { en } from "@/lib/text/en";
import { id as text } from "@/lib/text/id";
import { DEMO_PASSWORD } from "@/lib/user/demo";
import { expectNoAccessibilityDefects } from "../support/axe";
import { expect, signIn, test } from "../support/browser-test";

const OPERATOR = "operator@gianyar.demo";

async function fillAndSend(page: Page, email: string, password: string) {
  await page.getByLabel(text.signIn.email, { exact: true }).fill(email);
  await page.getByLabel(text.signIn.password, { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: text.signIn.submit }).click();
}

/** The answer itself, without following where it leads. */
function ask(request: APIRequestContext, address: string) {
  return request.get(address, { maxRedirects: 0 });
}

test.describe("a stranger", () => {
  for (const address of ["/worklist", "/coverage/51.04", "/entry/51.04/2024-07", "/admin/users"]) {
    test(`is sent from ${address} to sign in`, async ({ request }) => {
      const answer = await ask(request, address);
      expect(answer.status()).toBe(307);
      expect(answer.headers().location).toBe(`/sign-in?${new URLSearchParams({ next: address })}`);
    });
  }

  test("comes to the page that was asked for, after signing in", async ({ page }) => {
    await page.goto("/coverage/51.04?period=2024-06");
    await fillAndSend(page, OPERATOR, DEMO_PASSWORD);
    await page.waitForURL("/coverage/51.04?period=2024-06");
  });

  test("is never led to another site", async ({ page }) => {
    await page.goto("/sign-in?next=https://elsewhere.example/worklist");
    await fillAndSend(page, OPERATOR, DEMO_PASSWORD);
    await page.waitForURL("/worklist");
  });

  test("is not told whether the e-mail or the password was wrong, and need not type the e-mail again", async ({
    page,
  }) => {
    await page.goto("/sign-in");
    await fillAndSend(page, "nobody@gianyar.demo", DEMO_PASSWORD);
    await expect(page.getByText(text.signIn.wrong)).toBeVisible();
    await expect(page.getByLabel(text.signIn.email, { exact: true })).toHaveValue("nobody@gianyar.demo");
    await expectNoAccessibilityDefects(page);
  });

  test("is locked out after too many failures, and told for how long", async ({ page }) => {
    await page.goto("/sign-in");
    for (let n = 0; n < FAILURES_PER_ACCOUNT; n += 1) {
      await fillAndSend(page, "guessed@gianyar.demo", `guess ${n}`);
      await expect(page.getByText(text.signIn.wrong)).toBeVisible();
      await page.goto("/sign-in");
    }
    await fillAndSend(page, "guessed@gianyar.demo", "one more");
    await expect(page.getByText(text.signIn.lockedOut("15"))).toBeVisible();
  });

  test("fills the form with a demo account by a click", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: text.signIn.demoUse(OPERATOR) }).click();
    await expect(page.getByLabel(text.signIn.email, { exact: true })).toHaveValue(OPERATOR);
    await page.getByRole("main").getByRole("button", { name: text.signIn.submit }).click();
    await page.waitForURL("/worklist");
  });
});

test.describe("somebody signed in", () => {
  test("has a cookie that scripts and other sites cannot use", async ({ signInAs, context }) => {
    await signInAs("operator", null);
    const session = (await context.cookies()).find(({ name }) => name === "cakupan-session");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  });

  test("who signs out is out, and the old cookie opens nothing", async ({ page: staff, context }) => {
    // A session of its own: the one that tests share must live on.
    await signIn(staff, "operator");
    const cookies = await context.cookies();
    await staff.getByRole("button", { name: new RegExp(`^${text.shell.account}`) }).click();
    await staff.getByRole("button", { name: text.shell.signOut }).click();
    await staff.waitForURL("/sign-in");
    await context.addCookies(cookies);
    expect((await ask(context.request, "/worklist")).status()).toBe(307);
  });

  test("who asks for the sign-in page is led on", async ({ signInAs }) => {
    const staff = await signInAs("head", "/sign-in");
    await staff.waitForURL("/worklist");
  });

  test("the administrator sees who has an account", async ({ signInAs }) => {
    const staff = await signInAs("admin");
    await staff.getByRole("link", { name: text.shell.nav.admin }).click();
    await expect(staff.getByRole("row").filter({ hasText: OPERATOR })).toContainText(text.shell.role.OPERATOR);
    await expectNoAccessibilityDefects(staff);
  });
});

test.describe("without permission", () => {
  test.use({ allowedInConsole: [/status of 40[34]/] });

  for (const [who, address] of [
    ["council", "/entry/51.04/2024-07"],
    ["council", "/admin/users"],
    ["operator", "/admin/users"],
    ["admin", "/coverage/51.04"],
    ["admin", "/entry/51.04/2024-07"],
  ] as const) {
    test(`${who} is refused ${address} with an honest 403`, async ({ signInAs }) => {
      const staff = await signInAs(who, null);
      const answer = await staff.goto(address);
      expect(answer?.status()).toBe(403);
      await expect(staff.getByRole("heading", { name: text.access.forbiddenTitle })).toBeVisible();
      await expect(staff.getByRole("banner")).toHaveCount(1);
      await expectNoAccessibilityDefects(staff);
    });
  }

  test("a foreign regency and one that does not exist look the same", async ({ signInAs }) => {
    const staff = await signInAs("operator", null);
    for (const address of ["/entry/51.06/2024-07", "/entry/99.99/2024-07", "/nowhere"]) {
      const answer = await staff.goto(address);
      expect([address, answer?.status()]).toEqual([address, 404]);
      await expect(staff.getByRole("heading", { name: text.access.notFoundTitle })).toBeVisible();
      await expect(staff.getByRole("banner")).toHaveCount(1);
    }
    await expectNoAccessibilityDefects(staff);
  });
});

test.describe("the language", () => {
  test("is switched on the same page, and remembered on the next", async ({ page }) => {
    await page.goto("/sign-in?next=/worklist");
    await page.getByRole("button", { name: text.shell.otherLanguage }).click();
    await expect(page.getByRole("heading", { name: en.signIn.title })).toBeVisible();
    await expect(page).toHaveURL("/sign-in?next=/worklist");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expectNoAccessibilityDefects(page);
    await page.goto("/");
    await expect(page.getByRole("button", { name: en.shell.otherLanguage })).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one can sign in, switch the language and sign out", async ({ page }) => {
    await page.goto("/sign-in");
    await fillAndSend(page, "nobody@gianyar.demo", DEMO_PASSWORD);
    await expect(page.getByText(text.signIn.wrong)).toBeVisible();
    await page.getByRole("button", { name: text.shell.otherLanguage }).click();
    await expect(page.getByRole("heading", { name: en.signIn.title })).toBeVisible();
    await page.getByRole("button", { name: en.shell.otherLanguage }).click();
    await fillAndSend(page, OPERATOR, DEMO_PASSWORD);
    await page.waitForURL("/worklist");
    await page.getByRole("button", { name: new RegExp(`^${text.shell.account}`) }).click();
    await page.getByRole("button", { name: text.shell.signOut }).click();
    await page.waitForURL("/sign-in");
  });
});

test.describe("a request that no page of ours sent", () => {
  /** The sign-in form as a script would send it. */
  async function sendForm(request: APIRequestContext, headers: Record<string, string>) {
    const page = await (await request.get("/sign-in")).text();
    const form = page.slice(page.indexOf("<main"));
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value = ""]) => [name, value.replaceAll("&quot;", '"')]));
    return request.post("/sign-in", {
      headers,
      multipart: { ...fields, email: OPERATOR, password: DEMO_PASSWORD },
      maxRedirects: 0,
    });
  }

  test("is served when it names our origin", async ({ request, baseURL }) => {
    const answer = await sendForm(request, { origin: baseURL ?? "" });
    expect([answer.status(), answer.headers().location]).toEqual([303, "/worklist"]);
  });

  const foreign: Record<string, Record<string, string>> = {
    no: {},
    "the null": { origin: "null" },
    "a foreign": { origin: "https://elsewhere.example" },
  };
  for (const [origin, headers] of Object.entries(foreign)) {
    test(`is refused with ${origin} origin`, async ({ request }) => {
      const answer = await sendForm(request, headers);
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(answer.headers()["set-cookie"] ?? "").not.toContain("cakupan-session");
      expect((await ask(request, "/worklist")).status()).toBe(307);
    });
  }

  test("is refused at next-auth's own door as well", async ({ request }) => {
    expect((await request.post("/api/auth/callback/credentials")).status()).toBe(403);
  });
});

test.describe("every answer", () => {
  test("allows only scripts of this very page", async ({ request }) => {
    const [first, second] = [await ask(request, "/sign-in"), await ask(request, "/sign-in")];
    const scripts = (answer: typeof first) =>
      /script-src ([^;]+)/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    expect(scripts(first)).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic'$/);
    expect(scripts(first)).not.toBe(scripts(second));
  });

  for (const address of ["/sign-in", "/api/health"]) {
    test(`from ${address} carries the security headers`, async ({ request }) => {
      const headers = (await ask(request, address)).headers();
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "x-frame-options": "DENY",
      });
      expect(headers).not.toHaveProperty("x-powered-by");
    });
  }
});
