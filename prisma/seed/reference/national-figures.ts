import { COUNTRY_CODE } from "@/lib/domain/area";
import type { SeedFigure } from "../figure-row";
import type { SeedTarget, SeedTargetSet } from "../target-rows";

const BALI = "51";

function coverage(area: string, value: number, year: number): SeedTarget {
  return { area, measure: "COVERAGE", value, due: `${year}-12-31` };
}

export const NATIONAL_TARGET_SETS: readonly SeedTargetSet[] = [
  {
    authority: "RPJMN",
    regency: null,
    name: "RPJMN 2025–2029",
    source: "Rencana Pembangunan Jangka Menengah Nasional 2025–2029",
    targets: [coverage(COUNTRY_CODE, 0.3215, 2025), coverage(COUNTRY_CODE, 0.4392, 2029)],
  },
  {
    authority: "RPJPN",
    regency: null,
    name: "RPJPN 2025–2045",
    source: "Rencana Pembangunan Jangka Panjang Nasional 2025–2045",
    targets: [coverage(COUNTRY_CODE, 0.995, 2045)],
  },
  {
    authority: "KEMENDAGRI",
    regency: null,
    name: "Kemendagri 2025–2026",
    source: "Kementerian Dalam Negeri, sasaran cakupan jaminan sosial ketenagakerjaan",
    targets: [coverage(COUNTRY_CODE, 0.5215, 2025), coverage(BALI, 0.6728, 2025), coverage(BALI, 0.7386, 2026)],
  },
];

/** The printed rate is not the quotient of the two printed counts (49.90 %): both are kept, the difference is shown. */
export const NATIONAL_FIGURES: readonly SeedFigure[] = (
  [
    ["ACTIVE", 935_079],
    ["ELIGIBLE", 1_873_899],
    ["COVERAGE", 0.5088],
  ] as const
).map(([measure, value]) => ({
  area: BALI,
  regency: null,
  asOf: "2025-03-31",
  measure,
  value,
  source: "BPJAMSOSTEK Banuspa; planet.merdeka.com (ANTARA), 30 April 2025",
}));
