import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAYERS } from "@/lib/domain/contribution";
import {
  activeByMonth,
  type CoverageBase,
  comingMonths,
  coverageAfter,
  type LapsingBatch,
  lapseCalendar,
  lapsesOf,
  pastMonths,
  sumLapses,
} from "@/lib/domain/lapse";
import { addMonths, listPeriods, toPeriod } from "@/lib/domain/period";

const VILLAGE = "51.04.01.2001";

function batch(fields: Partial<LapsingBatch> = {}): LapsingBatch {
  return {
    ...{ id: "a", areaCode: VILLAGE, categoryCode: "VULNERABLE", payer: "APBD_REGENCY", phase: 1 },
    ...{ start: toPeriod(202403), months: 6, proposed: null, verified: null, registered: null, active: 100 },
    ...{ converted: null, renewsId: null },
    ...fields,
  };
}

const renewal = (fields: Partial<LapsingBatch> = {}) =>
  batch({ id: "b", renewsId: "a", start: toPeriod(202409), active: null, ...fields });

const july = toPeriod(202407);
const span = listPeriods(toPeriod(202301), toPeriod(203012));

describe("a batch lapses in the month after the last one paid for", () => {
  test.each([
    [202403, 6, 202409],
    [202403, 1, 202404],
    [202407, 6, 202501],
    [202407, 5, 202412],
    [202412, 1, 202501],
    [202401, 24, 202601],
  ])("from %i for %i months: %i", (start, months, month) => {
    expect(lapsesOf([batch({ start: toPeriod(start), months })]).map((lapse) => lapse.month)).toEqual([month]);
  });

  test("without a first month nothing lapses", () => {
    expect(lapsesOf([batch({ start: null, active: null })])).toEqual([]);
  });
});

describe("what becomes of those who lapse", () => {
  test.each<[string, Partial<LapsingBatch>, LapsingBatch[], object]>([
    ["nothing is known of them", {}, [], { people: 100, renewed: 0, converted: null, inProcess: 0, lapsing: 100 }],
    ["some pay by themselves", { converted: 12 }, [], { renewed: 0, converted: 12, lapsing: 88 }],
    [
      "the active of a renewal",
      {},
      [renewal({ active: 60, registered: 70 })],
      { renewed: 60, inProcess: 0, lapsing: 40 },
    ],
    [
      "its registered before that",
      {},
      [renewal({ registered: 70, verified: 80 })],
      { renewed: 70, inProcess: 0, lapsing: 30 },
    ],
    ["a renewal of nobody", {}, [renewal({ registered: 0, verified: 80 })], { renewed: 0, inProcess: 0, lapsing: 100 }],
    [
      "verified is in process",
      {},
      [renewal({ verified: 80, proposed: 90 })],
      { renewed: 0, inProcess: 80, lapsing: 100 },
    ],
    ["proposed is in process", {}, [renewal({ proposed: 90 })], { renewed: 0, inProcess: 90, lapsing: 100 }],
    ["an unknown renewal renews nobody", {}, [renewal()], { renewed: 0, inProcess: 0, lapsing: 100 }],
    ["all but one", { converted: 9 }, [renewal({ active: 90 })], { renewed: 90, lapsing: 1 }],
    ["exactly all", { converted: 10 }, [renewal({ active: 90 })], { renewed: 90, lapsing: 0 }],
    ["new workers beyond them", { converted: 10 }, [renewal({ active: 91 })], { renewed: 90, lapsing: 0 }],
    [
      "two renewals",
      {},
      [renewal({ active: 40 }), renewal({ id: "c", proposed: 70 })],
      { renewed: 40, inProcess: 60, lapsing: 60 },
    ],
    ["registered as long as the active are unknown", { active: null, registered: 30 }, [], { people: 30, lapsing: 30 }],
    ["unknown", { active: null, converted: null }, [renewal({ active: 5 })], { people: null, renewed: 0, lapsing: 0 }],
  ])("%s", (_, fields, others, expected) => {
    expect(lapsesOf([batch(fields), ...others])[0]).toMatchObject(expected);
  });
});

test("a month says how many, in how many villages, and who paid; the unknown is counted apart", () => {
  const batches = [
    batch(),
    batch({ id: "b", payer: "CSR", active: 20 }),
    batch({ id: "c", areaCode: "51.04.01.2002", active: 0 }),
    batch({ id: "d", areaCode: "51.04", active: 7, converted: 2 }),
    batch({ id: "e", areaCode: "51.04.01.2003", active: null }),
  ];
  const [september, october] = lapseCalendar(lapsesOf(batches), [toPeriod(202409), toPeriod(202410)]);
  expect(september).toMatchObject({ people: 127, villages: 1, unmapped: 7, converted: 2, lapsing: 125, unknown: 1 });
  expect(september?.payers.map(({ payer, people }) => [payer, people])).toEqual([
    ["APBD_REGENCY", 107],
    ["CSR", 20],
  ]);
  expect(october).toMatchObject({ people: 0, villages: 0, converted: null, lapsing: 0, payers: [] });
});

