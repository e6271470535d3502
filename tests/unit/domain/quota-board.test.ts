import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STAGES } from "@/lib/domain/batch";
import { sumKnown } from "@/lib/domain/coverage";
import type { FunnelBatch } from "@/lib/domain/funnel";
import { addMonths, type Period, toPeriod } from "@/lib/domain/period";
import { type BoardFacts, boardOf, countFlags, quotaByRule, sumRows, usualProgramme } from "@/lib/domain/quota-board";

const JUNE = toPeriod(202406);
const ALL = { payer: null, category: null };
const [DESA, SECOND, KELURAHAN] = ["51.04.05.2003", "51.04.05.2004", "51.04.05.1001"] as const;

let made = 0;
function batch(stages: Partial<FunnelBatch> = {}): FunnelBatch {
  made += 1;
  return {
    ...{ id: String(made), areaCode: DESA, categoryCode: "VULNERABLE", payer: "APBD_REGENCY", phase: made },
    ...{ quota: null, proposed: 200, verified: 200, registered: 200, active: 200 },
    ...{ start: JUNE, months: 6, renewsId: null },
    ...stages,
  };
}

function factsOf(batches: readonly FunnelBatch[], quotaPerVillage = 200): BoardFacts {
  const place = (code: string) => ({ code, name: code, districtCode: "51.04.05", districtName: "Ubud" });
  return {
    regency: { code: "51.04", name: "Gianyar" },
    quota: { quotaPerVillage, quotaKinds: ["DESA"] },
    places: [KELURAHAN, DESA, SECOND].map(place),
    batches,
    drops: [],
  };
}

const board = (batches: readonly FunnelBatch[], choice: Parameters<typeof boardOf>[1] = ALL, period: Period = JUNE) =>
  boardOf(factsOf(batches), choice, period);
const rowIn = (code: string, batches: readonly FunnelBatch[]) => board(batches).rows.find((row) => row.code === code);

test.each([
  [DESA, 200],
  [KELURAHAN, null],
  ["51.04.05.3001", null],
  ["51.04", null],
])("the rule gives %s %s", (code, people) => {
  expect(quotaByRule(code, { quotaPerVillage: 200, quotaKinds: ["DESA"] })).toBe(people);
});

describe("what stands out", () => {
  test.each([
    ["nobody was proposed", DESA, [], ["none"]],
    ["a batch proposes nobody", DESA, [batch({ proposed: 0, verified: 0, registered: 0, active: 0 })], ["none"]],
    [
      "a batch is under way",
      DESA,
      [batch({ start: addMonths(JUNE, 1), verified: null, registered: null, active: null })],
      [],
    ],
    [
      "a batch says nothing",
      DESA,
      [batch({ proposed: null, verified: null, registered: null, active: null })],
      ["unknown"],
    ],
    ["as many as the quota are active", DESA, [batch()], []],
    ["one more is active", DESA, [batch({ active: 201, registered: 201, verified: 201, proposed: 201 })], ["over"]],
    ["one more was registered, but is not active", DESA, [batch({ registered: 201 })], []],
    [
      "one more is registered, who may become active",
      DESA,
      [batch({ start: addMonths(JUNE, 1), registered: 201, active: null })],
      ["over"],
    ],
    ["a kelurahan has nobody", KELURAHAN, [], []],
    ["a kelurahan has people", KELURAHAN, [batch({ areaCode: KELURAHAN })], ["outside"]],
  ] as const)("where %s", (_, code, batches, flags) => {
    expect(rowIn(code, batches)?.flags).toEqual(flags);
  });

  test("is counted, the remainder of the regency with it", () => {
    const all = board([batch({ active: null }), batch({ areaCode: "51.04", verified: null })]);
    expect(countFlags(all)).toEqual({ none: 1, over: 0, outside: 0, twice: 0, unknown: 2 });
    expect(all.unknown).toBe(2);
  });
});

test("nobody reached leaves the whole quota; an unknown number leaves none that is known", () => {
  expect(rowIn(SECOND, [])?.left).toBe(200);
  expect(rowIn(DESA, [batch({ active: 191 })])?.left).toBe(9);
  expect(rowIn(DESA, [batch({ active: null })])?.left).toBeNull();
  expect(rowIn(KELURAHAN, [])?.left).toBeNull();
});

