import { describe, expect, test } from "vitest";
import type { SponsoredBatch } from "@/lib/domain/batch";
import type { EditionDapil } from "@/lib/domain/edition-dapil";
import {
  type DapilSources,
  type ElectoralDistrict,
  editionDapil,
  electionInForce,
} from "@/lib/domain/edition-facts-dapil";
import { toPeriod } from "@/lib/domain/period";
import type { PlaceFact } from "@/lib/domain/picture";
import { type Disclosure, NOTHING_HIDDEN } from "@/lib/domain/suppression";
import { batch as lapsing } from "../../support/lapse-batches";
import { RATES } from "../../support/rates";

const JUNE = toPeriod(202406);
const [A, B, C] = ["51.04.01", "51.04.02", "51.04.03"];
const [A1, A2, B1, C1] = ["51.04.01.2001", "51.04.01.2002", "51.04.02.2001", "51.04.03.2001"];

function place(code: string, fields: Partial<PlaceFact> = {}): PlaceFact {
  return {
    ...{ code, name: `n${code.slice(6)}`, kind: null, parentName: "", active: 40, eligible: 100, definition: "D" },
    ...{ previousActive: 30, previousEligible: 100, previousDefinition: "D", villages: 1, villageCount: 1 },
    ...{ noDataReason: null },
    ...fields,
  };
}

const silent = { active: null, eligible: null, definition: null, villages: 0 };

function district(number: number, codes: readonly string[], electionYear = 2024): ElectoralDistrict {
  return {
    ...{ electionYear, number, name: `Dapil ${number}`, seats: 5 },
    districts: codes.map((code) => ({ code, name: code })),
    villages: [A1, A2, B1, C1].filter((village) => codes.some((code) => village.startsWith(code))),
  };
}

function batch(fields: Partial<SponsoredBatch>): SponsoredBatch {
  return { ...lapsing({ areaCode: A1 }), programmeId: "p", programmes: ["jkk", "jkm"], quota: null, ...fields };
}

function hiding(...cells: string[]): Disclosure {
  return { ...NOTHING_HIDDEN, isHidden: (area, group) => cells.includes(`${area} ${group}`) };
}

function sources(fields: Partial<DapilSources> = {}): DapilSources {
  return {
    period: JUNE,
    elections: [district(1, [A]), district(2, [B, C])],
    places: [place(A, { active: 90, eligible: 200 }), place(B), place(C, { active: 10, eligible: 50 })],
    villages: [
      place(A1, { active: 50 }),
      place(A2),
      place(B1),
      place(C1, { active: 10, eligible: 50, previousEligible: 50 }),
    ],
    disclosures: { now: NOTHING_HIDDEN, before: NOTHING_HIDDEN },
    vulnerable: {
      active: new Map([A1, A2, B1].map((code, at) => [code, 10 * (at + 1)])),
      quota: new Map([A1, A2, B1, C1].map((code) => [code, code === C1 ? null : 200])),
    },
    batches: [],
    rates: RATES,
    whole: { active: 200, eligible: 400, vulnerableActive: 65 },
    ...fields,
  };
}

function told(fields: Partial<DapilSources> = {}): EditionDapil {
  const dapil = editionDapil(sources(fields));
  if (dapil === null) throw new Error("no districts");
  return dapil;
}

describe("the election in force", () => {
  const elections = [district(1, [A], 2019), district(1, [A], 2024)];
  test.each([
    [201812, []],
    [201901, [2019]],
    [202312, [2019]],
    [202401, [2024]],
    [202406, [2024]],
  ])("in %i", (period, expected) => {
    expect(electionInForce(elections, toPeriod(period)).map(({ electionYear }) => electionYear)).toEqual(expected);
  });

  test("is none where no district is known", () => {
    expect(editionDapil(sources({ elections: [] }))).toBeNull();
  });
});

