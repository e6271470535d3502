import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "@/lib/domain/access";
import type { Counts } from "@/lib/domain/entry";
import { toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import {
  awaitedStatuses,
  cellsToReopen,
  daysLate,
  deadlineOf,
  deadlinesOf,
  isReady,
  isReturnable,
  judgeMonth,
  mayTake,
  type NamedCell,
  onTimeOf,
  readinessOf,
  reasonFault,
  STEPS,
  type StoredRow,
  stepBetween,
  stepsFor,
} from "@/lib/domain/submission";
import { date } from "../../support/date";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const STATUSES: readonly SubmissionStatus[] = ["DRAFT", "SUBMITTED", "RETURNED", "VERIFIED", "PUBLISHED"];

/** Who may take which step: a second writing of the table. Every pair that is not named is no step. */
const EXPECTED: Readonly<Record<string, readonly Role[]>> = {
  "DRAFT → SUBMITTED": ["OPERATOR"],
  "RETURNED → SUBMITTED": ["OPERATOR"],
  "SUBMITTED → VERIFIED": ["BRANCH"],
  "SUBMITTED → RETURNED": ["BRANCH"],
  "VERIFIED → RETURNED": ["HEAD", "BRANCH"],
  "VERIFIED → PUBLISHED": ["HEAD"],
  "PUBLISHED → RETURNED": ["HEAD"],
};

describe("steps", () => {
  const pairs = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const));

  test.each(pairs)("%s → %s", (from, to) => {
    const step = stepBetween(from, to);
    const roles = step === null ? [] : ROLES.filter((role) => mayTake(viewerAs(role), step, GIANYAR));
    expect(roles).toEqual(EXPECTED[`${from} → ${to}`] ?? []);
    expect(step === null).toBe(EXPECTED[`${from} → ${to}`] === undefined);
  });

  test("a return has a reason, and no other step has", () => {
    expect(STEPS.filter(({ needsReason }) => needsReason).map(({ to }) => to)).toEqual([
      ...["RETURNED", "RETURNED", "RETURNED"],
    ]);
  });

  test.each<[Role, SubmissionStatus | null, string]>([
    ["OPERATOR", null, ""],
    ["OPERATOR", "DRAFT", "SUBMITTED"],
    ["OPERATOR", "SUBMITTED", ""],
    ["BRANCH", "SUBMITTED", "VERIFIED RETURNED"],
    ["BRANCH", "VERIFIED", "RETURNED"],
    ["HEAD", "SUBMITTED", ""],
    ["HEAD", "VERIFIED", "RETURNED PUBLISHED"],
    ["HEAD", "PUBLISHED", "RETURNED"],
    ["BRANCH", "PUBLISHED", ""],
    ["OPERATOR", "PUBLISHED", ""],
    ["COUNCIL", "VERIFIED", ""],
    ["ADMINISTRATOR", "SUBMITTED", ""],
  ])("%s in a month that is %s: %s", (role, status, steps) => {
    expect(
      stepsFor(viewerAs(role), GIANYAR, status)
        .map(({ to }) => to)
        .join(" "),
    ).toBe(steps);
    expect(stepsFor(viewerAs(role), BANGLI, status)).toEqual([]);
  });

  test.each<[Role, string]>([
    ["OPERATOR", "DRAFT RETURNED"],
    ["BRANCH", "SUBMITTED"],
    ["HEAD", "VERIFIED"],
    ["COUNCIL", ""],
    ["ADMINISTRATOR", ""],
  ])("for %s wait months that are %s", (role, statuses) => {
    expect(awaitedStatuses(viewerAs(role)).join(" ")).toBe(statuses);
  });
});

const UNKNOWN: Counts = { jkk: null, jkm: null, jht: null, jp: null, jkp: null };
const KERAMAS = "51.04.02.2003";

function row(
  counts: Partial<Counts>,
  { categoryCode = "VULNERABLE" as CategoryCode, areaCode = KERAMAS, ...more }: Partial<StoredRow> = {},
): StoredRow {
  return {
    areaCode,
    categoryCode,
    note: null,
    previous: null,
    eligible: null,
    ...more,
    counts: { ...UNKNOWN, ...counts },
  };
}

function rulesOf(rows: readonly StoredRow[], reported: readonly [CategoryCode, number][] = []) {
  return judgeMonth(GIANYAR, rows, new Map(reported)).flatMap(({ areaCode, problems }) =>
    problems.map(({ rule, severity }) => `${areaCode} ${rule} ${severity}`),
  );
}

