import { describe, expect, test } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import { writeFeed } from "@/lib/edition/feed";
import { getFeed, getLatest, listEditions, listLatest, listMonthEditions } from "@/lib/edition/queries";
import { editionFilter } from "@/lib/edition/schema";
import { insertCorrection, wasMistaken } from "@/prisma/seed/demo/correction";
import { asOwner, rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR } from "../../support/viewers";

const SHIPPED = ["51.04-2024-06-1", "51.04-2024-03-2", "51.04-2024-03-1", "51.04-2023-12-1"];

async function numbersOf(asked: Record<string, string>): Promise<string[]> {
  const { editions } = await listEditions(editionFilter.parse(asked));
  return editions.map(({ number }) => number);
}

describe("the demo", () => {
  test("ships three months as editions, one of them corrected, each as it was published then", async () => {
    expect(await numbersOf({})).toEqual(SHIPPED);
    const [corrected, first] = await listMonthEditions(GIANYAR, toPeriod(202403));
    expect([first?.publishedOn, first?.replacedBy]).toEqual(["2024-04-15", "51.04-2024-03-2"]);
    expect([corrected?.publishedOn, corrected?.replacedBy]).toEqual(["2024-05-06", null]);
    expect(corrected?.reason).toContain("Batubulan");
  });

  test("counts in the corrected month what had been missed, with its history", async () => {
    const history = await rows(
      `SELECT version, (after ->> 'jkk')::integer - (before ->> 'jkk')::integer AS more FROM enrolment_revision
       WHERE regency_code = $1 AND period = 202403 AND area_code = '51.04.01.2001' AND category_code = 'BPU_SELF' ORDER BY id`,
      [GIANYAR],
    );
    expect(history).toEqual([
      { version: 1, more: null },
      { version: 2, more: 96 },
    ]);
  });
});

describe("a demo that is older than editions", () => {
  test("is not taken for a mistaken one, and its right figure stays as it is", async () => {
    const AT = "period = 202403 AND area_code = '51.04.01.2001' AND category_code = 'BPU_SELF'";
    await asOwner(async (client) => {
      await client.query("BEGIN");
      expect(await wasMistaken(client)).toBe(true);
      for (const table of ["enrolment", "enrolment_revision"]) {
        await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
      }
      // Entered rightly at once, as it was then.
      await client.query(`DELETE FROM enrolment_revision WHERE version = 2 AND ${AT}`);
      await client.query(`UPDATE enrolment_revision SET after = after || '{"jkk": 593, "jkm": 593}' WHERE ${AT}`);
      await client.query(`UPDATE enrolment SET version = 1 WHERE ${AT}`);
      expect(await wasMistaken(client)).toBe(false);
      await insertCorrection(client);
      const { rows: entry } = await client.query(`SELECT jkk, jkm, version FROM enrolment WHERE ${AT}`);
      expect(entry).toEqual([{ jkk: 593, jkm: 593, version: 1 }]);
      await client.query("ROLLBACK");
    });
  });
});

describe("the list", () => {
  test.each([
    [{ regency: GIANYAR }, SHIPPED],
    [{ regency: BANGLI }, []],
    [{ year: "2023" }, ["51.04-2023-12-1"]],
    [{ text: "2024-03" }, ["51.04-2024-03-2", "51.04-2024-03-1"]],
    [{ text: "batubulan" }, ["51.04-2024-03-2"]],
    [{ text: "100%_" }, []],
    [{ regency: "x", year: "x", page: "x", text: "" }, SHIPPED],
    [{ text: "a\u0000b" }, SHIPPED],
    [{ page: "99" }, SHIPPED],
  ])("narrowed to %j", async (asked, numbers) => {
    expect(await numbersOf(asked as Record<string, string>)).toEqual(numbers);
  });

  test("finds an edition by its check code", async () => {
    const latest = await getLatest(GIANYAR);
    expect(await numbersOf({ text: latest?.checkCode ?? "" })).toEqual(["51.04-2024-06-1"]);
  });

  test("says what it can be narrowed to", async () => {
    const { regencies, years, total } = await listEditions(editionFilter.parse({ year: "2023" }));
    expect(regencies).toEqual([{ code: GIANYAR, name: "Kabupaten Gianyar" }]);
    expect([years, total]).toEqual([[2024, 2023], 1]);
  });
});

