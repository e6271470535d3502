import type { EditionFacts, EditionMonth } from "@/lib/domain/edition";
import { toPeriod } from "@/lib/domain/period";
import { date } from "./date";
import { LAPSE_DATES, sampleDapil } from "./sample-dapil";

const ELIGIBLE = 298_465;
const ELIGIBLE_BEFORE = 283_104;
const BASELINE = 127_909 / ELIGIBLE;

const ACTIVE_2023 = [
  ...[116_214, 116_482, 116_904, 117_262, 117_958, 118_316],
  ...[124_938, 125_422, 125_992, 126_709, 127_341, 127_909],
];
const ACTIVE_2024 = [121_198, 121_043, 123_800, 126_245, 126_111, 128_340];

const monthsOf = (year: number, active: readonly number[], eligible: number, definitionCode: string): EditionMonth[] =>
  active.map((people, index) => ({
    period: toPeriod(year * 100 + index + 1),
    active: people,
    eligible,
    rate: people / eligible,
    definitionCode,
  }));

/** The edition of June 2024: the published landmarks and the figures of the mock-up; the rest made up to fit them. */
export const sampleEdition: EditionFacts = {
  format: "cakupan-edition/1",
  number: "51.04-2024-06-1",
  regency: { code: "51.04", name: "Kabupaten Gianyar" },
  period: toPeriod(202406),
  asOf: date("2024-06-30"),
  publishedOn: date("2024-07-08"),
  approvedBy: { name: "Ni Wayan Sari", role: "HEAD" },
  branchName: "BPJAMSOSTEK Cabang Bali Gianyar",
  isIllustration: true,
  replaces: null,
  previous: {
    number: "51.04-2024-03-2",
    asOf: date("2024-03-31"),
    active: 123_800,
    rate: 123_800 / ELIGIBLE,
    printedRate: 123_800 / ELIGIBLE,
    isSameDefinition: true,
  },
  definition: {
    code: "ALL_SAKERNAS_2023",
    nameId: "Semua segmen terhadap Sakernas 2023",
    nameEn: "All segments over Sakernas 2023",
    segments: ["PU", "BPU", "JAKON", "PMI"],
    source: "Sakernas 2023",
  },
  formerDefinitions: [
    {
      code: "ALL_SAKERNAS_2022",
      nameId: "Semua segmen terhadap Sakernas 2022",
      nameEn: "All segments over Sakernas 2022",
      segments: ["PU", "BPU", "JAKON", "PMI"],
      source: "Sakernas 2022",
    },
  ],
  coverage: { active: 128_340, eligible: ELIGIBLE, rate: 128_340 / ELIGIBLE },
  reported: [{ rate: 0.43, active: null, source: "balitribune.co.id" }],
  target: {
    authority: "PEMDA",
    name: "Sasaran cakupan Kabupaten Gianyar 2024",
    value: 0.5,
    dueDate: date("2024-12-31"),
    baseline: BASELINE,
    baselineDate: date("2023-12-31"),
    line: (BASELINE + 0.5) / 2,
    distance: 128_340 / ELIGIBLE - (BASELINE + 0.5) / 2,
    status: "BEHIND",
    isReached: false,
    missingPeople: 20_893,
    missingPoints: 0.5 - 128_340 / ELIGIBLE,
    neededPace: 20_893 / 6,
    recentPace: 431 / 6,
    arrival: { kind: "NEVER" },
  },
  otherTargets: [
    {
      ...{ authority: "RPJMN", name: "RPJMN", value: 0.3215, dueDate: date("2025-12-31") },
      ...{ baseline: null, baselineDate: null, line: null, distance: null, status: null, isReached: true },
      ...{ missingPeople: 0, missingPoints: 0, neededPace: 0, recentPace: 431 / 6, arrival: { kind: "REACHED" } },
    },
    {
      ...{ authority: "KEMENDAGRI", name: "Kemendagri, Bali", value: 0.6728, dueDate: date("2025-12-31") },
      ...{ baseline: null, baselineDate: null, line: null, distance: null, status: null, isReached: false },
      ...{ missingPeople: 72_468, missingPoints: 0.6728 - 128_340 / ELIGIBLE, neededPace: 72_468 / 18 },
      ...{ recentPace: 431 / 6, arrival: { kind: "NEVER" } },
    },
  ],
  trend: [
    ...monthsOf(2023, ACTIVE_2023, ELIGIBLE_BEFORE, "ALL_SAKERNAS_2022"),
    ...monthsOf(2024, ACTIVE_2024, ELIGIBLE, "ALL_SAKERNAS_2023"),
  ],
  reasons: [
    {
      areaName: "Desa Kelusa",
      categoryCode: "VULNERABLE",
      note: "Peserta gelombang Juni mulai aktif setelah daftar diverifikasi",
    },
  ],
  programmes: [
    { programme: "jkk", people: 128_340, mayHold: 128_340, takeUp: 1, change: 2_229 },
    { programme: "jkm", people: 128_340, mayHold: 128_340, takeUp: 1, change: 2_229 },
    { programme: "jht", people: 79_214, mayHold: 122_118, takeUp: 79_214 / 122_118, change: 164 },
    { programme: "jp", people: 58_902, mayHold: 71_810, takeUp: 58_902 / 71_810, change: 120 },
    { programme: "jkp", people: 49_377, mayHold: 71_810, takeUp: 49_377 / 71_810, change: -14 },
  ],
  segments: [
    { segment: "PU", active: 81_264, change: 118 },
    { segment: "BPU", active: 39_602, change: 2_187 },
    { segment: "JAKON", active: 6_222, change: -83 },
    { segment: "PMI", active: 1_252, change: 7 },
  ],
  vulnerable: {
    year: 2024,
    quota: 12_800,
    registered: 8_411,
    active: 8_264,
    attainment: 8_264 / 12_800,
    previousYear: 2023,
    previousQuota: 6_400,
    previousActive: 6_400,
  },
  lapses: [
    { on: LAPSE_DATES[0], people: 3_100, villages: 22, rateAfter: 125_240 / ELIGIBLE, points: -3_100 / ELIGIBLE },
    { on: LAPSE_DATES[1], people: 2_735, villages: 20, rateAfter: 122_505 / ELIGIBLE, points: -2_735 / ELIGIBLE },
    { on: LAPSE_DATES[2], people: 2_429, villages: 18, rateAfter: 120_076 / ELIGIBLE, points: -2_429 / ELIGIBLE },
  ],
  nextAsOf: date("2024-09-30"),
  costs: {
    contribution: 16_800,
    keep: {
      rupiah: 386_971_200,
      people: 8_264,
      until: date("2024-12-31"),
      parts: [
        { people: 3_100, months: 4 },
        { people: 2_735, months: 3 },
        { people: 2_429, months: 1 },
      ],
    },
    closeGap: { rupiah: 2_106_014_400, people: 20_893, months: 6 },
    budgets: [
      {
        ...{ payer: "APBD_REGENCY", year: 2024, rupiah: 1_290_240_000, spent: 386_971_200 },
        ...{ bound: 446_040_000, left: 457_228_800, paysWorkers: 4_536 },
      },
    ],
  },
  quality: {
    villages: 70,
    villagesIn: 66,
    silent: [
      { name: "Buahan Kaja", reason: "Listrik padam pada minggu pelaporan" },
      { name: "Kerta", reason: "Petugas berganti" },
      { name: "Petak Kaja", reason: "Petugas berganti" },
      { name: "Pupuan", reason: null },
    ],
    unmapped: 15_434,
    branchTotal: 128_340,
    difference: 0,
  },
  promises: [
    {
      statement: "12.800 pekerja rentan terlindungi tahun ini",
      statementEn: "12,800 vulnerable workers covered this year",
      saidBy: "Bupati Gianyar",
      saidOn: date("2024-02-19"),
      ...{ measure: "VULNERABLE_ACTIVE", amount: 12_800, actual: 8_264, dueOn: date("2024-12-31") },
      source: "newsyess.com",
      state: "ON_THE_WAY",
    },
    {
      statement: "Anggaran pekerja rentan disediakan dalam APBD",
      statementEn: null,
      saidBy: "Kepala Disnaker",
      saidOn: date("2024-01-15"),
      ...{ measure: "OTHER", amount: null, actual: null, dueOn: null },
      source: "Rapat kerja DPRD",
      state: "UNKNOWN",
    },
  ],
  dapil: sampleDapil,
};

/** The same month corrected: a village was counted too low. */
export const sampleCorrection: EditionFacts = {
  ...sampleEdition,
  number: "51.04-2024-06-2",
  replaces: {
    number: "51.04-2024-06-1",
    reason: "Kelurahan Ubud terhitung terlalu rendah",
    changes: [
      { field: "ACTIVE", before: 128_129, after: 128_340 },
      { field: "RATE", before: 128_129 / ELIGIBLE, after: 128_340 / ELIGIBLE },
    ],
  },
};