describe("a month is judged by every rule", () => {
  test.each<[string, StoredRow, string[]]>([
    ["sound", row({ jkk: 5, jkm: 5 }), []],
    ["R1", row({ jkk: -1, jkm: null }), ["R1 ERROR"]],
    ["R2", row({ jkk: 5, jkm: 6 }), ["R2 ERROR"]],
    ["R3", row({ jkk: 5, jkm: 5, jht: 6 }), ["R3 WARNING"]],
    ["R4", row({ jkk: 5, jkm: 5, jht: 5, jkp: 6 }, { categoryCode: "PU_FIRM" }), ["R4 ERROR"]],
    ["R5", row({ jp: 1 }), ["R5 ERROR"]],
    ["R6", row({ jkk: 5, jkm: 5 }, { eligible: 4 }), ["R6 WARNING"]],
    ["R7", row({ jht: 0 }, { previous: { ...UNKNOWN, jht: 1 } }), ["R7 WARNING"]],
    ["a note with an identity number", row({}, { note: "NIK 5104012001234567" }), ["NOTE ERROR"]],
  ])("%s", (_, stored, rules) => {
    expect(rulesOf([stored])).toEqual(rules.map((rule) => `${KERAMAS} ${rule}`));
  });

  test("R8 objects at the regency's own row, whether it has counts or not, and not to what the row itself adds", () => {
    const villages = [row({ jkk: 6, jkm: 6 }), row({ jkk: 5, jkm: 5 }, { areaCode: "51.04.02.2004" })];
    const own = row({ jkk: 100, jkm: 100 }, { areaCode: GIANYAR });
    expect(rulesOf(villages, [["VULNERABLE", 10]])).toEqual(["51.04 R8 WARNING"]);
    expect(rulesOf(villages, [["VULNERABLE", 11]])).toEqual([]);
    expect(rulesOf([...villages, own], [["VULNERABLE", 11]])).toEqual([]);
    expect(rulesOf(villages, [["BPU_SELF", 1]])).toEqual([]);
    const noted = judgeMonth(GIANYAR, [...villages, { ...own, note: "domisili" }], new Map([["VULNERABLE", 10]]));
    expect(noted).toMatchObject([{ areaCode: GIANYAR, note: "domisili" }]);
  });
});

test.each<[string, Partial<StoredRow>, string[]]>([
  ["is empty although last month had one", { previous: { ...UNKNOWN, jkk: 1 } }, ["51.04 REMAINDER WARNING"]],
  ["was empty last month as well", { previous: UNKNOWN }, []],
  ["was 0 last month", { previous: { ...UNKNOWN, jkk: 0 } }, []],
  ["is new", { previous: null }, []],
  ["is in", { counts: { ...UNKNOWN, jkk: 1, jkm: 1 }, previous: { ...UNKNOWN, jkk: 1 } }, []],
  ["is no remainder but a village", { areaCode: KERAMAS, previous: { ...UNKNOWN, jkk: 1 } }, []],
])("a remainder that %s", (_, stored, rules) => {
  expect(rulesOf([row(stored.counts ?? {}, { areaCode: GIANYAR, ...stored })])).toEqual(rules);
});

describe("a month can be submitted when", () => {
  const judged = (note: string | null, ...stored: StoredRow[]) =>
    judgeMonth(
      GIANYAR,
      stored.map((one) => ({ ...one, note })),
      new Map(),
    );
  const warned = row({ jkk: 5, jkm: 5, jht: 6 });
  const wrong = row({ jkk: 5, jkm: 6, jht: 7 });

  test.each([
    ["nothing is missing and nothing objects", readinessOf([], []), true],
    ["no village is missing", readinessOf([KERAMAS], []), false],
    ["a warning has its note", readinessOf([], judged("Batch III", warned)), true],
    ["a warning has its note, else not", readinessOf([], judged(null, warned)), false],
    ["there is no error, whatever the note says", readinessOf([], judged("Batch III", wrong)), false],
  ])("%s", (_, readiness, ready) => {
    expect(isReady(readiness)).toBe(ready);
  });

  test("errors and warnings of one row are told apart", () => {
    const { errors, unexplained } = readinessOf([], judged(null, wrong));
    expect(errors.flatMap(({ problems }) => problems.map(({ rule }) => rule))).toEqual(["R2"]);
    expect(unexplained.flatMap(({ problems }) => problems.map(({ rule }) => rule))).toEqual(["R3"]);
  });
});