describe("a district", () => {
  test("sums its kecamatan, and the rest is what belongs to none", () => {
    const { districts, rest } = told();
    expect(districts).toMatchObject([
      {
        number: 1,
        active: 90,
        eligible: 200,
        rate: 0.45,
        vulnerableActive: 30,
        quota: 400,
        villages: 2,
        villagesIn: 2,
      },
      {
        number: 2,
        active: 50,
        eligible: 150,
        rate: 1 / 3,
        vulnerableActive: 30,
        quota: 200,
        villages: 2,
        villagesIn: 2,
      },
    ]);
    expect(rest).toEqual({ eligible: 50, active: 60, vulnerableActive: 5 });
  });

  test("of which no village reports has no figures, and its eligible are in the rest", () => {
    const { districts, rest } = told({
      places: [place(A, { active: 90, eligible: 200 }), place(B, silent), place(C, silent)],
      villages: [place(A1), place(A2), place(B1, silent), place(C1, silent)],
      vulnerable: { active: new Map(), quota: new Map() },
    });
    expect(districts[1]).toMatchObject({
      ...{ active: null, eligible: null, rate: null, points: null, vulnerableActive: null, quota: null, villagesIn: 0 },
      ...{ silent: ["n02.2001", "n03.2001"], bottom: [], top: [] },
    });
    expect(rest).toMatchObject({ eligible: 200, active: 110 });
  });

  test("whose eligible workers are unknown makes the rest unknown", () => {
    const { districts, rest } = told({ places: [place(A), place(B, { eligible: null }), place(C)] });
    expect([districts[1]?.eligible, districts[1]?.rate, rest.eligible]).toEqual([null, null, null]);
  });
});

describe("the change since the month before", () => {
  const points = (fields: Partial<DapilSources>) => told(fields).districts[0]?.points;

  test("is that of the villages which report in both", () => {
    expect(points({})).toBeCloseTo(90 / 200 - 60 / 200, 12);
    expect(points({ villages: [place(A1, { active: 50 }), place(A2, silent)] })).toBeCloseTo(0.5 - 0.3, 12);
  });

  test.each<[string, Partial<DapilSources>]>([
    ["the month before is not to be told", { disclosures: { now: NOTHING_HIDDEN, before: null } }],
    ["the district is kept back", { disclosures: { now: hiding(`${A} DEFINITION`), before: NOTHING_HIDDEN } }],
    ["it was kept back", { disclosures: { now: NOTHING_HIDDEN, before: hiding(`${A} DEFINITION`) } }],
    [
      "a village that fell silent was kept back",
      {
        villages: [place(A1), place(A2, silent)],
        disclosures: { now: NOTHING_HIDDEN, before: hiding(`${A2} DEFINITION`) },
      },
    ],
    [
      "a new village is kept back",
      {
        villages: [place(A1), place(A2, { previousActive: null })],
        disclosures: { now: hiding(`${A2} DEFINITION`), before: NOTHING_HIDDEN },
      },
    ],
    ["the definition is another one", { villages: [place(A1, { previousDefinition: "E" })] }],
    ["no village reports in both", { villages: [place(A1, { previousActive: null })] }],
  ])("is not told where %s", (_, fields) => {
    expect(points(fields)).toBeNull();
  });
});

