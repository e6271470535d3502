import type { Counts } from "@/lib/domain/entry";
import type { Period } from "@/lib/domain/period";
import { PROGRAMMES } from "@/lib/domain/programme";
import type { AreaCounts } from "./programmes";
import { JULY_2024, JUNE_2024, type Story } from "./story";

/** A village without data for a month, and why. */
export interface SilentVillage {
  readonly period: Period;
  readonly code: string;
  readonly reason: string;
}

export const SILENT_VILLAGES: readonly SilentVillage[] = [
  {
    period: JUNE_2024,
    code: "51.04.03.2014",
    reason: "Rekap belum ditandatangani perbekel sampai batas pengajuan.",
  },
  { period: JUNE_2024, code: "51.04.06.2005", reason: "Petugas pendata berganti, rekap Juni belum diterima." },
  { period: JUNE_2024, code: "51.04.07.2006", reason: "Berkas rekap rusak dan sedang disusun ulang oleh desa." },
  { period: JUNE_2024, code: "51.04.07.2008", reason: "Data masih dicocokkan dengan daftar banjar." },
];

/** How many villages are in, from the top of the sheet, for the month under way. */
const ENTERED_IN_JULY: Readonly<Record<string, number>> = { "51.04": 41, "51.06": 6 };

/** What was entered: silent villages stand in the regency's remainder; a month under way has no remainder yet. */
export function asEntered(story: Story, period: Period, counts: readonly AreaCounts[]): AreaCounts[] {
  if (period === JULY_2024) {
    const entered = new Set(story.villages.slice(0, ENTERED_IN_JULY[story.regencyCode]).map(({ code }) => code));
    return counts.filter(({ areaCode }) => entered.has(areaCode));
  }
  const silent = new Set(SILENT_VILLAGES.filter((village) => village.period === period).map(({ code }) => code));
  return counts.flatMap((entry): AreaCounts[] => {
    if (silent.has(entry.areaCode)) return [];
    if (entry.areaCode !== story.regencyCode) return [entry];
    const moved = counts.filter(({ areaCode, category }) => silent.has(areaCode) && category === entry.category);
    return [{ ...entry, counts: moved.map(({ counts }) => counts).reduce(addCounts, entry.counts) }];
  });
}

function addCounts(a: Counts, b: Counts): Counts {
  const added = PROGRAMMES.map((programme) => {
    const [x, y] = [a[programme], b[programme]];
    return [programme, x === null || y === null ? null : x + y];
  });
  return Object.fromEntries(added) as Counts;
}
