import { expect, test } from "vitest";
import { lede } from "@/components/coverage/hero-words";
import { pictureOf } from "@/components/coverage/picture";
import { definitionInWords } from "@/components/coverage/wording";
import { toPeriod } from "@/lib/domain/period";
import type { MonthFact } from "@/lib/domain/picture";
import { SEGMENTS } from "@/lib/domain/programme";
import { WHOLE } from "@/lib/domain/selection";
import type { Locale } from "@/lib/format";
import { sampleMonth } from "../../support/sample-month";

const JULY = toPeriod(202407);

const DEFINITIONS = [
  { code: "A", nameId: "Semua", nameEn: "All", source: "Sakernas 2023", segments: [...SEGMENTS] },
  { code: "B", nameId: "PU dan BPU", nameEn: "Two", source: "Sakernas 2024", segments: ["PU", "BPU"] as const },
  { code: "C", nameId: "PU saja", nameEn: "One", source: "Sakernas 2024", segments: ["PU"] as const },
];

function bali(fact: Partial<MonthFact>, locale: Locale = "id") {
  const area = { code: "51", name: "Bali", level: "PROVINCE" as const, kind: null, villageCount: 716, ancestors: [] };
  const figures = { period: JULY, active: 74_859, eligible: 298_465, definition: "A", regencies: 2 };
  const asked = { villages: 47, ofVillages: 716, published: false, partial: true };
  const month = sampleMonth({ ...figures, ...asked, ...fact });
  const facts = {
    ...{ area, months: [month], categories: [], places: [], villages: [], unmapped: null, definitions: DEFINITIONS },
    ...{ targets: [], categoryNames: [], batches: [], ground: [], reported: [], outreach: [], villageQuota: null },
  };
  return pictureOf(facts, { period: JULY, selection: WHOLE, locale, illustrative: false });
}

test("a month under way says of how many villages its people are", () => {
  expect(lede(bali({}))).toContain("dari **47** dari **716** desa/kelurahan");
});

test.each<[Locale, string]>([
  ["id", "**74.859** peserta aktif sudah masuk dari **41** desa/kelurahan di **1** kabupaten/kota"],
  ["en", "**74,859** active participants have come in from **41** villages of **1** regency with"],
])(
  "the villages of regencies that are left out are not counted beside the people of the others, in %s",
  (locale, said) => {
    expect(lede(bali({ summedVillages: 41, unmeasured: 1 }, locale))).toContain(said);
  },
);

test("a definition is told by its source, or by its name where two share one", () => {
  const picture = bali({});
  expect(["A", "B", "A+C", null].map((code) => definitionInWords(code, picture))).toEqual([
    "Sakernas 2023",
    "PU dan BPU",
    "Sakernas 2023; PU saja",
    "belum ada data",
  ]);
});
