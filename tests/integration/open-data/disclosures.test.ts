import { setTimeout } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { MonthKey } from "@/lib/domain/summed-months";
import { answerCoverage } from "@/lib/open-data/address";
import { problem } from "@/lib/open-data/answer";
import { decideMonths, MOST_KEPT, MOST_UNDECIDED } from "@/lib/open-data/disclosures";
import { openApiDocument } from "@/lib/open-data/openapi";
import { requestTo } from "../../support/open-data";
import { asOwner, rows } from "../../support/plain-sql";

const REGENCIES = 100;

/** How often it was decided on a whole month, and how often that shall fail first. */
const counter = vi.hoisted(() => ({ decisions: 0, failures: 0 }));

vi.mock("@/lib/domain/suppression", async (importOriginal) => {
  const original = await importOriginal<typeof import("@/lib/domain/suppression")>();
  const suppress: typeof original.suppress = (month) => {
    counter.decisions += 1;
    if (counter.failures > 0) {
      counter.failures -= 1;
      throw new Error("no memory left");
    }
    return original.suppress(month);
  };
  return { ...original, suppress };
});

let codes: string[];
let year = 2000;

/** So many regencies that have published a month that no other test has. */
async function publishedBy(regencies: number, months = 1): Promise<MonthKey[]> {
  const [from, to] = [year + 1, year + months];
  year = to;
  return asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    const added = await client.query<MonthKey>(
      `INSERT INTO submission (regency_code, period, status)
       SELECT code, y * 100 + 1, 'PUBLISHED' FROM unnest($1::text[]) code, generate_series($2::integer, $3::integer) y
       ORDER BY y, code RETURNING regency_code AS "regencyCode", period`,
      [codes.slice(0, regencies), from, to],
    );
    return added.rows;
  });
}

const ask = (period: number, headers?: Record<string, string>) =>
  answerCoverage(
    requestTo(`/api/v1/coverage?area=ID&category=VULNERABLE&period=${String(period).slice(0, 4)}-01`, headers),
  );

beforeAll(async () => {
  const found = await rows<{ code: string }>("SELECT code FROM regency ORDER BY code LIMIT $1", [REGENCIES]);
  codes = found.map(({ code }) => code);
});

beforeEach(() => {
  counter.decisions = 0;
});

describe("a question about more months than one question may have decided", () => {
  test("is refused in the reader's language, and gets further when it is asked again", async () => {
    const [{ period } = { period: 0 }] = await publishedBy(REGENCIES);
    const refused = await ask(period, { "accept-language": "en" });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "10"]);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    await vi.waitUntil(() => counter.decisions >= MOST_UNDECIDED, { timeout: 30_000 });
    await setTimeout(200);
    expect(counter.decisions).toBe(MOST_UNDECIDED);
    const [english, indonesian] = [await refused.json(), await (await ask(period)).json()].map((body) =>
      problem.parse(body),
    );
    expect([english?.title, indonesian?.title]).toEqual(["Too many months at once", "Terlalu banyak bulan sekaligus"]);
    await vi.waitUntil(async () => (await ask(period)).status === 200, { timeout: 30_000 });
    expect(counter.decisions).toBe(REGENCIES);
    expect((await ask(period)).status).toBe(200);
    expect(counter.decisions).toBe(REGENCIES);
  });

  test("is described", () => {
    const { paths } = openApiDocument();
    expect(paths["/api/v1/coverage"].get.responses).toHaveProperty("503");
    expect(paths["/api/v1/areas"].get.responses).not.toHaveProperty("503");
  });
});

describe("a decision", () => {
  test("is made once for all who ask at the same time", async () => {
    const [{ period } = { period: 0 }] = await publishedBy(MOST_UNDECIDED);
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(period)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(counter.decisions).toBe(MOST_UNDECIDED);
  });

  test("that fails is not kept, and stops none behind it", async () => {
    const months = await publishedBy(3);
    counter.failures = 1;
    await expect(decideMonths(months)).rejects.toThrow("no memory left");
    expect((await decideMonths(months)).size).toBe(3);
    expect(counter.decisions).toBe(4);
  });

  test("that was asked for lately stays when there is no more room", async () => {
    const months = await publishedBy(REGENCIES, 1 + MOST_KEPT / REGENCIES);
    const [first = [], second = [], ...others] = Array.from(
      { length: Math.ceil(months.length / MOST_UNDECIDED) },
      (_, at) => months.slice(at * MOST_UNDECIDED, (at + 1) * MOST_UNDECIDED),
    );
    await decideMonths(first);
    await decideMonths(second);
    for (const [at, part] of others.entries()) {
      if (at === others.length - 3) await decideMonths(first);
      await decideMonths(part);
    }
    const before = counter.decisions;
    await decideMonths(first);
    expect(counter.decisions).toBe(before);
    await decideMonths(second);
    expect(counter.decisions).toBe(before + second.length);
  });
});
