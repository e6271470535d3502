import type { ReportDocument } from "@/lib/domain/document";
import { SAMPLE_REPORT, sentence } from "./sample-report";
import { dapilTable, villagesTable } from "./sample-report-tables";

/** The sheet of an electoral district with as much in it as there can be. */
export function dapilReport(number: number): ReportDocument {
  const [, , eligible, active, share = ""] = dapilTable().rows[number - 1]?.cells.map(({ text }) => text) ?? [];
  const story = [
    `Di dapil ini, [${active}|1] dari [${eligible}|2] pekerja terlindungi, atau [${share}].`,
    "Rp108.964.800 sudah dipakai untuk pekerja rentan di desa-desanya sepanjang tahun ini.",
    "Dua desa belum melapor: Buahan Kaja dan Kerta. Angkanya tidak diketahui, bukan nol.",
  ];
  return {
    ...SAMPLE_REPORT,
    title: `Dapil ${number}: dari 10 pekerja, tiga terlindungi; kenaikannya tercepat di kabupaten, dan dua desa belum melapor`,
    purpose: `Lembar daerah pemilihan ${number} untuk anggota DPRD Kabupaten Gianyar`,
    signatures: [],
    sections: [
      {
        id: "story",
        finding: null,
        measure: null,
        newPage: false,
        blocks: [
          { kind: "TEXT", sentences: story.map(sentence) },
          {
            kind: "FACTS",
            facts: [
              { label: "Cakupan", value: share, explanation: "+1,36 poin sejak Mei 2024", status: null, note: 2 },
              { label: "Pekerja rentan aktif", value: "1.081", explanation: "dari kuota 1.800", status: null, note: 4 },
              {
                label: "Rupiah dipakai",
                value: "Rp108.964.800",
                explanation: "Januari–Juni 2024",
                status: null,
                note: 6,
              },
            ],
          },
        ],
      },
      {
        id: "villages",
        finding: "Desa dengan cakupan terendah tertinggal 20 poin dari yang tertinggi",
        measure: "Desa yang melapor. Garis tegak pada batang: sasaran kabupaten 50%.",
        newPage: false,
        blocks: [
          { kind: "TABLE", table: villagesTable("Lima desa terendah", 20) },
          { kind: "TABLE", table: villagesTable("Lima desa tertinggi", 34) },
        ],
      },
      ...SAMPLE_REPORT.sections.filter(({ id }) => ["lapses", "costs", "questions"].includes(id)),
    ],
  };
}
