import type { Block, Cell, ReportDocument, Row, Run, Section } from "@/lib/domain/document";
import { facts } from "./sample-report";

const words = (text: string): Run => ({ text, isFigure: false, note: null });
const figure = (text: string, note: number | null = null): Run => ({ text, isFigure: true, note });

export function textCell(text: string, note: number | null = null): Cell {
  return { text, value: null, unit: null, bar: null, note };
}

const people = (text: string): Cell => ({
  ...textCell(text),
  value: /\d/.test(text) ? Number(text.replaceAll(".", "")) : null,
  unit: "PEOPLE",
});
const decimal = (text: string) => Number(text.replace("−", "-").replace(",", ".").replace("%", ""));
const points = (text: string): Cell => ({ ...textCell(text), value: decimal(text) / 100, unit: "POINTS" });
const rate = (text: string): Cell => ({ ...textCell(text), value: decimal(text) / 100, unit: "RATE" });
const barred = (text: string): Cell => ({
  ...rate(text),
  bar: { share: decimal(text) / 70, mark: 50 / 70 },
});
const row = (...cells: Cell[]): Row => ({ cells });
const column = (label: string, align: "START" | "END" = "END", isOptional = false) => ({ label, align, isOptional });

const OLD = [41.05, 41.15, 41.3, 41.42, 41.67, 41.8, 44.13, 44.3, 44.5, 44.76, 44.98, 45.18];
const NEW = [40.61, 40.56, 41.48, 42.3, 42.25, 43];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

const TREND: Block = {
  kind: "TREND",
  trend: {
    description:
      "Garis cakupan Januari 2023 sampai Juni 2024 terhadap jalur sasaran 50 persen. Juni 2024: 43,00 persen, 3,43 poin di bawah jalur.",
    lines: [
      {
        label: "Definisi lama",
        explanation: "penyebut 283.104 (Sakernas 2022)",
        isCurrent: false,
        points: OLD.map((value, at) => ({
          period: 202301 + at,
          rate: value / 100,
          label: ({ 0: "41,05%", 6: "Batch 6.400 masuk", 11: "45,18%" } as Record<number, string>)[at] ?? null,
        })),
      },
      {
        label: "Definisi baru",
        explanation: "penyebut 298.465 (Sakernas 2023)",
        isCurrent: true,
        points: NEW.map((value, at) => ({
          period: 202401 + at,
          rate: value / 100,
          label: ({ 0: "1 Jan: 6.400 lepas (−2,14 poin)", 5: "43,00%" } as Record<number, string>)[at] ?? null,
        })),
      },
    ],
    target: {
      label: "Sasaran 50%",
      dueLabel: "31 Des 2024",
      baselinePeriod: 202312,
      baseline: 0.4286,
      baselineLabel: "42,86%",
      duePeriod: 202412,
      value: 0.5,
      distanceLabel: "−3,43 poin dari jalur",
    },
    monthLabels: [2023, 2024].flatMap((year) => MONTHS.map((label, at) => ({ period: year * 100 + at + 1, label }))),
    rateLabels: [38, 40, 42, 44, 46, 48, 50].map((value) => ({ rate: value / 100, label: `${value}%` })),
  },
};

const DAPIL: readonly (readonly [string, string, string, string, string, string, string, string])[] = [
  ["1 Gianyar", "9", "53.057", "23.485", "44,26%", "0,41", "1.636 / 2.400", "16/17"],
  ["2 Blahbatuh", "7", "42.800", "16.934", "39,57%", "0,22", "730 / 1.800", "9/9"],
  ["3 Sukawati", "9", "68.000", "28.951", "42,58%", "0,27", "1.003 / 2.400", "12/12"],
  ["4 Ubud", "6", "43.400", "21.681", "49,96%", "0,63", "1.081 / 1.400", "8/8"],
  ["5 Payangan", "4", "17.470", "4.696", "26,88%", "1,36", "1.081 / 1.800", "7/9"],
  ["6 Tegallalang", "5", "25.743", "7.422", "28,83%", "1,12", "945 / 1.400", "6/7"],
  ["7 Tampaksiring", "5", "30.500", "9.737", "31,92%", "0,94", "1.253 / 1.600", "8/8"],
];

const vulnerable = (text: string): Cell => ({ ...people(text.split(" / ")[0] ?? ""), text });

