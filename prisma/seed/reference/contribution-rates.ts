import type { ContributionRate, Payer } from "@/lib/domain/contribution";
import type { Programme, ProgrammeClass } from "@/lib/domain/programme";
import { stableId } from "../rows";

// The contribution of migrant workers is paid once for JKK and JKM together (Rp37,500 before the departure,
// Rp332,500 for 24 months of work), which no monthly rate of one programme can say: it is not in this table.

type Terms = Partial<Pick<ContributionRate, "riskLevel" | "wageCap" | "sector" | "payers">> & {
  readonly from: string;
  readonly to?: string;
  readonly basis: string;
};

function rate(
  programmeClass: ProgrammeClass,
  programme: Programme,
  kind: ContributionRate["kind"],
  amount: number,
  { riskLevel = null, wageCap = null, sector = null, payers = [], from, to, basis }: Terms,
) {
  return {
    id: stableId("contribution_rate", programmeClass, programme, riskLevel, sector, from),
    programme_class: programmeClass,
    programme,
    kind,
    amount,
    risk_level: riskLevel,
    wage_cap: wageCap,
    sector,
    payers,
    valid_from: from,
    valid_to: to ?? null,
    legal_basis: basis,
  };
}

/** The day from which BPJS Ketenagakerjaan runs all four of its first programmes. */
const START = "2015-07-01";
const ACCIDENT_AND_DEATH = "PP 44/2015";

/** Per cent of the wage, by risk of the trade from very low to very high. */
const ACCIDENT_BY_RISK = [0.24, 0.54, 0.89, 1.27, 1.74];

/** BPJS Ketenagakerjaan adjusts the cap to the growth of the economy every March. */
const PENSION_WAGE_CAPS = [
  { from: "2022-03-01", to: "2023-02-28", cap: 9_077_600 },
  { from: "2023-03-01", to: "2024-02-29", cap: 9_559_600 },
  { from: "2024-03-01", to: "2025-02-28", cap: 10_042_300 },
  { from: "2025-03-01", to: undefined, cap: 10_547_400 },
];

const WAGE_EARNERS = (["PU_FIRM", "PU_GOVERNMENT"] as const).flatMap((programmeClass) => [
  ...ACCIDENT_BY_RISK.map((percent, place) =>
    rate(programmeClass, "jkk", "PERCENT", percent, { riskLevel: place + 1, from: START, basis: ACCIDENT_AND_DEATH }),
  ),
  rate(programmeClass, "jkm", "PERCENT", 0.3, { from: START, basis: ACCIDENT_AND_DEATH }),
  // 3.7 % by the employer, 2 % by the worker.
  rate(programmeClass, "jht", "PERCENT", 5.7, { from: START, basis: "PP 46/2015" }),
]);

const FIRMS_ONLY = [
  // 2 % by the employer, 1 % by the worker.
  ...PENSION_WAGE_CAPS.map(({ from, to, cap }) =>
    rate("PU_FIRM", "jp", "PERCENT", 3, { wageCap: cap, from, to, basis: "PP 45/2015" }),
  ),
  // From February 2025 0.22 % by the state and 0.14 % out of the accident contribution.
  rate("PU_FIRM", "jkp", "PERCENT", 0.46, { from: "2021-02-02", to: "2025-01-31", basis: "PP 37/2021" }),
  rate("PU_FIRM", "jkp", "PERCENT", 0.36, { from: "2025-02-01", basis: "PP 37/2021; PP 6/2025" }),
];

/** The lowest band of income. */
const NON_WAGE_EARNERS = [
  rate("BPU", "jkk", "RUPIAH", 10_000, { from: START, basis: ACCIDENT_AND_DEATH }),
  rate("BPU", "jkm", "RUPIAH", 6_800, { from: START, basis: ACCIDENT_AND_DEATH }),
  rate("BPU", "jht", "RUPIAH", 20_000, { from: START, basis: "PP 46/2015" }),
];

/**
 * PP 50/2025 halves JKK and JKM, but not for members paid from the budget of the state, a province or a regency. That a
 * village's budget is none of these is our assumption (A).
 */
const REACHED_BY_RELIEF: readonly Payer[] = ["APBDES", "CSR", "SELF"];
const RELIEF = [
  { sector: "TRANSPORT", from: "2026-01-01", to: "2027-03-31" },
  { sector: null, from: "2026-04-01", to: "2026-12-31" },
].flatMap((term) => {
  const terms = { ...term, payers: REACHED_BY_RELIEF, basis: "PP 50/2025" };
  return [rate("BPU", "jkk", "RUPIAH", 5_000, terms), rate("BPU", "jkm", "RUPIAH", 3_400, terms)];
});

/** The first bracket of contract value. */
const CONSTRUCTION = [
  rate("JAKON", "jkk", "PERCENT", 0.21, { from: START, basis: ACCIDENT_AND_DEATH }),
  rate("JAKON", "jkm", "PERCENT", 0.03, { from: START, basis: ACCIDENT_AND_DEATH }),
];

export const CONTRIBUTION_RATE_ROWS = [...WAGE_EARNERS, ...FIRMS_ONLY, ...NON_WAGE_EARNERS, ...RELIEF, ...CONSTRUCTION];