describe("the finding", () => {
  const ahead = addMonths(JUNE, 1);
  test.each([
    ["no batch", [], { kind: "NONE" }],
    ["active members unknown", [batch({ active: null })], { kind: "UNKNOWN" }],
    ["only months to come", [batch({ start: ahead, active: null })], { kind: "AHEAD", registered: 200 }],
    ["nobody active", [batch({ active: 0 })], { kind: "ACTIVE", active: 0, quota: 400, rate: 0 }],
    ["as many as the quota", [batch(), batch()], { kind: "ACTIVE", active: 400, quota: 400, rate: 1 }],
    [
      "one more",
      [batch(), batch({ active: 201, registered: 201, verified: 201, proposed: 201 })],
      { kind: "OVER", active: 401, quota: 400, rate: 401 / 400 },
    ],
    [
      "one that has lapsed",
      [batch({ start: toPeriod(202312) })],
      { kind: "ENDED", reached: 200, quota: 400, from: JUNE },
    ],
    [
      "one in its last month",
      [batch({ start: toPeriod(202401) })],
      { kind: "ACTIVE", active: 200, quota: 400, rate: 0.5 },
    ],
  ] as const)("of %s", (_, batches, finding) => {
    expect(board(batches).finding).toEqual(finding);
  });

  test("a batch and its renewal are the same people, before the first lapses and after", () => {
    const first = batch({ active: 100, start: toPeriod(202401) });
    const renewal = batch({ active: 90, start: toPeriod(202407), renewsId: first.id });
    for (const [period, active] of [
      [JUNE, 100],
      [toPeriod(202407), 90],
    ] as const) {
      const { finding, funnel, repeated } = board([first, renewal], ALL, period);
      expect([finding, funnel.active, repeated]).toEqual([expect.objectContaining({ active }), 100, 1]);
    }
  });
});

test("of one payer the quota is what its batches were given, and only its villages are shown", () => {
  const batches = [batch({ quota: 120 }), batch({ areaCode: SECOND, payer: "CSR", quota: 30, active: 31 })];
  const ofCsr = board(batches, { payer: "CSR", category: null });
  expect(ofCsr.rows.map(({ code }) => code)).toEqual([SECOND]);
  expect(ofCsr.rows[0]).toMatchObject({ flags: ["over"], left: -1 });
  expect(ofCsr.finding).toMatchObject({ kind: "OVER", active: 31, quota: 30 });
  expect(board(batches).funnel.quota).toBe(400);
});

test("of one payer the quota of the batches that are of no village counts as their people do", () => {
  const batches = [
    batch({ payer: "CSR", quota: 200 }),
    batch({ areaCode: "51.04", payer: "CSR", quota: 100, active: 60 }),
  ];
  const { funnel, finding } = board(batches, { payer: "CSR", category: null });
  expect(funnel).toMatchObject({ quota: 300, active: 260 });
  expect(finding).toMatchObject({ kind: "ACTIVE", active: 260, quota: 300 });
});

test.each([
  [2024, 2024],
  [2025, 2024],
  [2023, 2022],
  [2020, 2022],
])("in %i the board opens with the programme of %i", (year, opened) => {
  expect(usualProgramme([{ year: 2024 }, { year: 2022 }], year)?.year).toBe(opened);
});

describe("for any batches", () => {
  const known = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
  const batches = fc.array(
    fc
      .record({
        areaCode: fc.constantFrom(DESA, SECOND, KELURAHAN, "51.04"),
        payer: fc.constantFrom("APBD_REGENCY" as const, "CSR" as const),
        ...{ quota: known, proposed: known, verified: known, registered: known, active: known },
        start: fc.option(fc.constantFrom(toPeriod(202310), JUNE, toPeriod(202409)), { nil: null }),
      })
      .map((stages) => batch(stages)),
    { maxLength: 10 },
  );

  test("villages and remainder add up to the total", () => {
    fc.assert(
      fc.property(batches, fc.constantFrom(null, "CSR" as const), (all, payer) => {
        const { rows, remainder, funnel, inForce } = board(all, { payer, category: null });
        const parts = remainder === null ? rows : [...rows, remainder];
        const sums = sumRows(parts);
        for (const stage of STAGES) expect(sums[stage]).toBe(funnel[stage]);
        expect(sumKnown(parts.map((row) => row.inForce))).toBe(inForce);
      }),
    );
  });

  test("unknown is not 0: a figure that nobody told changes no sum and no flag but its own", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const silent = batch({ proposed: null, verified: null, registered: null, active: null });
        const [before, after] = [board(all), board([...all, silent])];
        expect(after.funnel).toEqual(before.funnel);
        expect(countFlags(after).over).toBe(countFlags(before).over);
        expect(after.unknown).toBe(before.unknown + 1);
      }),
    );
  });
});
