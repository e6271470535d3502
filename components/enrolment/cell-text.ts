import { cellText } from "@/components/sheet/cell-text";
import type { Counts } from "@/lib/domain/entry";
import type { Cells } from "@/lib/domain/judgement";
import type { Locale } from "@/lib/format";

export function cellsOf({ jkk, jkm, jht, jp, jkp }: Counts, locale: Locale): Cells {
  const text = (count: number | null) => cellText(count, locale);
  return { jkk: text(jkk), jkm: text(jkm), jht: text(jht), jp: text(jp), jkp: text(jkp) };
}