test("the calendar looks a year ahead and a year back, across the year's end", () => {
  expect(comingMonths(july)).toEqual(listPeriods(july, toPeriod(202506)));
  expect(pastMonths(july)).toEqual(listPeriods(toPeriod(202307), toPeriod(202406)));
});

describe("the coverage that it costs", () => {
  const base: CoverageBase = {
    period: toPeriod(202406),
    active: 128_340,
    eligible: 298_465,
    segments: ["PU", "BPU"],
    silent: [],
  };
  const months = listPeriods(toPeriod(202406), toPeriod(202503));
  const lostBy = (batches: readonly LapsingBatch[], change: Partial<CoverageBase> = {}) =>
    Object.fromEntries(
      coverageAfter(lapsesOf(batches), months, { ...base, ...change }).map(({ month, lost }) => [month, lost]),
    );

  test("is what lapsed since, month by month, divided by the same eligible workers", () => {
    const phases = [
      batch({ active: 3_100 }),
      batch({ id: "b", start: toPeriod(202404), active: 2_735 }),
      batch({ id: "c", start: toPeriod(202406), active: 2_429 }),
      renewal({ id: "d", registered: 187 }),
    ];
    const after = new Map(coverageAfter(lapsesOf(phases), months, base).map((one) => [Number(one.month), one]));
    expect(after.get(202408)).toEqual({ month: 202408, lost: 0, rate: 128_340 / 298_465 });
    expect(after.get(202409)).toEqual({ month: 202409, lost: 2_913, rate: 125_427 / 298_465 });
    expect(after.get(202412)?.lost).toBe(2_913 + 2_735 + 2_429);
    expect(after.get(202503)?.lost).toBe(8_264);
  });

  test("leaves out who lapsed by the month of the base, and takes the month after it", () => {
    expect(lostBy([batch({ start: toPeriod(202312) })])[202503]).toBe(0);
    expect(lostBy([batch({ start: toPeriod(202401) })])[202407]).toBe(100);
  });

  test("leaves out who came after it: a batch of its own, and what a renewal has beyond those it renews", () => {
    expect(lostBy([batch({ start: toPeriod(202406) })])[202412]).toBe(100);
    expect(lostBy([batch({ start: toPeriod(202407) })])[202501]).toBe(0);
    expect(lostBy([batch(), renewal({ active: 130 })])).toMatchObject({ 202409: 0, 202503: 100 });
  });

  test("counts only segments of the definition and villages that report, and is unknown without figures", () => {
    expect(lostBy([batch()], { segments: ["PU"] })[202409]).toBe(0);
    expect(lostBy([batch()], { segments: null })[202409]).toBe(0);
    expect(lostBy([batch()], { silent: [VILLAGE] })[202409]).toBe(0);
    expect(lostBy([batch()], { silent: ["51.04.01.2002"] })[202409]).toBe(100);
    const rates = (change: Partial<CoverageBase>) =>
      coverageAfter(lapsesOf([batch()]), months, { ...base, ...change }).map(({ rate }) => rate);
    expect(rates({ active: null }).every((rate) => rate === null)).toBe(true);
    expect(rates({ eligible: null }).every((rate) => rate === null)).toBe(true);
  });
});

const anyKnown = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
const anyStart = fc.integer({ min: 0, max: 20 }).map((n) => addMonths(toPeriod(202306), n));
const anyFirst: fc.Arbitrary<LapsingBatch> = fc
  .record({
    id: fc.uuid(),
    areaCode: fc.constantFrom("51.04", VILLAGE, "51.04.01.2002"),
    payer: fc.constantFrom(...PAYERS),
    start: anyStart,
    months: fc.integer({ min: 1, max: 13 }),
    ...{ proposed: anyKnown, verified: anyKnown, registered: anyKnown, active: anyKnown },
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...fields }) =>
    batch({ ...fields, converted: fields.active === null ? null : Math.floor(fields.active * share) }),
  );

