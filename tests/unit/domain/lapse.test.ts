import { describe, expect, test } from "vitest";
import { comingMonths, type LapsingBatch, lapseCalendar, lapsesOf, pastMonths } from "@/lib/domain/lapse";
import { listPeriods, toPeriod } from "@/lib/domain/period";
import { batch, renewal } from "../../support/lapse-batches";

const july = toPeriod(202407);

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
