import type { Cell, Column, ReportDocument, ReportTable, Run, Sentence } from "@/lib/domain/document";
import { addMonths, toPeriod } from "@/lib/domain/period";

/** A report with every kind of block: the edition that the design draws, figure by figure. */
export const SAMPLE_REPORT: ReportDocument = {
  language: "id",
  title:
    "43% pekerja Gianyar terlindungi; 8.264 di antaranya lepas sebelum akhir tahun bila bantuan iuran tidak diperpanjang",
  purpose: "Laporan kemajuan untuk DPRD Kabupaten Gianyar",
  masthead: [
    { label: "Edisi", value: "51.04-2024-06-1" },
    { label: "Per tanggal", value: "30 Juni 2024" },
    { label: "Terbit", value: "8 Juli 2024" },
    { label: "Kode periksa", value: "7F3A9-1C2D4" },
  ],
  isIllustration: true,
  sections: [
    { id: "opening", finding: null, measure: null, newPage: false, blocks: [story(), facts()] },
    {
      id: "trend",
      finding: "Kehilangan pada Januari sudah pulih, jalur sasaran belum terkejar",
      measure:
        "Cakupan dalam persen, sumbu mulai dari 38%. Garis jeda: penyebut berubah, jadi angka di kiri dan kanan tidak dibandingkan. Titik kosong: Desember 2023 dihitung ulang.",
      newPage: false,
      blocks: [{ kind: "TREND", trend: trend() }],
    },
    {
      id: "dapil",
      finding: "Ubud hampir 50%; Payangan, Tegallalang, dan Tampaksiring di bawah 32%",
      measure: "Per daerah pemilihan DPRD 2024. Cakupan dari desa yang melapor. Garis tegak pada batang: sasaran 50%.",
      newPage: true,
      blocks: [{ kind: "TABLE", table: dapil() }],
    },
    {
      id: "lapses",
      finding: "Yang lepas sebelum APBD 2025",
      measure: "Batch bersubsidi enam bulan",
      newPage: false,
      blocks: [{ kind: "TABLE", table: lapses() }],
    },
    {
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
    },
    {
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
              reason: "Usulan desa, verifikasi, atau pendaftaran: tiap tahap punya penanggung jawab berbeda.",
            },
            {
              question: "Apa rencana untuk Dapil 5 Payangan?",
              reason: "Cakupannya 26,88%, terendah di kabupaten, dan dua desanya belum melapor.",
            },
          ],
        },
      ],
    },
  ],
  notes: [
    "Peserta aktif: kepesertaan JKK pada hari terakhir bulan. Menghitung kepesertaan, bukan orang; satu orang dapat memegang dua. Sumber: BPJAMSOSTEK Cabang Bali Gianyar.",
    "Cakupan = peserta aktif ÷ pekerja yang berhak, semua segmen. Penyebut 298.465: Sakernas 2023. Sampai Desember 2023 dipakai 283.104: Sakernas 2022.",
    "Sasaran 50% pada 31 Desember 2024 ditetapkan pemerintah kabupaten; titik awal 42,86% (Desember 2023). Sasaran lain: RPJMN 32,15% (2025), Kemendagri untuk Bali 67,28% (2025).",
    "Pekerja rentan: BPU yang iurannya dibayar APBD selama enam bulan. Kuota 64 desa × 200 = 12.800 (2024), 64 × 100 = 6.400 (2023). Kuota bukan jumlah peserta.",
    "Empat desa belum melapor: Buahan Kaja, Kerta, Petak Kaja, Pupuan. Baris Lainnya memuat pekerja di empat desa itu dan peserta yang belum terpetakan ke desa; keduanya dihitung dalam persen kabupaten.",
    "JKK Rp10.000 dan JKM Rp6.800 untuk BPU lapis terendah. Penambahan di luar APBD, seperti BPU mandiri, mengurangi kebutuhan ini.",
  ],
  imprint: [
    "Diterbitkan Disnaker Kabupaten Gianyar dan BPJAMSOSTEK Cabang Bali Gianyar. Edisi terbit tidak diubah; koreksi menjadi edisi baru.",
    "Periksa keaslian: halaman Periksa, kode 7F3A9-1C2D4",
  ],
  signatures: [{ label: "Disetujui Kepala Dinas Tenaga Kerja", value: "I Made Contoh" }],
  runningFoot: "Edisi 51.04-2024-06-1 · kode periksa 7F3A9-1C2D4",
};

