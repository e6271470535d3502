import fc from "fast-check";
import { attainment, coverageRate } from "@/lib/domain/coverage";
import type { EditionChange, EditionFacts, EditionTarget } from "@/lib/domain/edition";
import type { DapilFact, DapilVillage } from "@/lib/domain/edition-dapil";
import { addMonths, asOf, firstDayOf, type IsoDate, listPeriods, toPeriod } from "@/lib/domain/period";
import { PROGRAMMES, SEGMENTS } from "@/lib/domain/programme";
import { sampleEdition } from "./sample-edition";

const PERIOD = sampleEdition.period;
const NAMES = ["Ubud", "#panic", "Desa Kelusa", "Petak Kaja", "Ki'i & Co <b>", "*Sukawati*", "Peliatan"];

const people = fc.oneof(
  fc.constantFrom(0, 1, 2, 4, 5, 999, 1_000, 1_001),
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 10_000_000 }),
);
const known = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5 });
const shown = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: known(value) }, fc.constant("HIDDEN" as const));
const rate = fc.oneof(fc.constantFrom(0, 1, 0.5, 0.49996, 0.00001, 1.2), fc.double({ min: 0, max: 3, noNaN: true }));
const points = fc.oneof(
  fc.constantFrom(0, 0.00004, -0.00004, 0.0001, -0.0001),
  fc.double({ min: -1, max: 1, noNaN: true }),
);
const rupiah = fc.oneof(fc.constantFrom(0, 1, 16_800), fc.integer({ min: 0, max: 900_000_000_000_000 }));
const signedRupiah = fc.oneof(rupiah, fc.integer({ min: -900_000_000, max: -1 }));
const change = fc.oneof(fc.constantFrom(0, 1, -1), fc.integer({ min: -5_000, max: 5_000 }));
const pace = fc.oneof(fc.constantFrom(0, 0.4, -0.4, 1, -1), fc.double({ min: -5_000, max: 5_000, noNaN: true }));
const name = fc.constantFrom(...NAMES);
const monthEnd = (from: number, to: number): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: from, max: to }).map((months) => asOf(addMonths(PERIOD, months)));

/** No more villages report than there are. */
function withinVillages<Place extends { readonly villages: number; readonly villagesIn: number }>(place: Place): Place {
  return { ...place, villagesIn: Math.min(place.villages, place.villagesIn) };
}

const target: fc.Arbitrary<EditionTarget> = fc.record({
  authority: fc.constantFrom("PEMDA", "BPJAMSOSTEK", "KEMENDAGRI", "RPJMN", "RPJPN"),
  name: fc.constant("Sasaran daerah"),
  value: rate,
  dueDate: monthEnd(-6, 15),
  baseline: known(rate),
  baselineDate: known(monthEnd(-12, -1)),
  line: known(rate),
  distance: known(points),
  status: known(fc.constantFrom("AHEAD", "ON_TRACK", "BEHIND")),
  isReached: known(fc.boolean()),
  missingPeople: known(people),
  missingPoints: known(rate),
  neededPace: known(pace.map(Math.abs)),
  recentPace: known(pace),
  arrival: fc.oneof(
    fc.constantFrom({ kind: "REACHED" } as const, { kind: "NEVER" } as const, { kind: "UNKNOWN" } as const),
    fc.integer({ min: 0, max: 60 }).map((months) => ({ kind: "AT", period: addMonths(PERIOD, months) }) as const),
  ),
});

const village: fc.Arbitrary<DapilVillage> = fc.record({
  name,
  active: shown(people),
  eligible: known(people),
  rate: shown(rate),
  points: known(points),
  vulnerableActive: shown(people),
  quota: known(people),
});
const villages = fc.uniqueArray(village, { maxLength: 3, selector: (one) => one.name });

const lapseDates = [1, 3, 4, 6].map((months) => firstDayOf(addMonths(PERIOD, months)));
const lapsing = <T>(lapse: (on: IsoDate) => fc.Arbitrary<T>) =>
  fc.subarray(lapseDates).chain((dates) => fc.tuple(...dates.map(lapse)));

