import type { Counts } from "@/lib/domain/entry";
import type { Cells } from "@/lib/domain/judgement";
import { formatCount, type Locale } from "@/lib/format";

/** A count as a cell shows it and takes it back; the English comma would be read as a decimal, so there digits stand alone. */
export function cellText(count: number | null, locale: Locale): string {
  if (count === null) return "";
  return locale === "id" ? formatCount(count, locale) : String(count);
}

export function cellsOf({ jkk, jkm, jht, jp, jkp }: Counts, locale: Locale): Cells {
  const text = (count: number | null) => cellText(count, locale);
  return { jkk: text(jkk), jkm: text(jkm), jht: text(jht), jp: text(jp), jkp: text(jkp) };
}