/** Words with `[figure|note]` told apart, as "Per 30 Juni, [128.340|1] peserta". */
export function sentence(marked: string): Sentence {
  return marked.split(/(\[[^\]]*\])/).flatMap((part): Run[] => {
    const figure = /^\[([^|]*)\|?(\d*)\]$/.exec(part);
    if (!figure) return part === "" ? [] : [{ text: part, isFigure: false, note: null }];
    return [{ text: figure[1] ?? "", isFigure: true, note: figure[2] ? Number(figure[2]) : null }];
  });
}

function story(): ReportDocument["sections"][number]["blocks"][number] {
  const sentences = [
    "Per 30 Juni 2024, [128.340|1] peserta aktif terlindungi dari [298.465|2] pekerja yang berhak.",
    "Sasaran kabupaten adalah [50%|3] pada 31 Desember 2024, jadi masih kurang [20.893 orang|3].",
    "Pada 1 Januari 2024, [6.400|4] pekerja rentan lepas karena bantuan enam bulan berakhir.",
    "Sejak Maret, tiga batch baru mengembalikan [8.264|4] orang.",
    "Tanpa perpanjangan, cakupan turun menjadi [40,23%] pada Desember.",
  ];
  return { kind: "TEXT", sentences: sentences.map(sentence) };
}

function facts(): ReportDocument["sections"][number]["blocks"][number] {
  return {
    kind: "FACTS",
    facts: [
      {
        label: "Cakupan kepesertaan",
        value: "43,00%",
        explanation: "3,43 poin persen dari jalur ke 50%",
        status: { kind: "BEHIND", word: "Tertinggal" },
        note: 2,
      },
      {
        label: "Peserta aktif",
        value: "128.340",
        explanation: "+431 sejak Desember 2023, rata-rata 72 per bulan",
        status: null,
        note: 1,
      },
      {
        label: "Pekerja rentan aktif",
        value: "8.264",
        explanation: "64,56% dari kuota 12.800; kuota 2023 adalah 6.400",
        status: null,
        note: 4,
      },
    ],
  };
}

const OLD_RATES = [41.05, 41.14, 41.29, 41.42, 41.66, 41.79, 44.13, 44.3, 44.5, 44.76, 44.98, 45.18];
const NEW_RATES = [40.61, 40.55, 41.48, 42.3, 42.25, 43.0];