test("the latest of a regency is its newest month", async () => {
  expect((await getLatest(GIANYAR))?.number).toBe("51.04-2024-06-1");
  expect(await getLatest(BANGLI)).toBeNull();
  expect((await listLatest()).map(({ number }) => number)).toEqual(["51.04-2024-06-1"]);
});

test.each(["\u0000", "51.04\u0000", "51", "51.99", "x"])("%j has neither a latest edition nor a feed", async (code) => {
  expect(await getLatest(code)).toBeNull();
  expect(await getFeed(code)).toBeNull();
});

describe("the feed", () => {
  const ORIGIN = "https://cakupan.test";
  const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found);

  async function feedOf(regencyCode: string): Promise<string> {
    const feed = await getFeed(regencyCode);
    if (feed === null) throw new Error("no such regency");
    return writeFeed(regencyCode, feed, ORIGIN);
  }

  test("has what Atom asks for: an id, a title and a date for itself and for each entry, an author, and its own address", async () => {
    const xml = await feedOf(GIANYAR);
    const [head = "", ...entries] = xml.split("<entry>");
    for (const part of [head, ...entries]) {
      for (const element of ["id", "title", "updated"])
        expect(all(part, new RegExp(`<${element}>(.+?)<`, "g"))).toHaveLength(1);
      for (const date of all(part, /<(?:updated|published)>(.+?)</g))
        expect(new Date(date ?? "").toISOString()).toBe(date);
    }
    expect(head).toContain("<author><name>");
    expect(all(head, /rel="self"[^>]*href="(.+?)"/g)).toEqual([`${ORIGIN}/editions/51.04/feed`]);
    expect(entries).toHaveLength(SHIPPED.length);
    const ids = all(xml, /<id>(.+?)</g);
    expect(new Set(ids).size).toBe(ids.length);
    // The newest first, and the feed is as new as that one.
    const dates = all(xml, /<updated>(.+?)</g);
    expect(dates.slice(1)).toEqual(dates.slice(1).toSorted().reverse());
    expect(dates[0]).toBe(dates[1]);
    expect(all(entries[0] ?? "", /rel="alternate"[^>]*href="(.+?)"/g)[0]).toBe(`${ORIGIN}/editions/51.04-2024-06-1`);
  });

  test("is well formed: every element that opens closes in turn", async () => {
    const open: string[] = [];
    for (const [tag] of (await feedOf(GIANYAR)).replace(/<\?.*?\?>/, "").matchAll(/<[^>]+>/g)) {
      const name = /[\w:]+/.exec(tag)?.[0] ?? "";
      if (tag.startsWith("</")) expect(open.pop()).toBe(name);
      else if (!tag.endsWith("/>")) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test("lets no words become markup", async () => {
    const [edition] = (await getFeed(GIANYAR))?.editions ?? [];
    if (edition === undefined) throw new Error("no edition");
    const hostile = { ...edition, titleId: 'a < b & "c" \u0000 </summary><script>', reason: "x & y" };
    const xml = writeFeed(GIANYAR, { regencyName: "A & B", editions: [hostile] }, ORIGIN);
    expect(xml).toContain("a &lt; b &amp; &quot;c&quot;  &lt;/summary&gt;&lt;script&gt;");
    expect(xml).toContain("A &amp; B");
    expect(xml).not.toContain("\u0000");
  });

  test("of a regency without an edition is empty, and of none there is none", async () => {
    expect(await feedOf(BANGLI)).not.toContain("<entry>");
    expect(await getFeed("99.99")).toBeNull();
  });
});