/** Batches, some of them with a chain of renewals. */
const anyBatches = fc
  .array(fc.record({ first: anyFirst, renewals: fc.array(fc.tuple(anyKnown, anyKnown, anyKnown), { maxLength: 3 }) }), {
    maxLength: 8,
  })
  .map((chains) =>
    chains.flatMap(({ first, renewals }) => {
      const chain = [first];
      for (const [active, registered, proposed] of renewals) {
        const last = chain.at(-1) ?? first;
        const start = last.start === null ? null : addMonths(last.start, last.months);
        const fields = { active, registered, proposed, verified: null, converted: null };
        chain.push({ ...last, ...fields, id: `${first.id}-${chain.length}`, renewsId: last.id, start });
      }
      return chain;
    }),
  );

describe("whatever the batches", () => {
  const people = (batches: readonly LapsingBatch[]) =>
    batches.reduce((sum, { active, registered }) => sum + (active ?? registered ?? 0), 0);

  test("everybody lapses once: the sum of lapses is the sum of the active", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const months = lapseCalendar(lapsesOf(batches), span);
        expect(months.reduce((sum, month) => sum + month.people, 0)).toBe(people(batches));
        for (const { payers, ...month } of months) {
          expect(payers.reduce((sum, payer) => sum + payer.people, 0)).toBe(month.people);
        }
      }),
    );
  });

  test("renewed, converted and lapsing are never below 0 and make up the people", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        for (const { people, renewed, converted, inProcess, lapsing } of lapsesOf(batches)) {
          expect(Math.min(renewed, inProcess, lapsing)).toBeGreaterThanOrEqual(0);
          expect(inProcess).toBeLessThanOrEqual(lapsing);
          if (people !== null) expect(renewed + (converted ?? 0) + lapsing).toBe(people);
        }
      }),
    );
  });

  test("their order does not matter", () => {
    const base = { period: july, active: 5_000, eligible: 9_000, segments: ["BPU"], silent: [] } as const;
    fc.assert(
      fc.property(anyBatches, fc.infiniteStream(fc.nat()), (batches, draws) => {
        const shuffled = batches.map((one) => [draws.next().value, one] as const).sort(([a], [b]) => a - b);
        const other = shuffled.map(([, one]) => one);
        expect(lapseCalendar(lapsesOf(other), span)).toEqual(lapseCalendar(lapsesOf(batches), span));
        expect(activeByMonth(other, span)).toEqual(activeByMonth(batches, span));
        expect(coverageAfter(lapsesOf(other), span, base)).toEqual(coverageAfter(lapsesOf(batches), span, base));
      }),
    );
  });

  test("a batch split in two changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyFirst, { minLength: 1 }), fc.integer({ min: 0, max: 300 }), (batches, n) => {
        const [first, ...rest] = batches as [LapsingBatch, ...LapsingBatch[]];
        const whole = { ...first, active: first.active ?? 0, converted: 0 };
        const part = Math.min(n, whole.active);
        const split = [
          { ...whole, active: part },
          { ...whole, id: "other", active: whole.active - part },
        ];
        expect(lapseCalendar(lapsesOf([...split, ...rest]), span)).toEqual(
          lapseCalendar(lapsesOf([whole, ...rest]), span),
        );
        expect(activeByMonth([...split, ...rest], span)).toEqual(activeByMonth([whole, ...rest], span));
      }),
    );
  });

  test("the active of a month are those of the month before, less who lapses, and who begins", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const active = activeByMonth(batches, span);
        const lapsing = lapseCalendar(lapsesOf(batches), span);
        span.slice(1).forEach((month, at) => {
          const begun = people(batches.filter(({ start }) => start === month));
          expect(active[at + 1]?.people).toBe((active[at]?.people ?? 0) - (lapsing[at + 1]?.people ?? 0) + begun);
        });
      }),
    );
  });

  test("coverage never loses more people than the batches of its month had, nor gains any", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const base = { period: july, active: 5_000, eligible: 9_000, segments: ["BPU"], silent: [] } as const;
        const [now] = activeByMonth(batches, [july]);
        const after = coverageAfter(lapsesOf(batches), listPeriods(july, toPeriod(203012)), base);
        after.forEach(({ lost }, at) => {
          expect(lost).toBeLessThanOrEqual(now?.people ?? 0);
          expect(lost).toBeGreaterThanOrEqual(after[at - 1]?.lost ?? 0);
        });
      }),
    );
  });

  test("sums of parts are the sum of the whole", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const lapses = lapsesOf(batches);
        const parts = [lapses.slice(0, 3), lapses.slice(3)].map(sumLapses);
        const whole = sumLapses(lapses);
        for (const key of ["people", "renewed", "inProcess", "lapsing", "unknown", "unmapped"] as const) {
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
        }
      }),
    );
  });
});
