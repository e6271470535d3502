import { describe, expect, test } from "vitest";
import {
  type ContributionQuestion,
  type ContributionRate,
  contributionUnder,
  findRate,
  monthlyContribution,
  PAYERS,
  type Payer,
} from "@/lib/domain/contribution";
import { toPeriod } from "@/lib/domain/period";
import { date } from "../../support/date";

const NOT_FROM_BUDGETS: readonly Payer[] = ["CSR", "SELF", "APBDES"];

function rate(change: Partial<ContributionRate>): ContributionRate {
  return {
    programmeClass: "BPU",
    programme: "jkk",
    kind: "RUPIAH",
    amount: 10_000,
    riskLevel: null,
    wageCap: null,
    sector: null,
    payers: [],
    validFrom: date("2020-01-01"),
    validTo: null,
    ...change,
  };
}

const halved = { validFrom: date("2026-04-01"), validTo: date("2026-12-31"), payers: NOT_FROM_BUDGETS };
const halvedTransport = {
  ...halved,
  validFrom: date("2026-01-01"),
  validTo: date("2027-03-31"),
  sector: "TRANSPORT",
};

/** BPU, lowest band, with PP 50/2025 for other sectors and for transport. */
const table: readonly ContributionRate[] = [
  rate({ programme: "jkk", amount: 10_000 }),
  rate({ programme: "jkm", amount: 6_800 }),
  rate({ programme: "jkk", amount: 5_000, ...halved }),
  rate({ programme: "jkm", amount: 3_400, ...halved }),
  rate({ programme: "jkk", amount: 5_000, ...halvedTransport }),
  rate({ programme: "jkm", amount: 3_400, ...halvedTransport }),
];

function asked(period: number, payer: Payer, rest: Partial<ContributionQuestion> = {}): ContributionQuestion {
  return { programmeClass: "BPU", payer, period: toPeriod(period), ...rest };
}

describe("BPU pay Rp16.800 a month, and PP 50/2025 halves it for a while", () => {
  test.each<[number, Payer, string | undefined, number]>([
    [202406, "SELF", undefined, 16_800],
    [202603, "SELF", undefined, 16_800],
    [202604, "SELF", undefined, 8_400],
    [202612, "SELF", undefined, 8_400],
    [202701, "SELF", undefined, 16_800],
    [202512, "SELF", "TRANSPORT", 16_800],
    [202601, "SELF", "TRANSPORT", 8_400],
    [202604, "SELF", "TRANSPORT", 8_400],
    [202703, "SELF", "TRANSPORT", 8_400],
    [202704, "SELF", "TRANSPORT", 16_800],
    [202601, "SELF", "TRADE", 16_800],
  ])("in %i paid by %s, sector %s: %i", (period, payer, sector, rupiah) => {
    expect(monthlyContribution(table, ["jkk", "jkm"], asked(period, payer, { sector }))).toBe(rupiah);
  });

  test("members paid from APBN or APBD are not halved, all others are", () => {
    const full = PAYERS.filter((payer) => monthlyContribution(table, ["jkk", "jkm"], asked(202606, payer)) === 16_800);
    expect(full).toEqual(["APBD_REGENCY", "APBD_PROVINCE", "APBN"]);
  });
});

