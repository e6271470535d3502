import { formatSignedCount, formatSignedRate, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

interface ChangeCellProps {
  now: number | null;
  before: number | null;
  locale: Locale;
}

/** In a box of its own size: it changes with every key, and a table is laid out whole. */
export function ChangeCell({ now, before, locale }: ChangeCellProps) {
  const isKnown = now !== null && before !== null;
  return (
    <td className="num">
      <span className={isKnown && now !== before ? "still" : "still muted"}>
        {isKnown ? <Change now={now} before={before} locale={locale} /> : sheetTextFor(locale).common.noData}
      </span>
    </td>
  );
}

function Change({ now, before, locale }: { now: number; before: number; locale: Locale }) {
  const change = now - before;
  if (change === 0) return "0";
  return (
    <span>
      {formatSignedCount(change, locale)}
      {before > 0 ? <span className="muted"> ({formatSignedRate(change / before, locale)})</span> : null}
    </span>
  );
}
