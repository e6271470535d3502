import { describe, expect, test } from "vitest";
import type { Known } from "@/lib/domain/coverage";
import type { EditionDefinition, EditionFacts } from "@/lib/domain/edition";
import { targetCase } from "@/lib/domain/edition-case";
import {
  type CalledTarget,
  editionQuality,
  editionTargets,
  editionTrend,
  nextEditionDate,
  previousEdition,
  reportedFor,
} from "@/lib/domain/edition-facts";
import { toPeriod } from "@/lib/domain/period";
import type { MonthFact, PlaceFact } from "@/lib/domain/picture";
import { SEGMENTS, type Segment } from "@/lib/domain/programme";
import type { Shown } from "@/lib/domain/suppression";
import { date } from "../../support/date";
import { sampleMonth } from "../../support/sample-month";

const JUNE = toPeriod(202406);

function month(period: number, fields: Partial<MonthFact> = {}): MonthFact {
  const figures = { active: 40, eligible: 100, vulnerable: 5, definition: "D23" };
  return sampleMonth({ period: toPeriod(period), ...figures, ...fields });
}

test.each([
  [202312, "2024-03-31"],
  [202401, "2024-03-31"],
  [202402, "2024-03-31"],
  [202403, "2024-06-30"],
  [202405, "2024-06-30"],
  [202406, "2024-09-30"],
])("after an edition of %i the next is expected for %s", (period, expected) => {
  expect(nextEditionDate(toPeriod(period))).toBe(expected);
});

describe("the trend", () => {
  test("has the published months of two years, and the month itself as it is", () => {
    const months = [
      ...[month(202212), month(202301), month(202405, { published: false, partial: true })],
      ...[month(202406, { published: false, partial: true }), month(202407)],
    ];
    expect(editionTrend(months, JUNE).map(({ period, rate }) => [period, rate])).toEqual([
      [202301, 0.4],
      [202406, 0.4],
    ]);
  });

  test("tells a month once, ascending, and unknown stays unknown", () => {
    const trend = editionTrend([month(202406, { active: null }), month(202312), month(202312)], JUNE);
    expect(trend).toEqual([
      { period: 202312, active: 40, eligible: 100, rate: 0.4, definitionCode: "D23" },
      { period: 202406, active: null, eligible: 100, rate: null, definitionCode: "D23" },
    ]);
  });
});

function definition(code: string, segments: readonly Segment[] = SEGMENTS): EditionDefinition {
  return { code, nameId: code, nameEn: code, segments, source: code };
}

describe("the edition before", () => {
  const segments = (active: readonly Shown[]) =>
    active.map((people, at) => ({ segment: SEGMENTS[at], active: people }));
  const earlier = (fields: object = {}) => ({
    number: "51.04-2023-12-1",
    facts: {
      asOf: "2023-12-31",
      definition: definition("D22"),
      coverage: { active: 127_909, eligible: 283_104, rate: 127_909 / 283_104 },
      segments: segments([78_279, 25_304, 21_986, 2_340]),
      ...fields,
    } as unknown as EditionFacts,
  });

  test("of December 2023 is 45.18 % as it was printed and 42.86 % as of now", () => {
    const told = previousEdition(earlier(), { definition: definition("D23"), eligible: 298_465 });
    expect(told).toEqual({
      ...{ number: "51.04-2023-12-1", asOf: "2023-12-31", active: 127_909, isSameDefinition: false },
      ...{ rate: 127_909 / 298_465, printedRate: 127_909 / 283_104 },
    });
    expect([told?.rate?.toFixed(4), told?.printedRate?.toFixed(4)]).toEqual(["0.4286", "0.4518"]);
  });

  const PU = 78_279;
  test.each<[string, object, EditionDefinition, Known, [Known, Known]]>([
    ["its own rate under its own definition", {}, definition("D22"), 5, [127_909, 127_909 / 283_104]],
    ["the members of the segments that count now", {}, definition("D23", ["PU"]), 100_000, [PU, PU / 100_000]],
    [
      "no members where one is kept back",
      { segments: segments(["HIDDEN", 9]) },
      definition("D23", ["PU"]),
      9,
      [null, null],
    ],
    ["no rate without today's eligible", {}, definition("D23"), null, [127_909, null]],
    [
      "the order of segments is no change",
      {},
      definition("D23", [...SEGMENTS].reverse()),
      298_465,
      [127_909, 127_909 / 298_465],
    ],
  ])("has %s", (_, fields, now, eligible, expected) => {
    const told = previousEdition(earlier(fields), { definition: now, eligible });
    expect([told?.active, told?.rate]).toEqual(expected);
  });

  test("is none for the first", () => {
    expect(previousEdition(null, { definition: definition("D23"), eligible: 1 })).toBeNull();
  });
});

function target(fields: Partial<CalledTarget> = {}): CalledTarget {
  return {
    ...{ areaCode: "51.04", areaName: "Gianyar", authority: "PEMDA", setName: "Sasaran 2024", categoryCode: null },
    ...{
      measure: "COVERAGE",
      value: 0.5,
      baseline: 0.4286,
      baselineDate: date("2023-12-31"),
      dueDate: date("2024-12-31"),
    },
    ...fields,
  };
}