const district = (number: number): fc.Arbitrary<DapilFact> =>
  fc
    .record({
      number: fc.constant(number),
      name: fc.constant(NAMES[number - 1] ?? "Ubud"),
      seats: fc.integer({ min: 1, max: 12 }),
      districtNames: fc.constant(["Ubud"]),
      villages: fc.integer({ min: 1, max: 20 }),
      villagesIn: fc.integer({ min: 0, max: 20 }),
      eligible: known(people),
      active: shown(people),
      rate: shown(rate),
      points: known(points),
      vulnerableActive: shown(people),
      quota: known(people),
      spent: known(rupiah),
      lapses: lapsing((on) =>
        fc.record({ on: fc.constant(on), people: shown(people), villages: fc.integer({ min: 0, max: 9 }) }),
      ),
      bottom: villages,
      top: villages,
      silent: fc.uniqueArray(name, { maxLength: 5 }),
    })
    .map(withinVillages);

const coverage = fc
  .record({ active: known(people), eligible: known(people) })
  .map(({ active, eligible }) => ({ active, eligible, rate: coverageRate(active, eligible) }));

const vulnerable = fc
  .record({ quota: known(people), registered: known(people), active: known(people), previousQuota: known(people) })
  .chain((figures) =>
    fc.record({
      ...{ year: fc.constant(2024), previousYear: fc.constant(2023), previousActive: known(people) },
      quota: fc.constant(figures.quota),
      registered: fc.constant(figures.registered),
      active: fc.constant(figures.active),
      attainment: fc.constant(attainment(figures.active, figures.quota)),
      // Often the same quota as the year before.
      previousQuota: fc.constantFrom(figures.previousQuota, figures.quota),
    }),
  );

const trend = fc.integer({ min: 0, max: 4 }).chain((months) =>
  fc.tuple(
    ...listPeriods(addMonths(PERIOD, 1 - months), PERIOD).map((period) =>
      fc
        .record({ active: known(people), eligible: known(people), code: fc.constantFrom("OLD", "NEW", null) })
        .map(({ active, eligible, code }) => ({
          ...{ period: toPeriod(period), active, eligible },
          ...{ rate: coverageRate(active, eligible), definitionCode: code },
        })),
    ),
  ),
);

const costs: fc.Arbitrary<EditionFacts["costs"]> = fc.record({
  contribution: known(fc.constantFrom(16_800, 8_400)),
  keep: fc.record({
    rupiah: known(rupiah),
    people,
    until: fc.constant(asOf(toPeriod(202412))),
    parts: fc.array(fc.record({ people, months: fc.integer({ min: 1, max: 12 }) }), { maxLength: 4 }),
  }),
  closeGap: fc.record({ rupiah: known(rupiah), people: known(people), months: fc.constantFrom(6, 1) }),
  budgets: fc.array(
    fc.record({
      payer: fc.constantFrom("APBD_REGENCY", "APBDES", "CSR"),
      year: fc.constantFrom(2024, 2024, 2025),
      rupiah: known(rupiah),
      spent: known(rupiah),
      bound: known(rupiah),
      left: known(signedRupiah),
      paysWorkers: known(fc.oneof(people, fc.constant(-5))),
    }),
    { maxLength: 3 },
  ),
});

const promise: fc.Arbitrary<EditionFacts["promises"][number]> = fc.record({
  statement: fc.constantFrom("12.800 tahun ini.", "100 pekerja rentan per desa", "Semua terlindungi"),
  statementEn: known(fc.constantFrom("12,800 this year", "All are covered")),
  saidBy: name,
  saidOn: monthEnd(-20, 0),
  measure: fc.constantFrom("COVERAGE", "ACTIVE", "VULNERABLE_ACTIVE", "QUOTA", "BUDGET", "OTHER"),
  amount: known(people),
  actual: known(people),
  dueOn: known(monthEnd(-6, 12)),
  source: name,
  state: fc.constantFrom("KEPT", "ON_THE_WAY", "MISSED", "UNKNOWN"),
});

