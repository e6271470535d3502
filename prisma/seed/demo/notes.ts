import { type Counts, checkEntry } from "@/lib/domain/entry";
import type { Period } from "@/lib/domain/period";
import { classOf } from "@/lib/domain/programme";
import type { AreaCounts } from "./programmes";
import { JULY_2024, type Story } from "./story";

/** What became of the sponsored batches, by regency and month. */
const BATCHES: Readonly<Record<string, string>> = {
  "51.04 202307":
    "Kebijakan 1 desa 100 pekerja rentan: batch 2023 aktif enam bulan mulai Juli, dibayar APBD kabupaten.",
  "51.04 202401": "Bantuan iuran enam bulan berakhir 31 Desember 2023; batch 2023 lepas pada 1 Januari.",
  "51.04 202403": "Batch I 2024 aktif mulai Maret.",
  "51.04 202404": "Batch II 2024 aktif mulai April.",
  "51.04 202406": "Batch III 2024 (SK 31 Mei 2024) aktif mulai Juni.",
  "51.06 202309": "Bantuan iuran pekerja rentan Bangli mulai September 2023.",
};

/** Vulnerable workers of one village, by village and month. */
const VILLAGES: Readonly<Record<string, string>> = {
  "51.04.02.2003 202406": "Batch III (SK 31 Mei 2024) menambah 64 pekerja, sebagian besar petani penggarap.",
  "51.04.02.2008 202406":
    "Tiga puluh tujuh orang pindah ke kepesertaan mandiri atau keluar desa; daftar diperbarui perbekel.",
};

/** The part of a regency without a village, by regency and month. */
const REMAINDERS: Readonly<Record<string, string>> = {
  "51.04 202406": "Memuat peserta Petak Kaja, Pupuan, Kerta, dan Buahan Kaja yang belum melapor Juni.",
};

/**
 * The note of an entry that rule R7 objects to, without which its month could not have been submitted. The month
 * under way still waits for its notes.
 */
export function noteFor(story: Story, period: Period, entry: AreaCounts, previous: Counts | undefined): string | null {
  if (period === JULY_2024 || !isRemarkable(entry, previous)) return null;
  const note = explanation(story, period, entry);
  if (note === undefined) throw new Error(`no note for ${entry.areaCode} ${entry.category} ${period}`);
  return note;
}

function explanation({ regencyCode }: Story, period: Period, { areaCode, category }: AreaCounts): string | undefined {
  if (category !== "VULNERABLE") return REMAINDERS[`${areaCode} ${period}`];
  return VILLAGES[`${areaCode} ${period}`] ?? BATCHES[`${regencyCode} ${period}`];
}

function isRemarkable({ category, counts }: AreaCounts, previous: Counts | undefined): boolean {
  const findings = checkEntry({ class: classOf(category), counts, previous: previous ?? null });
  return findings.some(({ rule }) => rule === "R7");
}