describe("a rate holds for its class, programme, months, payers, risk level and sector", () => {
  const only = rate({
    validFrom: date("2024-01-01"),
    validTo: date("2024-06-30"),
    payers: ["SELF"],
    riskLevel: 2,
  });
  const fitting = asked(202406, "SELF", { riskLevel: 2 });

  test.each<[string, ContributionQuestion, boolean]>([
    ["its last month", fitting, true],
    ["its first month", { ...fitting, period: toPeriod(202401) }, true],
    ["the month after", { ...fitting, period: toPeriod(202407) }, false],
    ["the month before", { ...fitting, period: toPeriod(202312) }, false],
    ["another class", { ...fitting, programmeClass: "PU_FIRM" }, false],
    ["another payer", { ...fitting, payer: "APBN" }, false],
    ["another risk level", { ...fitting, riskLevel: 3 }, false],
    ["no risk level", asked(202406, "SELF"), false],
  ])("%s", (_, question, holds) => {
    expect(findRate([only], "jkk", question)).toEqual(holds ? only : null);
  });

  test("it does not hold for another programme", () => {
    expect(findRate([only], "jkm", fitting)).toBeNull();
  });

  test("a rate that begins within a month holds from the next", () => {
    const midMonth = rate({ validFrom: date("2024-06-02") });
    expect(findRate([midMonth], "jkk", asked(202406, "SELF"))).toBeNull();
    expect(findRate([midMonth], "jkk", asked(202407, "SELF"))).toEqual(midMonth);
  });

  test("a rate that ends on the first of a month still holds in it", () => {
    const ending = rate({ validTo: date("2024-06-01") });
    expect(findRate([ending], "jkk", asked(202406, "SELF"))).toEqual(ending);
    expect(findRate([ending], "jkk", asked(202407, "SELF"))).toBeNull();
  });

  test("the later rule comes before the earlier, in any order of the table", () => {
    const later = rate({ amount: 12_000, validFrom: date("2024-01-01") });
    for (const rates of [
      [rate({}), later],
      [later, rate({})],
    ]) {
      expect(findRate(rates, "jkk", asked(202406, "SELF"))).toEqual(later);
    }
  });

  test("a table that says two things from the same day is refused", () => {
    expect(() => findRate([rate({}), rate({ amount: 1 })], "jkk", asked(202406, "SELF"))).toThrow(RangeError);
  });

  test("a programme without a rate leaves the sum unknown, not lower", () => {
    expect(monthlyContribution(table, ["jkk", "jkm", "jht"], asked(202406, "SELF"))).toBeNull();
  });
});

describe("a percentage is taken of the base in whole rupiah", () => {
  const percent = (amount: number, wageCap: number | null = null) => rate({ kind: "PERCENT", amount, wageCap });

  test.each([
    [percent(0.24), 2_713_672, 6_513],
    [percent(0.3), 5_000_000, 15_000],
    [percent(3.7), 5_000_000, 185_000],
    // half a rupiah is rounded up, less is not
    [percent(0.5), 100, 1],
    [percent(0.4999), 100, 0],
    // 0.57 × 100 is 56.99999999999999 in binary fractions
    [percent(0.57), 50_000, 285],
    // beyond the cap nothing more is due
    [percent(3, 10_042_300), 10_042_299, 301_269],
    [percent(3, 10_042_300), 10_042_300, 301_269],
    [percent(3, 10_042_300), 20_000_000, 301_269],
  ])("%j of %i is %i", (one, base, rupiah) => {
    expect(contributionUnder(one, base)).toBe(rupiah);
  });

  test("just below the cap the base itself counts", () => {
    expect(contributionUnder(percent(3, 10_042_300), 10_000_000)).toBe(300_000);
  });

  test("rupiah are due whatever the base, a percentage needs one", () => {
    expect(contributionUnder(rate({ amount: 10_000 }), 9_999_999)).toBe(10_000);
    expect(() => contributionUnder(percent(0.24))).toThrow(RangeError);
  });

  test("a wage earner's contribution is the sum over the programmes", () => {
    const wage = [
      rate({ programmeClass: "PU_FIRM", programme: "jkk", kind: "PERCENT", amount: 0.24 }),
      rate({ programmeClass: "PU_FIRM", programme: "jkm", kind: "PERCENT", amount: 0.3 }),
    ];
    const question = asked(202406, "SELF", { programmeClass: "PU_FIRM" });
    expect(monthlyContribution(wage, ["jkk", "jkm"], question, 5_000_000)).toBe(27_000);
  });
});