describe("targets", () => {
  const told = (targets: readonly CalledTarget[], period = JUNE) =>
    editionTargets(targets, {
      ...{ areaCode: "51.04", period, active: 128_340, eligible: 298_465 },
      months: [month(202312, { active: 127_909 }), month(202406, { active: 128_340 })],
    });

  test("the regency's own is told with its line, 3.43 points behind and 20,893 people short", () => {
    const own = told([target()]).target;
    expect(own).toMatchObject({
      status: "BEHIND",
      isReached: false,
      missingPeople: 20_893,
      arrival: { kind: "NEVER" },
    });
    expect([own?.distance?.toFixed(4), own?.neededPace?.toFixed(0), own?.recentPace?.toFixed(0)]).toEqual([
      ...["-0.0343", "3482", "72"],
    ]);
  });

  test("on the day where the line begins nobody is ahead or behind", () => {
    const own = told([target()], toPeriod(202312)).target;
    expect(own).toMatchObject({ baseline: 0.4286, line: null, distance: null, status: null });
  });

  test("of others the nearest of each, by date, without a line that is not the regency's", () => {
    const bali = { areaCode: "51", areaName: "Bali", authority: "KEMENDAGRI", baseline: 0.6 } as const;
    const { target: own, otherTargets } = told([
      target({ ...bali, setName: "Kemendagri", value: 0.7386, dueDate: date("2026-12-31") }),
      target({ ...bali, setName: "Kemendagri", value: 0.6728, dueDate: date("2025-12-31") }),
      target({
        areaCode: "ID",
        areaName: "Indonesia",
        authority: "RPJPN",
        setName: "RPJPN",
        dueDate: date("2045-12-31"),
      }),
      target({ authority: "BPJAMSOSTEK", dueDate: date("2025-06-30"), setName: "Cabang" }),
      target({ dueDate: date("2024-05-31"), setName: "over" }),
      target({ measure: "ACTIVE", categoryCode: "VULNERABLE", value: 12_800, setName: "people" }),
    ]);
    expect(own).toMatchObject({ authority: "BPJAMSOSTEK" });
    expect(otherTargets.map(({ name, value, line }) => [name, value, line])).toEqual([
      ["Kemendagri (Bali)", 0.6728, null],
      ["RPJPN (Indonesia)", 0.5, null],
    ]);
  });

  test.each([
    [0.5, false],
    [0.42, true],
  ])("once none is to come the regency's own that was due last is told: %d reached %j", (value, isReached) => {
    const own = told([
      target({ value, dueDate: date("2024-06-29") }),
      target({ value: 0.1, dueDate: date("2023-12-31"), setName: "before" }),
    ]).target;
    expect(own).toMatchObject({ name: "Sasaran 2024", value, isReached });
    expect(targetCase(own, date("2024-06-30"))).toBe(isReached ? "REACHED" : "OVERDUE");
  });

  test("are none without any of coverage, and none of others' that are over", () => {
    const people = target({ measure: "ACTIVE", categoryCode: "VULNERABLE", value: 12_800 });
    const above = target({ areaCode: "51", authority: "KEMENDAGRI", dueDate: date("2024-06-29") });
    expect(told([people, above])).toEqual({ target: null, otherTargets: [] });
  });
});

test("what was reported is told by source, a correction before what it corrects, for that date and everyone", () => {
  const figure = (fields: object) => ({
    ...({ asOf: date("2024-06-30"), categoryCode: null, measure: "ACTIVE", value: 1, source: "a" } as const),
    ...fields,
  });
  expect(
    reportedFor(
      [
        figure({ value: 128_000 }),
        figure({ value: 127_000 }),
        figure({ measure: "COVERAGE", value: 0.43 }),
        figure({ source: "b", measure: "ELIGIBLE" }),
        figure({ source: "c", asOf: date("2024-06-29") }),
        figure({ source: "d", categoryCode: "PU_FIRM" }),
        figure({ source: "e", measure: "COVERAGE", value: 0.44 }),
      ],
      date("2024-06-30"),
    ),
  ).toEqual([
    { source: "a", rate: 0.43, active: 128_000 },
    { source: "e", rate: 0.44, active: null },
  ]);
});

test("quality names the silent villages, and our sum less the reported total", () => {
  const village = (name: string, villages: number, noDataReason: string | null = null) =>
    ({ name, villages, noDataReason }) as PlaceFact;
  const villages = [village("Ubud", 1), village("Kerta", 0, "Berkas rusak"), village("Taro", 0)];
  const reported = [
    { rate: 0.43, active: null, source: "a" },
    { rate: null, active: 100, source: "b" },
  ];
  expect(editionQuality(villages, { active: 90, unmapped: "HIDDEN", reported })).toEqual({
    ...{ villages: 3, villagesIn: 1, unmapped: "HIDDEN", branchTotal: 100, difference: -10 },
    silent: [
      { name: "Kerta", reason: "Berkas rusak" },
      { name: "Taro", reason: null },
    ],
  });
  expect(editionQuality([], { active: null, unmapped: null, reported })).toMatchObject({ difference: null });
});
