// What every browser test begins with: `test` with our fixtures.
import { type BrowserContext, test as base, type Cookie, expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/domain/access";
import type { Locale } from "@/lib/format";
import { id as text } from "@/lib/text/id";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/user/demo";

const ROLES = {
  operator: "OPERATOR",
  head: "HEAD",
  branch: "BRANCH",
  council: "COUNCIL",
  admin: "ADMINISTRATOR",
} as const satisfies Record<string, Role>;

const WORKLIST = "/worklist";

interface Fixtures {
  /** What the console may say in this test, for pages that are meant to be refused. */
  allowedInConsole: RegExp[];
  quietConsole: undefined;
  /**
   * A page on which that person is signed in, at an address: each page costs a second, so none is opened that the test does
   * not read. With null it is left to the test to open the first. In Indonesian unless another language is asked for.
   */
  signInAs: (who: Who, address?: string | null, locale?: Locale) => Promise<Page>;
}

interface WorkerFixtures {
  /** Sessions of this worker: each person signs in once, through the page. Who signs out in a test signs in anew there. */
  sessions: Map<Who, Cookie[]>;
}

type Who = keyof typeof ROLES;

export const test = base.extend<Fixtures, WorkerFixtures>({
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

  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads from here what a fixture wants
    async ({}, use) => {
      await use(new Map());
    },
    { scope: "worker" },
  ],

  signInAs: async ({ page, sessions }, use) => {
    await use(async (who, address = WORKLIST, locale = "id") => {
      const known = sessions.get(who);
      if (known) {
        await page.context().addCookies(known);
      } else {
        await signIn(page, who);
        sessions.set(who, await page.context().cookies());
      }
      if (locale !== "id") await readIn(page.context(), locale);
      const isThere = !known && address === WORKLIST && locale === "id";
      if (address !== null && !isThere) await page.goto(address);
      return page;
    });
  },
});

/** As somebody who has chosen that language. */
export async function readIn(context: BrowserContext, locale: Locale): Promise<void> {
  await context.addCookies([{ name: "cakupan_locale", value: locale, domain: "localhost", path: "/" }]);
}

/** Through the page, as a person does. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(text.signIn.email, { exact: true }).fill(emailOf(ROLES[who]));
  await page.getByLabel(text.signIn.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: text.signIn.submit, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

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
