import { describe, expect, test } from "vitest";
import { z } from "zod";
import { answerCoverage } from "@/lib/open-data/address";
import type { CoverageRow } from "@/lib/open-data/answer";
import { openApiDocument } from "@/lib/open-data/openapi";
import { preflight } from "@/lib/open-data/response";
import { askCoverage, askWrongly, requestTo } from "../../support/open-data";

const JUNE = "period=2024-06";

function cursorAt(...position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

describe("an answer to a machine", () => {
  const get = (address: string, headers?: Record<string, string>) => answerCoverage(requestTo(address, headers));
  const villages = `/api/v1/coverage?area=51.04&level=VILLAGE&${JUNE}&category=VULNERABLE&programme=jht`;

  test("says the same as CSV, by its address or by Accept", async () => {
    const { data } = await askCoverage(villages.split("?")[1] ?? "");
    const byAddress = await (await get(villages.replace("coverage?", "coverage.csv?"))).text();
    const byAccept = await get(villages, { accept: "text/csv, application/json;q=0.5" });
    const [head = "", ...lines] = byAddress.trimEnd().split("\r\n");
    const columns = head.split(",");
    const read = lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [columns[at], cell])));
    const asText = (row: CoverageRow) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? "" : String(value)]));
    expect(read).toEqual(data.map(asText));
    expect(await byAccept.text()).toBe(byAddress);
    expect(byAccept.headers.get("content-type")).toContain("text/csv");
  });

  test("is not sent again to who has it", async () => {
    const first = await get(villages);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{20,}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get(villages, { "if-none-match": known });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    expect((await get(villages, { "if-none-match": '"other"' })).status).toBe(200);
    expect((await get(villages.replace("06", "05"))).headers.get("etag")).not.toBe(tag);
  });

  test("may be read by any page, and leads to the next one", async () => {
    const { headers } = await get(`${villages}&limit=1`);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight().headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    const next = /<([^>]+)>; rel="next"/.exec(headers.get("link") ?? "")?.[1] ?? "";
    const page = await (await get(next)).json();
    expect(page.data[0].area_code).toBe("51.04.01.2002");
  });

  test("is what the OpenAPI description says, for addresses that it describes", async () => {
    const { paths, components } = openApiDocument();
    const schema = components.schemas.CoverageAnswer as Parameters<typeof z.fromJSONSchema>[0];
    const described = z.fromJSONSchema(schema);
    const names = paths["/api/v1/coverage"].get.parameters.map(({ name }) => name);
    expect(names).toEqual([
      "area",
      "period",
      "from",
      "to",
      "level",
      "category",
      "segment",
      "programme",
      "limit",
      "cursor",
    ]);
    for (const query of ["", "?area=51&level=REGENCY", "?area=51.04.05&programme=jkp", "?area=51.04&period=1999-01"]) {
      const answer = await (await get(`/api/v1/coverage${query}`)).json();
      expect(described.safeParse(answer).error).toBeUndefined();
      expect(described.safeParse({ ...answer, data: [{ ...answer.data[0], active: -1 }] }).success).toBe(false);
    }
  });
});

describe("a question that cannot be answered", () => {
  test.each([
    ["area=5104", "area"],
    ["area=", "area"],
    ["period=2024-13", "period"],
    ["period=202406", "period"],
    ["from=2024", "from"],
    ["to=0000-01", "to"],
    ["from=2024-06&to=2024-01", "to"],
    ["period=2024-06&from=2024-01", "period"],
    ["level=DESA", "level"],
    ["area=51.04.05&level=REGENCY", "level"],
    ["category=vulnerable", "category"],
    ["segment=XX", "segment"],
    ["segment=PU&category=VULNERABLE", "segment"],
    ["programme=JKK", "programme"],
    ["limit=0", "limit"],
    ["limit=1001", "limit"],
    ["limit=ten", "limit"],
    ["cursor=%C3%A4", "cursor"],
    ["cursor=WyJJRCJd", "cursor"],
    ["cursor=WyI1MS4wNCIsMjAyNDEzLCI1MS4wNCJd", "cursor"],
    // A cursor of the country, of another regency, of another month.
    [`area=51.04&cursor=${cursorAt("ID", 202305, "ID")}`, "cursor"],
    [`area=51.04&level=VILLAGE&cursor=${cursorAt("51.06", 202305, "51.06.01.2001")}`, "cursor"],
    [`area=51.04&from=2024-01&cursor=${cursorAt("51.04", 202312, "51.04")}`, "cursor"],
    ["periode=2024-06", "periode"],
    ["area=51.04&area=51.06", "area"],
  ])("%s is answered with what is wrong about %s", async (query, name) => {
    const answer = await askWrongly(query);
    expect(answer).toMatchObject({ status: 400, contentType: "application/problem+json" });
    expect(answer.invalid_parameters?.map((fault) => fault.name)).toEqual([name]);
    expect(answer.invalid_parameters?.[0]?.allowed).toMatch(/\p{L}/u);
    expect(answer.detail).toContain(name);
  });

  test("in the reader's language", async () => {
    const indonesian = await askWrongly("limit=0");
    const english = await askWrongly("limit=0", { "accept-language": "en-GB,en;q=0.9,id;q=0.5" });
    expect([indonesian.title, english.title]).toEqual(["Parameter tidak dapat dipakai", "A parameter cannot be used"]);
    expect(english.invalid_parameters).toEqual([
      { name: "limit", value: "0", allowed: "A whole number from 1 to 1000" },
    ]);
  });

  test.each(["99", "51.99", "51.04.05.9999"])("an area %s that is not there is not found", async (area) => {
    expect(await askWrongly(`area=${area}`)).toMatchObject({ status: 404, contentType: "application/problem+json" });
  });
});