const DAPIL_TABLE: Block = {
  kind: "TABLE",
  table: {
    caption: "Cakupan per daerah pemilihan",
    columns: [
      column("Dapil", "START"),
      column("Kursi", "END", true),
      column("Berhak", "END", true),
      column("Aktif"),
      column("Cakupan", "START"),
      column("Poin dari Mei", "END", true),
      column("Rentan / kuota"),
      column("Desa melapor", "END", true),
    ],
    rows: [
      ...DAPIL.map(([name, seats, eligible, active, share, change, poor, villages]) =>
        row(
          textCell(name),
          { ...people(seats), unit: "NUMBER" },
          people(eligible),
          people(active),
          barred(share),
          points(`+${change}`),
          vulnerable(poor),
          textCell(villages),
        ),
      ),
      row(
        textCell("Lainnya", 5),
        textCell("–"),
        people("17.495"),
        people("15.434"),
        { ...textCell("tidak dihitung"), unit: "RATE" },
        textCell("–"),
        people("535"),
        textCell("–"),
      ),
    ],
    foot: row(
      textCell("Kabupaten"),
      { ...people("45"), unit: "NUMBER" },
      people("298.465"),
      people("128.340"),
      barred("43,00%"),
      points("+0,75"),
      vulnerable("8.264 / 12.800"),
      textCell("66/70"),
    ),
  },
};

const LAPSES: Section = {
  id: "lapses",
  finding: "Yang lepas sebelum APBD 2025",
  measure: "Batch bersubsidi enam bulan",
  newPage: false,
  blocks: [
    {
      kind: "TABLE",
      table: {
        caption: "Yang lepas menurut tanggal",
        columns: [column("Lepas pada", "START"), column("Orang"), column("Poin persen"), column("Sisa cakupan")],
        rows: [
          row(textCell("1 September"), people("3.100"), points("−1,04"), rate("41,96%")),
          row(textCell("1 Oktober"), people("2.735"), points("−0,92"), rate("41,05%")),
          row(textCell("1 Desember"), people("2.429"), points("−0,81"), rate("40,23%")),
        ],
        foot: row(textCell("Jumlah"), people("8.264"), points("−2,77"), rate("40,23%")),
      },
    },
  ],
};

const COSTS: Section = {
  id: "costs",
  finding: "Rupiah yang dibutuhkan",
  measure: "Iuran JKK + JKM Rp16.800 per orang per bulan",
  newPage: false,
  blocks: [
    {
      kind: "SUMS",
      sums: [
        {
          amount: "Rp386.971.200",
          explanation:
            "mempertahankan 8.264 orang sampai 31 Desember 2024: 3.100 × 4 bulan, 2.735 × 3 bulan, 2.429 × 1 bulan",
        },
        {
          amount: "Rp2.106.014.400",
          explanation: "menutup selisih 20.893 orang selama 6 bulan, bila seluruhnya dibayar APBD",
        },
      ],
    },
  ],
};

const QUESTIONS: Section = {
  id: "questions",
  finding: "Tiga pertanyaan untuk rapat",
  measure: null,
  newPage: false,
  blocks: [
    {
      kind: "QUESTIONS",
      questions: [
        {
          question: "Apakah APBD Perubahan 2024 memuat Rp386.971.200 untuk perpanjangan?",
          reason: "Batch pertama, 3.100 orang, berakhir 31 Agustus.",
        },
        {
          question: "Di tahap mana 4.536 kuota yang belum terisi tertahan?",
          reason:
            "Usulan desa, verifikasi, atau pendaftaran: tiap tahap punya penanggung jawab berbeda, dan tiap tahap dapat ditanyakan sendiri.",
        },
        {
          question: "Apa rencana untuk Dapil 5 Payangan?",
          reason: "Cakupannya 26,88%, terendah di kabupaten, dan dua desanya belum melapor.",
        },
      ],
    },
  ],
};

const MASTHEAD = [
  { label: "Edisi", value: "51.04-2024-06-1" },
  { label: "Per tanggal", value: "30 Juni 2024" },
  { label: "Terbit", value: "8 Juli 2024" },
  { label: "Kode periksa", value: "7F3A9-1C2KX" },
  { label: "Sifat", value: "Data ilustrasi" },
];
const IMPRINT = [
  "Diterbitkan Disnaker Kabupaten Gianyar dan BPJAMSOSTEK Cabang Bali Gianyar. Edisi terbit tidak diubah; koreksi menjadi edisi baru.",
  "Periksa keaslian: halaman Periksa, kode 7F3A9-1C2KX",
];
const FOOT = "Edisi 51.04-2024-06-1 · Kode periksa 7F3A9-1C2KX";