function trend() {
  const months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
  const points = (from: number, rates: readonly number[], labels: Readonly<Record<number, string>>) =>
    rates.map((rate, index) => ({
      period: Number(addMonths(toPeriod(from), index)),
      rate: rate / 100,
      label: labels[index] ?? null,
    }));
  return {
    description:
      "Garis cakupan Januari 2023 sampai Juni 2024 terhadap jalur sasaran 50 persen. Garis terputus pada Januari 2024 karena definisi penyebut berubah. Juni 2024: 43,00 persen, 3,43 poin di bawah jalur.",
    lines: [
      {
        label: "Definisi lama",
        explanation: "penyebut 283.104 (Sakernas 2022)",
        isCurrent: false,
        points: points(202301, OLD_RATES, { 0: "41,05%", 6: "Batch 6.400 masuk", 11: "45,18%" }),
      },
      {
        label: "Definisi baru",
        explanation: "penyebut 298.465 (Sakernas 2023)",
        isCurrent: true,
        points: points(202401, NEW_RATES, { 0: "1 Jan: 6.400 lepas (−2,14 poin)", 5: "43,00%" }),
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
    monthLabels: Array.from({ length: 24 }, (_, index) => ({
      period: Number(addMonths(toPeriod(202301), index)),
      label: months[index % 12] ?? "",
    })),
    rateLabels: [38, 40, 42, 44, 46, 48, 50].map((rate) => ({ rate: rate / 100, label: `${rate}%` })),
  };
}

const DAPIL: readonly (readonly [
  string,
  number | null,
  number,
  number,
  number | null,
  number | null,
  number,
  ...string[],
])[] = [
  ["1 Gianyar", 9, 53_057, 23_485, 0.4426, 0.0041, 1636, " / 2.400", "16/17"],
  ["2 Blahbatuh", 7, 42_800, 16_934, 0.3957, 0.0022, 730, " / 1.800", "9/9"],
  ["3 Sukawati", 9, 68_000, 28_951, 0.4258, 0.0027, 1003, " / 2.400", "12/12"],
  ["4 Ubud", 6, 43_400, 21_681, 0.4996, 0.0063, 1081, " / 1.400", "8/8"],
  ["5 Payangan", 4, 17_470, 4696, 0.2688, 0.0136, 1081, " / 1.800", "7/9"],
  ["6 Tegallalang", 5, 25_743, 7422, 0.2883, 0.0112, 945, " / 1.400", "6/7"],
  ["7 Tampaksiring", 5, 30_500, 9737, 0.3192, 0.0094, 1253, " / 1.600", "8/8"],
  ["Lainnya", null, 17_495, 15_434, null, null, 535, "", "–"],
  ["Kabupaten", 45, 298_465, 128_340, 0.43, 0.0075, 8264, " / 12.800", "66/70"],
];

function dapil(): ReportTable {
  const rows = DAPIL.map(([name, seats, eligible, active, rate, points, vulnerable, quota = "", villages = ""]) => ({
    cells: [
      words(name, name === "Lainnya" ? 5 : null),
      seats === null ? words("–") : people(seats, "NUMBER"),
      people(eligible),
      people(active),
      rate === null ? words("tidak dihitung") : percent(rate),
      points === null
        ? words("–")
        : { ...percent(points, ""), unit: "POINTS" as const, text: `+${decimal(points)}`, bar: null },
      { ...people(vulnerable), text: `${thousands(vulnerable)}${quota}` },
      words(villages),
    ],
  }));
  return {
    caption: "Cakupan per daerah pemilihan, 30 Juni 2024",
    columns: [
      start("Dapil"),
      end("Kursi", true),
      end("Berhak", true),
      end("Aktif"),
      start("Cakupan"),
      end("Poin dari Mei", true),
      end("Rentan / kuota"),
      end("Desa melapor", true),
    ],
    rows: rows.slice(0, -1),
    foot: rows.at(-1) ?? null,
  };
}

function lapses(): ReportTable {
  const row = (day: string, count: number, points: number, rest: number) => ({
    cells: [
      words(day),
      people(count),
      { ...percent(points, ""), unit: "POINTS" as const, text: `−${decimal(-points)}`, bar: null },
      { ...percent(rest), bar: null },
    ],
  });
  return {
    caption: "Pekerja rentan yang lepas, menurut tanggal",
    columns: [start("Lepas pada"), end("Orang"), end("Poin persen"), end("Sisa cakupan")],
    rows: [
      row("1 September", 3100, -0.0104, 0.4196),
      row("1 Oktober", 2735, -0.0092, 0.4105),
      row("1 Desember", 2429, -0.0081, 0.4023),
    ],
    foot: row("Jumlah", 8264, -0.0277, 0.4023),
  };
}

const start = (label: string): Column => ({ label, align: "START", isOptional: false });
const end = (label: string, isOptional = false): Column => ({ label, align: "END", isOptional });

export const words = (text: string, note: number | null = null): Cell => ({
  text,
  value: null,
  unit: null,
  bar: null,
  note,
});

const people = (value: number, unit: Cell["unit"] = "PEOPLE"): Cell => ({
  text: thousands(value),
  value,
  unit,
  bar: null,
  note: null,
});

const percent = (value: number, sign = "%"): Cell => ({
  text: `${decimal(value)}${sign}`,
  value,
  unit: "RATE",
  bar: { share: value, mark: 0.5 },
  note: null,
});

const thousands = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
const decimal = (share: number) => (share * 100).toFixed(2).replace(".", ",");
