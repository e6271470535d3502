// What every browser test begins with: `test` with our fixtures.
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/domain/access";
import { id as text } from "@/lib/text/id";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/user/demo";

const ROLES = {
  operator: "OPERATOR",
  head: "HEAD",
  branch: "BRANCH",
  council: "COUNCIL",
  admin: "ADMINISTRATOR",
} as const satisfies Record<string, Role>;

interface Fixtures {
  /** What the console may say in this test, for pages that are meant to be refused. */
  allowedInConsole: RegExp[];
  quietConsole: undefined;
  /** Signs in through the page, as a person does, and returns that page. */
  signInAs: (who: keyof typeof ROLES) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  allowedInConsole: [[], { option: true }],

  quietConsole: [
    async ({ context, allowedInConsole }, use) => {
      const said = listen(context);
      await use(undefined);
      const unexpected = said.filter((line) => !allowedInConsole.some((allowed) => allowed.test(line)));
      expect(unexpected, "the browser console must stay silent").toEqual([]);
    },
    { auto: true },
  ],

  signInAs: async ({ page }, use) => {
    await use(async (who) => {
      await page.goto("/sign-in");
      await page.getByLabel(text.signIn.email, { exact: true }).fill(emailOf(ROLES[who]));
      await page.getByLabel(text.signIn.password, { exact: true }).fill(DEMO_PASSWORD);
      await page.getByRole("main").getByRole("button", { name: text.signIn.submit, exact: true }).click();
      await page.waitForURL((url) => url.pathname !== "/sign-in");
      return page;
    });
  },
});

export { expect };

function listen(context: BrowserContext): string[] {
  const said: string[] = [];
  context.on("console", (message) => {
    said.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (failure) => {
    said.push(`uncaught: ${failure.error().message}`);
  });
  return said;
}

function emailOf(role: Role): string {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`the demo has no account for ${role}`);
  return account.email;
}