/** An edition with a block of every kind, with the figures of the demo. */
export const EDITION_REPORT: ReportDocument = {
  language: "id",
  title:
    "43% pekerja Gianyar terlindungi; 8.264 di antaranya lepas sebelum akhir tahun bila bantuan iuran tidak diperpanjang",
  purpose: "Laporan kemajuan untuk DPRD Kabupaten Gianyar",
  masthead: MASTHEAD,
  isIllustration: true,
  sections: [
    {
      id: "story",
      finding: null,
      measure: null,
      newPage: false,
      blocks: [
        {
          kind: "TEXT",
          sentences: [
            [
              words("Per 30 Juni 2024, "),
              figure("128.340", 1),
              words(" peserta aktif terlindungi dari "),
              figure("298.465", 2),
              words(" pekerja yang berhak."),
            ],
            [
              words("Sasaran kabupaten adalah "),
              figure("50%", 3),
              words(" pada 31 Desember 2024, jadi masih kurang "),
              figure("20.893 orang", 3),
              words("."),
            ],
            [
              words("Pada 1 Januari 2024, "),
              figure("6.400", 4),
              words(" pekerja rentan lepas karena bantuan enam bulan berakhir."),
            ],
            [words("Sejak Maret, tiga batch baru mengembalikan "), figure("8.264", 4), words(" orang.")],
            [words("Tanpa perpanjangan, cakupan turun menjadi "), figure("40,23%"), words(" pada Desember.")],
          ],
        },
        facts(),
      ],
    },
    {
      id: "trend",
      finding: "Kehilangan pada Januari sudah pulih, jalur sasaran belum terkejar",
      measure:
        "Cakupan dalam persen, sumbu mulai dari 38%. Garis jeda: penyebut berubah, jadi angka di kiri dan kanan tidak dibandingkan. Titik kosong: Desember 2023 dihitung ulang.",
      newPage: false,
      blocks: [TREND],
    },
    {
      id: "dapil",
      finding: "Ubud hampir 50%; Payangan, Tegallalang, dan Tampaksiring di bawah 32%",
      measure: "Per daerah pemilihan DPRD 2024. Cakupan dari desa yang melapor. Garis tegak pada batang: sasaran 50%.",
      newPage: true,
      blocks: [DAPIL_TABLE],
    },
    LAPSES,
    COSTS,
    QUESTIONS,
  ],
  notes: [
    "Peserta aktif: kepesertaan JKK pada hari terakhir bulan. Menghitung kepesertaan, bukan orang; satu orang dapat memegang dua. Sumber: BPJAMSOSTEK Cabang Bali Gianyar.",
    "Cakupan = peserta aktif ÷ pekerja yang berhak, semua segmen. Penyebut 298.465: Sakernas 2023. Sampai Desember 2023 dipakai 283.104: Sakernas 2022.",
    "Sasaran 50% pada 31 Desember 2024 ditetapkan pemerintah kabupaten; titik awal 42,86% (Desember 2023). Sasaran lain: RPJMN 32,15% (2025), Kemendagri untuk Bali 67,28% (2025).",
    "Pekerja rentan: BPU yang iurannya dibayar APBD selama enam bulan. Kuota 64 desa × 200 = 12.800 (2024), 64 × 100 = 6.400 (2023). Kuota bukan jumlah peserta.",
    "Empat desa belum melapor: Buahan Kaja, Kerta, Petak Kaja, Pupuan. Baris Lainnya memuat pekerja di empat desa itu dan peserta yang belum terpetakan ke desa; keduanya dihitung dalam persen kabupaten.",
    "JKK Rp10.000 dan JKM Rp6.800 untuk BPU lapis terendah. Penambahan di luar APBD, seperti BPU mandiri, mengurangi kebutuhan ini.",
  ],
  imprint: IMPRINT,
  signatures: [
    { label: "Kepala Dinas Tenaga Kerja Kabupaten Gianyar", value: "Ni Made Sri Wahyuni" },
    { label: "Kepala BPJAMSOSTEK Cabang Bali Gianyar", value: "I Wayan Sudarma" },
  ],
  runningFoot: FOOT,
};

function villagesTable(caption: string, first: number): Block {
  return {
    kind: "TABLE",
    table: {
      caption,
      columns: [
        column("Desa", "START"),
        column("Berhak", "END", true),
        column("Aktif"),
        column("Cakupan", "START"),
        column("Poin dari Mei", "END", true),
        column("Rentan aktif"),
        column("Kuota", "END", true),
      ],
      rows: ["Melinggih Kelod", "Bukian", "Puhu", "Buahan", "Kelusa"].map((name, at) =>
        row(
          textCell(name),
          people(`1.${first + at}0`),
          people(`${first + at}2`),
          barred(`${first + at},40%`),
          points("+1,36"),
          people("181"),
          people("200"),
        ),
      ),
      foot: null,
    },
  };
}

/** The sheet of an electoral district with as much in it as there can be. */
export function dapilReport(number: number): ReportDocument {
  const [, , eligible = "", active = "", share = ""] = DAPIL[number - 1] ?? [];
  return {
    ...EDITION_REPORT,
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
          {
            kind: "TEXT",
            sentences: [
              [
                words("Di dapil ini, "),
                figure(active, 1),
                words(" dari "),
                figure(eligible, 2),
                words(" pekerja terlindungi, atau "),
                figure(share),
                words("."),
              ],
              [words("Rp108.964.800 sudah dipakai untuk pekerja rentan di desa-desanya sepanjang tahun ini.")],
              [words("Dua desa belum melapor: Buahan Kaja dan Kerta. Angkanya tidak diketahui, bukan nol.")],
            ],
          },
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
        blocks: [villagesTable("Lima desa terendah", 20), villagesTable("Lima desa tertinggi", 34)],
      },
      LAPSES,
      COSTS,
      QUESTIONS,
    ],
  };
}
