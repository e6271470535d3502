import { NextRequest } from "next/server";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { orBusy, orRefuseBusy } from "@/lib/busy";
import { DatabaseBusy, isBusy } from "@/lib/domain/busy";
import { isOutage, noteOutage } from "@/lib/outage";
import { proxy } from "@/proxy";
import { TEST_SECRET } from "../support/secret";

const PAGE = "http://localhost:3000/worklist";
const BROKEN = new Error("broken");

let locale = "id";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => ({ value: locale }) }) }));

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://user:password@localhost/none");
  vi.stubEnv("NEXTAUTH_SECRET", TEST_SECRET);
});

afterEach(() => {
  locale = "id";
});

const fail = (error: unknown) => async () => {
  throw error;
};

describe("an error of waiting", () => {
  test("is known by what is left of it in the browser", () => {
    const { digest } = new DatabaseBusy("waited");
    expect([{ digest }, new DatabaseBusy("waited"), { digest: "1234" }, BROKEN, null].map(isBusy)).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
  });

  test("is a refusal to an action; anything else stays an error", async () => {
    expect(await orRefuseBusy(fail(new DatabaseBusy("waited")))).toEqual({ kind: "REFUSED", reason: "BUSY" });
    expect(await orRefuseBusy(async () => "done")).toBe("done");
    await expect(orRefuseBusy(fail(BROKEN))).rejects.toBe(BROKEN);
  });

  test("is 503 at an address, with a page that can be read and when to come again; anything else stays an error", async () => {
    locale = "en";
    const answer = await orBusy(fail(new DatabaseBusy("waited")))(new Request(PAGE));
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual([
      503,
      "5",
      "no-store",
    ]);
    const page = await answer.text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("<h1>The system is busy</h1>");
    await expect(orBusy(fail(BROKEN))(new Request(PAGE))).rejects.toBe(BROKEN);
  });

  test("offers to ask again only for what was read: a link cannot send a form", async () => {
    const [read, sent] = await Promise.all(
      ["GET", "POST"].map(async (method) =>
        (await orBusy(fail(new DatabaseBusy("waited")))(new Request(PAGE, { method }))).text(),
      ),
    );
    expect([read?.includes("<a "), sent?.includes("<a ")]).toEqual([true, false]);
  });
});

describe("an outage", () => {
  /** Until it ends: the database that does not answer. */
  async function during(run: () => void | Promise<void>): Promise<void> {
    let answer = () => {};
    const over = noteOutage(
      () =>
        new Promise<void>((resolve) => {
          answer = resolve;
        }),
    );
    await run();
    answer();
    await over;
  }

  const open = (headers: Record<string, string> = {}, method = "GET") =>
    proxy(new NextRequest(PAGE, { headers, method }));

  test("lasts until the database answers, however often it fails before", async () => {
    let asked = 0;
    await noteOutage(async () => {
      asked += 1;
      expect(isOutage()).toBe(true);
      if (asked < 3) throw BROKEN;
    });
    expect([asked, isOutage()]).toEqual([3, false]);
  });

  test("turns pages away before they begin, in the reader's language and under the policy of pages", async () => {
    await during(async () => {
      const answer = open({ cookie: "cakupan_locale=en", "sec-fetch-dest": "document" });
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(await answer.text()).toContain("The system is busy");
      expect(open().status).toBe(503);
    });
    expect(open().status).toBe(200);
  });

  test("leaves alone what a page that is open asks for: what was typed there must not go away", async () => {
    await during(() => {
      expect(open({ "sec-fetch-dest": "empty" }).status).toBe(200);
      expect(open({ "sec-fetch-dest": "document" }, "POST").status).toBe(200);
    });
  });
});
