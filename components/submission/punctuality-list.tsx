import { formatCount, formatRate, type Locale } from "@/lib/format";
import type { Punctuality } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";

interface PunctualityListProps {
  regencies: readonly Punctuality[];
  locale: Locale;
}

/** How reliably each regency submits. */
export function PunctualityList({ regencies, locale }: PunctualityListProps) {
  const text = textFor(locale).worklist;
  const count = (n: number) => formatCount(n, locale);
  return (
    <ul className="lines">
      {regencies.map(({ regencyCode, regencyName, onTime, due, rate }) => (
        <li key={regencyCode}>
          <div>
            <b>{regencyName}</b>
            <p>{rate === null ? text.punctualityNone : text.punctualityOf(count(onTime), count(due))}</p>
          </div>
          {rate === null ? null : <b>{formatRate(rate, locale, 1)}</b>}
        </li>
      ))}
    </ul>
  );
}
