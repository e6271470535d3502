import type { Cell, Column, ReportTable } from "@/lib/domain/document";

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

export function dapilTable(): ReportTable {
  const rows = DAPIL.map(([name, seats, eligible, active, rate, points, vulnerable, quota = "", villages = ""]) => ({
    cells: [
      words(name, name === "Lainnya" ? 5 : null),
      seats === null ? words("–") : people(seats, "NUMBER"),
      people(eligible),
      people(active),
      rate === null ? words("tidak dihitung") : percent(rate),
      points === null ? words("–") : change(points),
      { ...people(vulnerable), text: `${thousands(vulnerable)}${quota}` },
      words(villages),
    ],
  }));
  return {
    caption: "Cakupan per daerah pemilihan",
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

export function lapsesTable(): ReportTable {
  const row = (day: string, count: number, points: number, rest: number) => ({
    cells: [words(day), people(count), change(points), { ...percent(rest), bar: null }],
  });
  return {
    caption: "Yang lepas menurut tanggal",
    columns: [start("Lepas pada"), end("Orang"), end("Poin persen"), end("Sisa cakupan")],
    rows: [
      row("1 September", 3100, -0.0104, 0.4196),
      row("1 Oktober", 2735, -0.0092, 0.4105),
      row("1 Desember", 2429, -0.0081, 0.4023),
    ],
    foot: row("Jumlah", 8264, -0.0277, 0.4023),
  };
}

/** Five villages, the first with a coverage of so many percent. */
export function villagesTable(caption: string, first: number): ReportTable {
  return {
    caption,
    columns: [
      start("Desa"),
      end("Berhak", true),
      end("Aktif"),
      start("Cakupan"),
      end("Poin dari Mei", true),
      end("Rentan aktif"),
      end("Kuota", true),
    ],
    rows: ["Melinggih Kelod", "Bukian", "Puhu", "Buahan", "Kelusa"].map((name, at) => ({
      cells: [
        words(name),
        people(1000 + (first + at) * 10),
        people((first + at) * 10 + 2),
        percent((first + at + 0.4) / 100),
        change(0.0136),
        people(181),
        people(200),
      ],
    })),
    foot: null,
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

const percent = (value: number): Cell => ({
  text: `${decimal(value)}%`,
  value,
  unit: "RATE",
  bar: { share: value, mark: 0.5 },
  note: null,
});

const change = (value: number): Cell => ({
  text: `${value < 0 ? "−" : "+"}${decimal(Math.abs(value))}`,
  value,
  unit: "POINTS",
  bar: null,
  note: null,
});

const thousands = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
const decimal = (share: number) => (share * 100).toFixed(2).replace(".", ",");
