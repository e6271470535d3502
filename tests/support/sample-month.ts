import { toPeriod } from "@/lib/domain/period";
import type { MonthFact } from "@/lib/domain/picture";

/** June 2024 of a regency that has published it, with what a test says of it. */
export function sampleMonth(fact: Partial<MonthFact> = {}): MonthFact {
  const villages = fact.villages ?? 70;
  return {
    period: toPeriod(202406),
    active: 430,
    eligible: 1_000,
    vulnerable: 82,
    definition: "D",
    regencies: 1,
    unmeasured: 0,
    villages,
    ofVillages: villages,
    summedVillages: villages,
    published: true,
    partial: false,
    counted: "51.04",
    ...fact,
  };
}
