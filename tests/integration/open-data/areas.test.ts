import { describe, expect, test } from "vitest";
import { answerAreas } from "@/lib/open-data/address";
import type { AreaRow } from "@/lib/open-data/answer";
import { askAreas, requestTo } from "../../support/open-data";
import { rows } from "../../support/plain-sql";

async function walk(query: string): Promise<AreaRow[]> {
  const found: AreaRow[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof askAreas>> = await askAreas(
      cursor === "" ? query : `${query}&cursor=${cursor}`,
    );
    found.push(...page.data);
    cursor = page.next_cursor;
  }
  return found;
}

describe("areas", () => {
  test("are Gianyar's seven districts, below their regency", async () => {
    const { data, metadata } = await askAreas("parent=51.04");
    expect(data.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `51.04.0${n}`));
    expect(data[4]).toEqual({
      ...{ code: "51.04.05", name: "Ubud", level: "DISTRICT", parent_code: "51.04", kind: null, villages: 8 },
    });
    expect(metadata.licence.url).toContain("odbl");
  });

  test("are every one of the country's villages, each once", async () => {
    const villages = await walk("level=VILLAGE&limit=1000");
    const [counted] = await rows<{ n: number }>("SELECT count(*)::integer AS n FROM area WHERE level = 'VILLAGE'");
    expect([villages.length, new Set(villages.map(({ code }) => code)).size]).toEqual([counted?.n, counted?.n]);
    expect(counted?.n).toBe(83_763);
  });

  test("are villages of a regency, with their kind", async () => {
    const villages = await walk("parent=51.04&level=VILLAGE&limit=50");
    expect(villages.filter(({ kind }) => kind === "KELURAHAN").length).toBe(6);
    expect(villages.filter(({ kind }) => kind === "DESA").length).toBe(64);
  });

  test("are one by its code, or the country", async () => {
    expect((await askAreas("code=51")).data).toMatchObject([{ name: "Bali", level: "PROVINCE", villages: 716 }]);
    expect((await askAreas("level=COUNTRY")).data).toMatchObject([{ code: "ID", parent_code: null }]);
  });

  test("come as CSV under their names", async () => {
    const csv = await (await answerAreas(requestTo("/api/v1/areas.csv?code=51.04.05"))).text();
    expect(csv).toBe("code,name,level,parent_code,kind,villages\r\n51.04.05,Ubud,DISTRICT,51.04,,8\r\n");
  });

  test.each([
    ["parent=51.99", 404],
    ["code=51.04.05.9999", 404],
    ["parent=51.04&level=PROVINCE", 400],
    ["level=DUSUN", 400],
    ["area=51", 400],
  ])("%s is answered with %i", async (query, status) => {
    expect((await answerAreas(requestTo(`/api/v1/areas?${query}`))).status).toBe(status);
  });
});
