import { formatCount, type Locale } from "@/lib/format";

/** A count as a cell shows it and takes it back; the English comma would be read as a decimal, so there digits stand alone. */
export function cellText(count: number | null, locale: Locale): string {
  if (count === null) return "";
  return locale === "id" ? formatCount(count, locale) : String(count);
}
