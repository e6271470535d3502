import type { ReportDocument, Run, Sentence } from "@/lib/domain/document";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { dapilTable, lapsesTable } from "./sample-report-tables";

const OLD_RATES = [41.05, 41.14, 41.29, 41.42, 41.66, 41.79, 44.13, 44.3, 44.5, 44.76, 44.98, 45.18];
const NEW_RATES = [40.61, 40.55, 41.48, 42.3, 42.25, 43.0];

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
      blocks: [{ kind: "TABLE", table: dapilTable() }],
    },
    {
      id: "lapses",
      finding: "Yang lepas sebelum APBD 2025",
      measure: "Batch bersubsidi enam bulan",
      newPage: false,
      blocks: [{ kind: "TABLE", table: lapsesTable() }],
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

/** The three facts that a report of June 2024 opens with. */
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
