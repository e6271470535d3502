import type { ContributionRate, Payer } from "@/lib/domain/contribution";
import type { IsoDate } from "@/lib/domain/period";

function rate(
  programme: "jkk" | "jkm" | "jht",
  amount: number,
  validFrom: string,
  payers: Payer[] = [],
  validTo: string | null = null,
): ContributionRate {
  return {
    ...{ programmeClass: "BPU", programme, kind: "RUPIAH", amount, payers },
    ...{ riskLevel: null, wageCap: null, sector: null },
    validFrom: validFrom as IsoDate,
    validTo: validTo as IsoDate | null,
  };
}

const REACHED_BY_RELIEF: Payer[] = ["APBDES", "CSR", "SELF"];

/** Rp16,800 a month, Rp36,800 with JHT; from April to December 2026 JKK and JKM are halved, but not for APBN and APBD. */
export const RATES: readonly ContributionRate[] = [
  rate("jkk", 10_000, "2015-07-01"),
  rate("jkm", 6_800, "2015-07-01"),
  rate("jht", 20_000, "2015-07-01"),
  rate("jkk", 5_000, "2026-04-01", REACHED_BY_RELIEF, "2026-12-31"),
  rate("jkm", 3_400, "2026-04-01", REACHED_BY_RELIEF, "2026-12-31"),
];
