import type { DapilFact, DapilVillage, EditionDapil } from "@/lib/domain/edition-dapil";
import { date } from "./date";

const village = (name: string, active: number, eligible: number, points: number, sponsored: number): DapilVillage => ({
  name,
  active,
  eligible,
  rate: active / eligible,
  points,
  vulnerableActive: sponsored,
  quota: 200,
});

const VILLAGES = {
  bottom: [village("Bukian", 402, 2_150, 0.0071, 96), village("Melinggih Kelod", 511, 2_240, 0.0062, 128)],
  top: [village("Puhu", 905, 2_410, 0.0214, 171), village("Kelusa", 820, 2_460, 0.0188, 164)],
};

interface Figures {
  readonly seats: number;
  readonly eligible: number;
  readonly active: number;
  readonly points: number;
  readonly sponsored: number;
  readonly quota: number;
  readonly villages: number;
  readonly silent?: readonly string[];
  readonly lapsing: readonly [number, number, number];
}

/** The first days without cover. */
export const LAPSE_DATES = [date("2024-09-01"), date("2024-10-01"), date("2024-12-01")] as const;

const dapil = (number: number, name: string, figures: Figures): DapilFact => ({
  number,
  name,
  seats: figures.seats,
  districtNames: [name],
  villages: figures.villages,
  villagesIn: figures.villages - (figures.silent ?? []).length,
  eligible: figures.eligible,
  active: figures.active,
  rate: figures.active / figures.eligible,
  points: figures.points,
  vulnerableActive: figures.sponsored,
  quota: figures.quota,
  spent: figures.sponsored * 3 * 16_800,
  lapses: LAPSE_DATES.map((on, index) => ({ on, people: figures.lapsing[index] ?? 0, villages: 3 + index })),
  ...VILLAGES,
  silent: figures.silent ?? [],
});

const districts: readonly DapilFact[] = [
  dapil(1, "Gianyar", {
    ...{ seats: 9, eligible: 53_057, active: 23_485, points: 0.0041, sponsored: 1_636, quota: 2_400, villages: 17 },
    ...{ silent: ["Petak Kaja"], lapsing: [620, 540, 476] },
  }),
  dapil(2, "Blahbatuh", {
    ...{ seats: 7, eligible: 42_800, active: 16_934, points: 0.0022, sponsored: 730, quota: 1_800, villages: 9 },
    lapsing: [280, 240, 210],
  }),
  dapil(3, "Sukawati", {
    ...{ seats: 9, eligible: 68_000, active: 28_951, points: 0.0027, sponsored: 1_003, quota: 2_400, villages: 12 },
    lapsing: [380, 330, 293],
  }),
  dapil(4, "Ubud", {
    ...{ seats: 6, eligible: 43_400, active: 21_681, points: 0.0063, sponsored: 1_081, quota: 1_400, villages: 8 },
    lapsing: [400, 360, 321],
  }),
  dapil(5, "Payangan", {
    ...{ seats: 4, eligible: 17_470, active: 4_696, points: 0.0136, sponsored: 1_081, quota: 1_800, villages: 9 },
    ...{ silent: ["Buahan Kaja", "Kerta"], lapsing: [410, 355, 316] },
  }),
  dapil(6, "Tegallalang", {
    ...{ seats: 5, eligible: 25_743, active: 7_422, points: 0.0112, sponsored: 945, quota: 1_400, villages: 7 },
    ...{ silent: ["Pupuan"], lapsing: [360, 310, 275] },
  }),
  dapil(7, "Tampaksiring", {
    ...{ seats: 5, eligible: 30_500, active: 9_737, points: 0.0094, sponsored: 1_253, quota: 1_600, villages: 8 },
    lapsing: [470, 410, 373],
  }),
];

/** The electoral districts of 2024 in June 2024, as the mock-up has them; villages and lapses made up to fit. */
export const sampleDapil: EditionDapil = {
  electionYear: 2024,
  districts,
  rest: { eligible: 17_495, active: 15_434, vulnerableActive: 535 },
};
