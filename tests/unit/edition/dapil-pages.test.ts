import { expect, test } from "vitest";
import type { EditionContent, EditionFacts } from "@/lib/domain/edition";
import type { DapilFact, DapilVillage } from "@/lib/domain/edition-dapil";
import { addMonths, firstDayOf } from "@/lib/domain/period";
import { dapilDocuments } from "@/lib/edition/dapil-document";
import { writeEditionText } from "@/lib/edition/text";
import { writeReportPdfs } from "@/lib/report/pdf";
import { readPdf } from "../../support/pdf";
import { sampleEdition } from "../../support/sample-edition";

const SEAL = { checkCode: "7F3A91C2KM", sha256: "e3b0c44298fc1c14".repeat(4), auditHead: "9afbf4c8996fb924".repeat(4) };
const SILENT = 12;

const village = (name: string, rate: number): DapilVillage => ({
  ...{ name, rate, active: Math.round(rate * 12_450), eligible: 12_450, points: 0.0214 },
  ...{ vulnerableActive: 1_171, quota: 1_200 },
});

/** As full as a district can be: five villages at each end, a lapse a month, and many that are silent. */
function fullest(): EditionFacts {
  const { dapil } = sampleEdition;
  const [gianyar] = dapil?.districts ?? [];
  if (dapil === null || gianyar === undefined) throw new Error("the sample has electoral districts");
  const district: DapilFact = {
    ...gianyar,
    name: "Blahbatuh dan Tampaksiring",
    districtNames: ["Blahbatuh", "Tampaksiring", "Tegallalang", "Payangan"],
    ...{ villages: 40, villagesIn: 40 - SILENT },
    bottom: ["Buahan Kaja", "Melinggih Kelod", "Pupuan", "Tegallalang", "Manukaya"].map((name, at) =>
      village(name, 0.2 + at / 100),
    ),
    top: ["Sukawati", "Batubulan Kangin", "Pejeng Kangin", "Peliatan", "Ubud"].map((name, at) =>
      village(name, 0.6 - at / 100),
    ),
    silent: Array.from({ length: SILENT }, (_, at) => `Pejeng Kelod Kangin ${at + 1}`),
    lapses: [1, 2, 3, 4, 5, 6].map((months) => ({
      ...{ on: firstDayOf(addMonths(sampleEdition.period, months)), people: 1_620, villages: 12 },
    })),
  };
  return { ...sampleEdition, dapil: { ...dapil, districts: [district] } };
}

test.each(["id", "en"] as const)("the fullest sheet of an electoral district has two pages (%s)", async (locale) => {
  const facts = fullest();
  const content: EditionContent = { ...facts, text: writeEditionText(facts) };
  const documents = dapilDocuments(content, locale, SEAL);
  const [bytes] = await writeReportPdfs(documents, { createdOn: facts.publishedOn });
  if (bytes === undefined) throw new Error("a file");
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(2);
  expect(pages.map(({ text }) => text).join(" ")).toMatch(locale === "id" ? /dan 9\s+lainnya/ : /and 9\s+more/);
});
