import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { Oddities } from "@/lib/workbook/preview";

const MAX_NAMED = 8;

/** What is odd about the file but was read all the same; nothing where nothing is. */
export function OddityList({ oddities, locale }: { oddities: Oddities; locale: Locale }) {
  const text = textFor(locale).workbook.preview;
  const { formulas, dashes, hiddenLines, totalLines } = oddities;
  const named = (names: readonly string[]) => {
    const more = names.length - MAX_NAMED;
    const shown = names.slice(0, MAX_NAMED).join(", ");
    return more > 0 ? `${shown}, ${text.more(formatCount(more, locale))}` : shown;
  };
  const lines = (numbers: readonly number[]) => named(numbers.map((line) => text.line(String(line))));
  const count = (list: readonly unknown[]) => formatCount(list.length, locale);
  const sentences = [
    formulas.length > 0 ? text.formulas(count(formulas), named(formulas)) : null,
    dashes.length > 0 ? text.dashes(count(dashes), named(dashes)) : null,
    hiddenLines.length > 0 ? text.hidden(count(hiddenLines), lines(hiddenLines)) : null,
    totalLines.length > 0 ? text.totalRows(count(totalLines), lines(totalLines)) : null,
  ].filter((sentence) => sentence !== null);
  return (
    <ul className="grid gap-2 text-13">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

export function hasOddities({ formulas, dashes, hiddenLines, totalLines }: Oddities): boolean {
  return formulas.length + dashes.length + hiddenLines.length + totalLines.length > 0;
}