const CHANGED: readonly EditionChange["field"][] = [
  ...(["ACTIVE", "ELIGIBLE", "RATE", "VULNERABLE_ACTIVE", "VULNERABLE_QUOTA", "TARGET", "LAPSING"] as const),
  ...(["PROGRAMME", "SEGMENT", "DAPIL_RATE", "OTHER"] as const),
];
const LABELS: Partial<Record<EditionChange["field"], fc.Arbitrary<string>>> = {
  PROGRAMME: fc.constantFrom(...PROGRAMMES),
  SEGMENT: fc.constantFrom(...SEGMENTS),
  DAPIL_RATE: fc.constantFrom("1", "2"),
};

const corrected: fc.Arbitrary<EditionChange> = fc.constantFrom(...CHANGED).chain((field) =>
  fc.record({
    field: fc.constant(field),
    ...(LABELS[field] === undefined ? {} : { label: LABELS[field] }),
    ...{ before: shown(rate), after: shown(rate) },
  }),
);

const dapil: fc.Arbitrary<EditionFacts["dapil"]> = fc.option(
  fc.integer({ min: 0, max: 2 }).chain((count) =>
    fc.record({
      electionYear: fc.constantFrom(2019, 2024),
      districts: fc.tuple(...Array.from({ length: count }, (_, index) => district(index + 1))),
      rest: fc.record({ eligible: known(people), active: shown(people), vulnerableActive: shown(people) }),
    }),
  ),
  { freq: 6 },
);

/** Editions of every kind: figures that are unknown, hidden, 0, one, huge, negative, beyond the whole, or hardly there. */
export const generatedEditions: fc.Arbitrary<EditionFacts> = fc
  .record({
    coverage,
    previous: known(
      fc.record({
        number: fc.constant("51.04-2024-03-2"),
        asOf: fc.constant(asOf(toPeriod(202403))),
        ...{ active: known(people), rate: known(rate), printedRate: known(rate), isSameDefinition: fc.boolean() },
      }),
    ),
    target: known(target),
    otherTargets: fc.array(target, { maxLength: 2 }),
    trend,
    reasons: fc.array(fc.constantFrom(...sampleEdition.reasons), { maxLength: 1 }),
    programmes: fc.subarray([...PROGRAMMES]).chain((programmes) =>
      fc.tuple(
        ...programmes.map((programme) =>
          fc.record({
            ...{ programme: fc.constant(programme), people: shown(people), mayHold: known(people) },
            ...{ takeUp: known(rate), change: known(change) },
          }),
        ),
      ),
    ),
    segments: fc
      .subarray([...SEGMENTS])
      .chain((segments) =>
        fc.tuple(
          ...segments.map((segment) =>
            fc.record({ segment: fc.constant(segment), active: shown(people), change: known(change) }),
          ),
        ),
      ),
    vulnerable,
    lapses: lapsing((on) =>
      fc.record({
        ...{ on: fc.constant(on), people, villages: fc.integer({ min: 0, max: 70 }) },
        ...{ rateAfter: known(rate), points: known(points) },
      }),
    ),
    costs,
    quality: fc
      .record({
        villages: fc.integer({ min: 1, max: 300 }),
        villagesIn: fc.integer({ min: 0, max: 300 }),
        silent: fc.array(fc.record({ name, reason: known(name) }), { maxLength: 3 }),
        unmapped: shown(people),
        branchTotal: known(people),
        difference: known(change),
      })
      .map(withinVillages),
    promises: fc.array(promise, { maxLength: 3 }),
    dapil,
    replaces: fc.option(
      fc.record({
        number: fc.constant("51.04-2024-06-1"),
        reason: fc.constantFrom(
          "Salah  hitung di Ubud.",
          "Ada 91.357 pekerja di desa yang salah.",
          "Angka #panic terlalu rendah",
          "Terlambat masuk...",
        ),
        changes: fc.array(corrected, { maxLength: 3 }),
      }),
    ),
    branchName: known(fc.constant("BPJAMSOSTEK Cabang Bali Gianyar")),
    isIllustration: fc.boolean(),
    reported: fc.array(fc.record({ rate: known(rate), active: known(people), source: name }), { maxLength: 2 }),
  })
  .map((facts) => ({
    ...sampleEdition,
    definition: { ...sampleEdition.definition, source: "Sakernas", code: "NEW" },
    formerDefinitions: [],
    ...facts,
  }));