describe("a return", () => {
  const name = (categoryCode: NamedCell["categoryCode"], programme: NamedCell["programme"], reason = "periksa") => ({
    areaCode: KERAMAS,
    categoryCode,
    programme,
    reason,
  });
  const reopened = (...cells: NamedCell[]) =>
    cellsToReopen(cells).map(({ categoryCode, programme, reason }) => `${categoryCode} ${programme} ${reason ?? "–"}`);

  test.each<[string, NamedCell[], string[]]>([
    ["JKK of BPU with JKM", [name("VULNERABLE", "jkk")], ["VULNERABLE jkk periksa", "VULNERABLE jkm –"]],
    [
      "JKM of a firm with JKK and JKP",
      [name("PU_FIRM", "jkm")],
      ["PU_FIRM jkm periksa", "PU_FIRM jkk –", "PU_FIRM jkp –"],
    ],
    ["JHT of a firm with JKP", [name("PU_FIRM", "jht")], ["PU_FIRM jht periksa", "PU_FIRM jkp –"]],
    ["JP alone", [name("PU_FIRM", "jp")], ["PU_FIRM jp periksa"]],
    ["a whole row as it is", [name("PU_FIRM", "ALL")], ["PU_FIRM ALL periksa"]],
    ["a whole village as it is", [name("ALL", "ALL")], ["ALL ALL periksa"]],
    [
      "a cell that is named keeps its reason where another ties it",
      [name("VULNERABLE", "jkk"), name("VULNERABLE", "jkm", "salah")],
      ["VULNERABLE jkk periksa", "VULNERABLE jkm salah"],
    ],
    [
      "a cell that is named twice once",
      [name("PU_FIRM", "jp"), name("PU_FIRM", "jp", "salah")],
      ["PU_FIRM jp periksa"],
    ],
    ["nothing", [], []],
  ])("reopens %s", (_, cells, expected) => {
    expect(reopened(...cells)).toEqual(expected);
  });

  test.each<[NamedCell["categoryCode"], NamedCell["programme"], boolean]>([
    ["VULNERABLE", "jkk", true],
    ["VULNERABLE", "ALL", true],
    ["ALL", "ALL", true],
    ["ALL", "jkk", false],
    ["VULNERABLE", "jp", false],
    ["JAKON", "jht", false],
    ["PU_FIRM", "jkp", true],
  ])("can name %s %s: %s", (categoryCode, programme, returnable) => {
    expect(isReturnable({ categoryCode, programme })).toBe(returnable);
  });

  test.each([
    ["", "TOO_SHORT"],
    ["  a ", "TOO_SHORT"],
    ["ab", "TOO_SHORT"],
    ["abc", null],
    ["a".repeat(500), null],
    ["a".repeat(501), "TOO_LONG"],
    ["NIK 5104 0120 0123 4567", "IDENTITY_NUMBER"],
  ])("reason %j: %s", (text, fault) => {
    expect(reasonFault(text)).toBe(fault);
  });
});

describe("on time", () => {
  const JUNE = toPeriod(202406);
  const month = (submittedOn: string | null) => ({
    dueDate: date("2024-07-10"),
    submittedOn: submittedOn === null ? null : date(submittedOn),
  });

  test.each([
    ["2024-07-09", 0],
    ["2024-07-10", 0],
    ["2024-07-11", 1],
    ["2024-08-10", 31],
  ])("submitted on %s is %i days late, whatever the day", (submittedOn, days) => {
    expect(daysLate(month(submittedOn), date("2025-01-01"))).toBe(days);
  });

  test.each([
    ["2024-07-10", 0],
    ["2024-07-11", 1],
  ])("not submitted on %s is %i days late", (today, days) => {
    expect(daysLate(month(null), date(today))).toBe(days);
  });

  test.each([
    ["none", [], "2024-07-20", { onTime: 0, due: 0, rate: null }],
    ["one that is not due yet", [month(null)], "2024-07-10", { onTime: 0, due: 0, rate: null }],
    ["one that is past its day", [month(null)], "2024-07-11", { onTime: 0, due: 1, rate: 0 }],
    ["one submitted early", [month("2024-07-04")], "2024-07-08", { onTime: 1, due: 1, rate: 1 }],
    [
      "two of three",
      [month("2024-07-10"), month("2024-07-10"), month("2024-07-11")],
      "2024-07-20",
      { onTime: 2, due: 3, rate: 2 / 3 },
    ],
  ])("of %s", (_, months, today, expected) => {
    expect(onTimeOf(months, date(today))).toEqual(expected);
  });

  test("months that nobody has begun count from the last begun one on", () => {
    const deadlines = deadlinesOf([{ period: JUNE, submittedOn: date("2024-07-04") }], 10, date("2024-08-20"));
    expect(deadlines).toEqual([
      { dueDate: "2024-07-10", submittedOn: "2024-07-04" },
      { dueDate: "2024-08-10", submittedOn: null },
      { dueDate: "2024-09-10", submittedOn: null },
    ]);
    expect(deadlinesOf([], 10, date("2024-08-20"))).toEqual([]);
  });

  test("a clock that runs ahead of today counts for today", () => {
    const submitted = { period: JUNE, submittedOn: date("2026-11-22") };
    expect(deadlineOf(submitted, 10, date("2024-07-08"))).toEqual({ dueDate: "2024-07-10", submittedOn: "2024-07-08" });
  });
});
