import { formatSignedCount, formatSignedRate, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

interface ChangeCellProps {
  now: number | null;
  before: number | null;
  locale: Locale;
}

export function ChangeCell({ now, before, locale }: ChangeCellProps) {
  if (now === null || before === null) return <td className="num muted">{sheetTextFor(locale).common.noData}</td>;
  const change = now - before;
  if (change === 0) return <td className="num muted">0</td>;
  return (
    <td className="num">
      {formatSignedCount(change, locale)}
      {before > 0 ? <span className="muted"> ({formatSignedRate(change / before, locale)})</span> : null}
    </td>
  );
}
