import type { Client } from "pg";
import { insertRows, stableId } from "../rows";
import { GIANYAR } from "./branch";
import { userId } from "./users";

interface Promised {
  readonly on: string;
  readonly statement: string;
  readonly statementEn: string;
  readonly by: string;
  readonly measure: "COVERAGE" | "VULNERABLE_ACTIVE" | "VULNERABLE_REGISTERED" | "OTHER";
  /** People, or hundredths of a percent. */
  readonly amount: number | null;
  readonly due: string | null;
  readonly source: string;
}

const REGENCY = "Pemerintah Kabupaten Gianyar";
const ARTICLE = "Berita yang menjadi titik tolak proyek ini; tanggal ucapan ilustrasi";

/** The two numbers of workers are published policy; days, and what is called an illustration, are ours. */
const PROMISES: readonly Promised[] = [
  {
    on: "2023-02-01",
    statement: "100 pekerja rentan per desa pada 2023: 6.400 orang di 64 desa",
    statementEn: "100 vulnerable workers per village in 2023: 6,400 people in 64 villages",
    by: REGENCY,
    measure: "VULNERABLE_ACTIVE",
    amount: 6_400,
    due: "2023-12-31",
    source: ARTICLE,
  },
  {
    on: "2024-01-08",
    statement: "Cakupan kepesertaan 50% pada akhir 2024",
    statementEn: "Coverage of 50% by the end of 2024",
    by: REGENCY,
    measure: "COVERAGE",
    amount: 5_000,
    due: "2024-12-31",
    source: "Ilustrasi: bukan sasaran yang diterbitkan",
  },
  {
    on: "2024-02-01",
    statement: "12.800 pekerja rentan terdaftar tahun ini",
    statementEn: "12,800 vulnerable workers registered this year",
    by: REGENCY,
    measure: "VULNERABLE_REGISTERED",
    amount: 12_800,
    due: "2024-12-31",
    source: ARTICLE,
  },
  {
    on: "2024-02-22",
    statement: "Tidak ada lagi keluarga pekerja yang jatuh miskin karena kecelakaan kerja",
    statementEn: "No worker's family falls into poverty because of an accident at work any more",
    by: "Dinas Tenaga Kerja Kabupaten Gianyar",
    measure: "OTHER",
    amount: null,
    due: null,
    source: "Ilustrasi: sosialisasi di Kantor Camat Sukawati",
  },
];

export async function insertPromises(client: Client): Promise<void> {
  await insertRows(
    client,
    "public_promise",
    PROMISES.map(({ on, statement, statementEn, by, measure, amount, due, source }) => ({
      regency_code: GIANYAR,
      id: stableId("public_promise", GIANYAR, on),
      statement,
      statement_en: statementEn,
      said_by: by,
      said_on: on,
      measure,
      amount,
      due_on: due,
      source,
      version: 1,
      updated_at: "2024-07-02T09:40:00+08:00",
      updated_by: userId("OPERATOR"),
    })),
  );
}
