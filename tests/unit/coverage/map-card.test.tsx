// What a page has to carry: the largest regency of the country, Aceh Utara, has 852 villages.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MapCard } from "@/components/coverage/map-card";
import { pictureOf } from "@/components/coverage/picture";
import type { GroundRow } from "@/lib/boundary/queries";
import { simplifyBoundaries } from "@/lib/boundary/topology";
import type { CoverageFacts } from "@/lib/coverage/queries";
import { readBoundaryFile } from "@/lib/domain/boundary";
import { checkBoundaries } from "@/lib/domain/boundary-check";
import { parsePeriod } from "@/lib/domain/period";
import type { PlaceFact } from "@/lib/domain/picture";
import { type Selection, WHOLE } from "@/lib/domain/selection";
import { codesOf, fileOf, gridOf } from "../../support/boundaries";

const MOST_BYTES = 250_000;
const CODES = codesOf("11.08", 852);
const PERIOD = parsePeriod("2024-06");
const ORIGIN = { source: "Sumber uji", licence: "CC BY 4.0" };

function place(code: string, index: number): PlaceFact {
  return {
    code,
    name: `Meunasah Mesjid ${index}`,
    kind: "DESA",
    parentName: "Tanah Jambo Aye",
    active: index % 20 === 0 ? null : 100 + (index % 700),
    eligible: 1_000,
    definition: "D",
    previousActive: null,
    previousEligible: null,
    previousDefinition: null,
    villages: 1,
    villageCount: 1,
    noDataReason: null,
  };
}

function boundaryRow(codes: readonly string[]): GroundRow {
  const features = readBoundaryFile(fileOf(gridOf(codes, { detail: 30 })));
  if (typeof features === "string") throw new Error(features);
  const villages = codes.map((code) => ({ code, name: code }));
  const { shapes } = checkBoundaries(features, { property: "kode", regencyCode: "11.08", turn: false }, villages);
  return { kind: "VILLAGES", code: "11.08", shape: simplifyBoundaries(shapes).topology, ...ORIGIN };
}

function pointRows(codes: readonly string[]): GroundRow[] {
  return codes.map((code, index) => ({
    kind: "POINT",
    code,
    longitude: 97 + (index % 29) / 50 + (index % 7) / 900,
    latitude: 5 - Math.floor(index / 29) / 50 - (index % 11) / 900,
    source: ORIGIN.source,
    licence: null,
  }));
}

function card(ground: readonly GroundRow[], places = CODES.map(place), selection: Selection = WHOLE): string {
  if (PERIOD === null) throw new Error("no month");
  const area = {
    code: "11.08",
    name: "Kabupaten Aceh Utara",
    level: "REGENCY" as const,
    kind: null,
    villageCount: 852,
    ancestors: [],
  };
  const empty = {
    months: [],
    categories: [],
    places: [],
    unmapped: null,
    definitions: [],
    reported: [],
    targets: [],
    categoryNames: [],
    outreach: [],
    villageQuota: null,
    batches: [],
  };
  const facts: CoverageFacts = { ...empty, area, villages: places, ground };
  const picture = pictureOf(facts, { period: PERIOD, selection, locale: "id", illustrative: false });
  return renderToStaticMarkup(<MapCard picture={picture} places={places} level="VILLAGE" canOpen={() => true} />);
}

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

describe("the map of a regency with 852 villages", () => {
  test.each([
    ["of boundaries", () => [boundaryRow(CODES)]],
    ["as a schema", () => pointRows(CODES)],
  ])("stays under 250 kB %s, with a link and a name for every village", (_, ground) => {
    const html = card(ground());
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
    expect(count(html, /<a href="\/coverage\/11\.08\.\d\d\.\d{4}\?period=2024-06"><title>/g)).toBe(852);
    expect(html).toContain("Meunasah Mesjid 21: 12,1%, 121 dari 1.000");
    expect(html).toContain("Meunasah Mesjid 20: belum ada data");
  });
});

describe("a map card", () => {
  const few = CODES.slice(0, 9);
  const places = few.map(place);

  test("says that it is a schema, in the subtitle and in the foot, and only then", () => {
    const schema = card(pointRows(few), places);
    expect(count(schema, /[Ss]kematik/g)).toBeGreaterThanOrEqual(3);
    expect(schema).toContain("Skematik. Titik tengah: Sumber uji.");
    const map = card([boundaryRow(few)], places);
    expect(map).not.toMatch(/[Ss]kematik/);
    expect(map).toContain("Batas: Sumber uji (CC BY 4.0); indikatif.");
  });

  test.each([
    ["without boundaries", () => [boundaryRow(few.slice(2))]],
    ["without a point", () => pointRows(few.slice(2))],
  ])("names the villages %s under the map", (_, ground) => {
    expect(card(ground(), places)).toContain("Meunasah Mesjid 0, Meunasah Mesjid 1.");
  });

  test("has no highest and lowest where one village alone is known", () => {
    const known = places.map((one, index) => (index === 1 ? one : { ...one, active: null }));
    const map = card([boundaryRow(few)], known);
    expect(map).toContain("Meunasah Mesjid 1: 10,10%");
    expect(map).not.toContain("terendah");
  });

  test("shows people where no source counts eligible workers: round bands, the unknown hatched, no percent", () => {
    const map = card([boundaryRow(few)], places, { ...WHOLE, category: "VULNERABLE" });
    // Eight villages hold 101 to 108 people, one has no data.
    expect(map).toContain("<b>100–149</b>8 desa");
    expect(map).toContain("<b>tanpa data</b>1 desa");
    expect(map).toContain("Meunasah Mesjid 1: 101 orang");
    expect(map).toContain("Meunasah Mesjid 0: belum ada data");
    expect(map).toContain("8 dari 8 desa/kelurahan berada di kelas 100–149 orang");
    expect(map).not.toContain("%<");
  });

  test("without any ground says who can upload boundaries", () => {
    expect(card([], places)).toContain("Administrator dapat mengunggahnya");
  });
});
