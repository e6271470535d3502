import type { SeedFigure } from "../figure-row";
import { BANGLI, GIANYAR } from "./branch";

const NEWSYESS = "newsyess.com, 19 Februari 2024";
const ANTARA = "bali.antaranews.com, 391504";

/** What was really published about the two regencies. */
export const DEMO_FIGURES: readonly SeedFigure[] = [
  { area: GIANYAR, regency: GIANYAR, asOf: "2023-12-31", measure: "ACTIVE", value: 127_909, source: NEWSYESS },
  {
    area: GIANYAR,
    regency: GIANYAR,
    asOf: "2023-12-31",
    measure: "ACTIVE",
    category: "PU_FIRM",
    value: 71_684,
    source: NEWSYESS,
  },
  {
    area: GIANYAR,
    regency: GIANYAR,
    asOf: "2024-06-30",
    measure: "COVERAGE",
    value: 0.43,
    source: "balitribune.co.id",
  },
  { area: GIANYAR, regency: GIANYAR, asOf: "2025-09-30", measure: "ACTIVE", value: 130_300, source: ANTARA },
  { area: GIANYAR, regency: GIANYAR, asOf: "2025-09-30", measure: "ELIGIBLE", value: 198_628, source: ANTARA },
  { area: GIANYAR, regency: GIANYAR, asOf: "2025-09-30", measure: "COVERAGE", value: 0.656, source: ANTARA },
  {
    area: BANGLI,
    regency: BANGLI,
    // The day on which it was stated; the survey behind it is that of 2024.
    asOf: "2025-12-12",
    measure: "COVERAGE",
    value: 0.368,
    source: "rakyatmerdekanews.co.id, 12 Desember 2025 (Sakernas 2024)",
  },
];