describe("what is kept back", () => {
  test("a district with a small kecamatan, and with it the rest", () => {
    const { districts, rest } = told({ disclosures: { now: hiding(`${C} DEFINITION`), before: null } });
    expect(districts.map(({ active, rate }) => [active, rate])).toEqual([
      [90, 0.45],
      ["HIDDEN", "HIDDEN"],
    ]);
    expect([rest.active, rest.vulnerableActive]).toEqual(["HIDDEN", 5]);
  });

  test("few vulnerable workers, with what was spent on them, and another district's books beside them", () => {
    const { districts, rest } = told({
      disclosures: { now: hiding(`${C} VULNERABLE`), before: null },
      batches: [batch({ id: "1", active: 50 }), batch({ id: "2", areaCode: C1, active: 3 })],
    });
    expect(
      districts.map(({ vulnerableActive, spent, lapses, isBookHidden }) => [
        ...[vulnerableActive, spent, lapses, isBookHidden],
      ]),
    ).toEqual([
      [30, null, [], true],
      ["HIDDEN", null, [], true],
    ]);
    expect(rest).toMatchObject({ active: 60, vulnerableActive: "HIDDEN" });
  });

  test("few who lapse, though many are vulnerable", () => {
    const { districts } = told({
      batches: [
        batch({ id: "1", active: 50 }),
        batch({ id: "2", areaCode: B1, active: 40 }),
        batch({ id: "3", areaCode: B1, active: 4, start: JUNE, phase: 2 }),
        batch({ id: "4", active: 30, start: JUNE, phase: 2 }),
      ],
    });
    expect(districts.map(({ lapses, isBookHidden }) => [lapses, isBookHidden])).toEqual([
      [[], true],
      [[], true],
    ]);
  });

  describe("beside a few", () => {
    const FOUR = "51.04.04";
    const [D1, SEPT, DEC] = [`${FOUR}.2001`, toPeriod(202403), JUNE];
    const elections = [district(1, [A]), district(2, [B]), district(3, [C])];
    const fourth = { ...district(4, [FOUR]), villages: [D1] };
    const whose = (batches: readonly Partial<SponsoredBatch>[], cells: readonly string[] = []) =>
      told({
        elections: [...elections, fourth],
        disclosures: { now: hiding(...cells), before: null },
        batches: batches.map((fields, at) => batch({ id: `${at}`, ...fields })),
      })
        .districts.filter(({ isBookHidden }) => isBookHidden)
        .map(({ number }) => number);

    test.each<[string, Partial<SponsoredBatch>[], string[], number[]]>([
      [
        "on a date, another of that date",
        [
          { areaCode: A1, start: SEPT, active: 3 },
          { areaCode: A1, start: DEC, active: 90 },
          { areaCode: B1, start: DEC, active: 10 },
          { areaCode: C1, start: SEPT, active: 50 },
          { areaCode: D1, start: SEPT, active: 60 },
        ],
        [],
        [1, 2, 3],
      ],
      [
        "a district without batches protects nothing",
        [
          { areaCode: A1, active: 3 },
          { areaCode: C1, active: 50 },
          { areaCode: D1, active: 60 },
        ],
        [`${B} VULNERABLE`],
        [1, 2, 3],
      ],
      [
        "two with four together are still too few",
        [
          { areaCode: A1, active: 2 },
          { areaCode: B1, active: 2 },
          { areaCode: C1, active: 50 },
          { areaCode: D1, active: 60 },
        ],
        [],
        [1, 2, 3],
      ],
      [
        "the rupiah tell of few although more pay for themselves",
        [
          { areaCode: A1, active: 3 },
          { areaCode: A1, active: 40, payer: "SELF" },
          { areaCode: B1, active: 50 },
          { areaCode: C1, active: 60 },
        ],
        [],
        [1, 2],
      ],
      [
        "few without a village, who are what is left of the regency",
        [
          { areaCode: "51.04", active: 3 },
          { areaCode: B1, active: 50 },
          { areaCode: C1, active: 60 },
        ],
        [],
        [2],
      ],
      [
        "nobody is few",
        [
          { areaCode: A1, active: 5 },
          { areaCode: B1, active: 50 },
        ],
        [],
        [],
      ],
    ])("%s", (_, batches, cells, expected) => {
      expect(whose(batches, cells)).toEqual(expected);
    });
  });
});

test("what was spent and what lapses are those of its villages", () => {
  const { districts } = told({
    batches: [
      ...[batch({ id: "1", active: 50 }), batch({ id: "2", areaCode: B1, active: 40, start: toPeriod(202401) })],
      batch({ id: "3", areaCode: "51.04", active: 7 }),
    ],
  });
  expect(districts.map(({ spent, lapses }) => [spent, lapses])).toEqual([
    [50 * 4 * 16_800, [{ on: "2024-09-01", people: 50, villages: 1 }]],
    [40 * 6 * 16_800, [{ on: "2024-07-01", people: 40, villages: 1 }]],
  ]);
});

describe("villages", () => {
  const codes = Array.from({ length: 12 }, (_, at) => `51.04.01.20${String(at).padStart(2, "0")}`);
  const election = [{ ...district(1, [A]), villages: codes }];
  const villages = codes.map((code, at) => place(code, { active: 10 + at, previousActive: 9 }));

  test("at the bottom are the lowest, at the top the highest, five each and none in both", () => {
    const [one] = told({ elections: election, villages }).districts;
    expect(one?.bottom.map(({ active }) => active)).toEqual([10, 11, 12, 13, 14]);
    expect(one?.top.map(({ active }) => active)).toEqual([21, 20, 19, 18, 17]);
    expect(one?.bottom[0]).toMatchObject({ eligible: 100, rate: 0.1, vulnerableActive: null, quota: null });
    const [few] = told({ elections: election, villages: villages.slice(0, 3) }).districts;
    expect([few?.bottom.map(({ active }) => active), few?.top.map(({ active }) => active)]).toEqual([[10, 11], [12]]);
  });

  test("that are silent, without a denominator or kept back are at neither end", () => {
    const [one] = told({
      elections: election,
      villages: [
        ...[place(codes[0] ?? "", silent), place(codes[1] ?? "", { eligible: null })],
        ...[place(codes[2] ?? ""), place(codes[3] ?? "")],
      ],
      disclosures: { now: hiding(`${codes[2]} DEFINITION`, `${codes[3]} VULNERABLE`), before: null },
    }).districts;
    expect([...(one?.bottom ?? []), ...(one?.top ?? [])]).toMatchObject([
      { name: "n01.2003", vulnerableActive: "HIDDEN", points: null },
    ]);
  });
});
