import { villageKindOf } from "@/lib/domain/area";
import { toPeriod } from "@/lib/domain/period";
import { type SeedTargetSet, targetSetRow } from "../target-rows";
import { BANGLI, GIANYAR } from "./branch";
import { instant } from "./calendar";
import type { Story } from "./story";
import { userId } from "./users";

const START = "2023-12-31";
const DUE = "2024-12-31";
const DECIDED_AT = instant(toPeriod(202401), 8, 9, 30);

// The rate of Gianyar's baseline is its December 2023 by the denominator of 2024, so that it compares with later months.
const REGENCY_SETS: readonly SeedTargetSet[] = [
  {
    authority: "PEMDA",
    regency: GIANYAR,
    name: "Sasaran cakupan Kabupaten Gianyar 2024",
    source: "Ilustrasi: bukan sasaran yang diterbitkan",
    targets: [
      {
        area: GIANYAR,
        measure: "COVERAGE",
        value: 0.5,
        due: DUE,
        baseline: { value: rate(127_909, 298_465), date: START },
      },
    ],
  },
  {
    authority: "PEMDA",
    regency: GIANYAR,
    name: "Pekerja rentan Kabupaten Gianyar 2024",
    source: "Kebijakan 1 desa 200 pekerja rentan (64 desa), 2024",
    targets: [
      {
        area: GIANYAR,
        measure: "ACTIVE",
        category: "VULNERABLE",
        value: 12_800,
        due: DUE,
        baseline: { value: 6_400, date: START },
      },
    ],
  },
  {
    authority: "PEMDA",
    regency: BANGLI,
    name: "Sasaran cakupan Kabupaten Bangli 2024",
    source: "Ilustrasi: bukan sasaran yang diterbitkan",
    targets: [
      {
        area: BANGLI,
        measure: "COVERAGE",
        value: 0.36,
        due: DUE,
        baseline: { value: rate(34_482, 101_400), date: START },
      },
      {
        area: BANGLI,
        measure: "ACTIVE",
        category: "VULNERABLE",
        value: 2_040,
        due: DUE,
        baseline: { value: 1_355, date: START },
      },
    ],
  },
];

interface QuotaYear {
  readonly regency: string;
  readonly name: string;
  readonly source: string;
  readonly perDesa: number;
  readonly due: string;
}

// 64 × 100 = 6,400 and 64 × 200 = 12,800 in Gianyar; the 2,040 of Bangli are 68 × 30. A kelurahan has no quota.
const QUOTA_YEARS: readonly QuotaYear[] = [
  {
    regency: GIANYAR,
    name: "Kuota desa pekerja rentan Kabupaten Gianyar 2023",
    source: "Kebijakan 1 desa 100 pekerja rentan (64 desa), 2023",
    perDesa: 100,
    due: START,
  },
  {
    regency: GIANYAR,
    name: "Kuota desa pekerja rentan Kabupaten Gianyar 2024",
    source: "Kebijakan 1 desa 200 pekerja rentan (64 desa), 2024",
    perDesa: 200,
    due: DUE,
  },
  {
    regency: BANGLI,
    name: "Kuota desa pekerja rentan Kabupaten Bangli 2024",
    source: "Ilustrasi: 30 pekerja rentan tiap desa (68 desa)",
    perDesa: 30,
    due: DUE,
  },
];

/** What the two governments want reached, and the quotas of their villages. */
export function demoTargetSets(stories: readonly Story[]): SeedTargetSet[] {
  const quotas = QUOTA_YEARS.map(({ regency, name, source, perDesa, due }): SeedTargetSet => {
    const villages = stories.find(({ regencyCode }) => regencyCode === regency)?.villages ?? [];
    return {
      authority: "PEMDA",
      regency,
      name,
      source,
      targets: villages
        .filter(({ code }) => villageKindOf(code) === "DESA")
        .map(({ code }) => ({ area: code, measure: "ACTIVE", category: "VULNERABLE", value: perDesa, due })),
    };
  });
  return [...REGENCY_SETS, ...quotas];
}

export function demoTargetSetRow(set: SeedTargetSet) {
  const isOf2023 = set.targets.every(({ due }) => due === START);
  return {
    ...targetSetRow(set),
    created_at: isOf2023 ? instant(toPeriod(202306), 12, 10, 0) : DECIDED_AT,
    created_by: userId("HEAD"),
  };
}

/** As the column keeps it. */
function rate(active: number, eligible: number): number {
  return Number((active / eligible).toFixed(6));
}
