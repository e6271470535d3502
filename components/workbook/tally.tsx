import type { RowKind } from "@/lib/domain/import-verdict";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { Tally as Counts } from "@/lib/workbook/preview";

const KINDS: readonly RowKind[] = ["NEW", "CHANGED", "UNCHANGED", "REJECTED", "LEFT_OUT"];

/** How many rows of the file meet which fate; what nobody left out is not mentioned. */
export function Tally({ tally, locale }: { tally: Counts; locale: Locale }) {
  const text = textFor(locale).workbook.preview;
  const shown = KINDS.filter((kind) => kind !== "LEFT_OUT" || tally.LEFT_OUT > 0);
  return (
    <dl className="tally" aria-label={text.tally}>
      {shown.map((kind) => (
        <div key={kind} className={kind === "REJECTED" && tally.REJECTED > 0 ? "tally__bad" : undefined}>
          <dt>{text.kinds[kind]}</dt>
          <dd className="tally__v">{formatCount(tally[kind], locale)}</dd>
          <dd className="tally__n">{text.kindHints[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
