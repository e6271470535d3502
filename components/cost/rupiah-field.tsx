import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { parseRupiah } from "@/lib/domain/rupiah";
import { formatNumber, formatRupiah, type Locale } from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";

interface RupiahFieldProps {
  locale: Locale;
  defaultValue: string;
  error?: string;
}

/** An amount that says how it is read while it is typed. */
export function RupiahField({ locale, defaultValue, error }: RupiahFieldProps) {
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  const [typed, setTyped] = useState(defaultValue);
  const read = parseRupiah(typed);
  const reading =
    read.kind === "count" ? words.understood(formatRupiah(read.value, locale)) : readingOf(typed, text, locale);
  return (
    <TextField
      label={words.amount}
      name="rupiah"
      inputMode="numeric"
      autoComplete="off"
      defaultValue={defaultValue}
      onInput={(event) => setTyped(event.currentTarget.value)}
      hint={error === undefined ? (reading ?? words.amountHint) : words.amountHint}
      error={error === undefined ? undefined : (reading ?? error)}
      required
    />
  );
}

/** How an amount that is not whole was understood, and what may have been meant; nothing where it is no number. */
function readingOf(typed: string, text: CostText, locale: Locale): string | null {
  const words = text.cost.budgets;
  const read = parseRupiah(typed);
  if (read.kind !== "error" || read.understood === undefined) return null;
  const understood = formatNumber(read.understood, locale);
  const meant = read.suggestions.map((rupiah) => formatRupiah(rupiah, locale)).join(words.or);
  return [words.notWhole(typed.trim(), understood), ...(meant === "" ? [] : [words.meant(meant)])].join(" ");
}
