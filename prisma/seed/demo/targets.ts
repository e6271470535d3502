import type { SeedTargetSet } from "../target-rows";
import { BANGLI, GIANYAR } from "./branch";

const START = "2023-12-31";
const DUE = "2024-12-31";

// The rate of Gianyar's baseline is its December 2023 by the denominator of 2024, so that it compares with later months.
export const DEMO_TARGET_SETS: readonly SeedTargetSet[] = [
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

/** As the column keeps it. */
function rate(active: number, eligible: number): number {
  return Number((active / eligible).toFixed(6));
}
