import type { CSSProperties } from "react";
import type { Payer } from "@/lib/domain/contribution";
import type { BudgetEnd } from "@/lib/domain/cost";
import type { Known } from "@/lib/domain/coverage";
import { yearOf } from "@/lib/domain/period";
import type { Programme } from "@/lib/domain/programme";
import { formatPeriod, formatRupiah, formatRupiahCompact, type Locale } from "@/lib/format";
import type { CostText } from "@/lib/text/cost-text";

/** One colour for each payer, from the families of the segments: no drawing shows both. */
const COLOURS: Readonly<Record<Payer, string>> = {
  APBD_REGENCY: "seg-bpu",
  APBD_PROVINCE: "seg-gov",
  APBDES: "seg-vul",
  APBN: "seg-pu",
  CSR: "seg-pmi",
  SELF: "seg-jakon",
};

export function payerColour(payer: Payer): CSSProperties {
  return { "--k": `var(--${COLOURS[payer]})` } as CSSProperties;
}

/** Whole rupiah in full, or that nobody can say. */
export function inRupiah(rupiah: Known, text: CostText, locale: Locale): string {
  return rupiah === null ? text.cost.unknownRupiah : formatRupiah(rupiah, locale);
}

/** The same for a title. */
export function inShort(rupiah: Known, text: CostText, locale: Locale): string {
  return rupiah === null ? text.cost.unknownRupiah : formatRupiahCompact(rupiah, locale);
}

/** Until when a budget pays; `year` is the last that is asked of it. */
export function endInWords(end: BudgetEnd, year: number, text: CostText, locale: Locale): string {
  const words = text.cost.end;
  if (end.kind === "LASTS") return words.LASTS(String(year));
  if (end.kind === "NONE") return words.NONE(String(yearOf(end.period)));
  return words[end.kind](formatPeriod(end.period, locale));
}

/** "JKK + JKM". */
export function programmesInWords(programmes: readonly Programme[], text: CostText): string {
  return programmes.map((programme) => text.programme[programme].short).join(" + ");
}
