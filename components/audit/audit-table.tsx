import Link from "next/link";
import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { AuditEntry } from "@/lib/audit/queries";
import { SHOWN_ROWS } from "@/lib/audit/schema";
import { periodCode } from "@/lib/domain/period";
import { formatCount, formatInstant, formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { actionWords, personName, rowChangeWords, rowName, USUAL_TIME_ZONE } from "./audit-words";

interface AuditTableProps {
  entries: readonly AuditEntry[];
  locale: Locale;
}

export function AuditTable({ entries, locale }: AuditTableProps) {
  const text = textFor(locale).audit;
  return (
    <ScrollTable caption={text.title} className="audit">
      <thead>
        <tr>
          <ColumnHeads columns={[text.when, text.who, text.what, text.where]} />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries of one moment may say the same, and none moves
          <tr key={`${entry.at.getTime()} ${entry.action} ${place}`}>
            <td className="whitespace-nowrap">{formatInstant(entry.at, entry.timeZone ?? USUAL_TIME_ZONE, locale)}</td>
            <th scope="row">{personName(entry, locale)}</th>
            <td className="audit__what">
              <What entry={entry} locale={locale} />
            </td>
            <td>
              {entry.regencyName}
              {entry.period === null ? null : (
                <span className="block text-ink-3">{formatPeriod(entry.period, locale)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function What({ entry, locale }: { entry: AuditEntry; locale: Locale }) {
  const text = textFor(locale).audit;
  return (
    <>
      <span>{actionWords(entry, locale)}</span>
      {entry.times > 1 ? <span className="text-ink-3"> {text.times(formatCount(entry.times, locale))}</span> : null}
      {entry.subject ? <b> {entry.subject}</b> : null}
      {entry.reason ? <q className="block">{entry.reason}</q> : null}
      {entry.rows.length > 0 ? (
        <ul className="audit__rows">
          {entry.rows.map((row) => {
            const { place, category } = rowName(row, locale);
            return (
              <li key={`${row.areaCode}/${row.categoryCode}`}>
                {place}, {category}: {rowChangeWords(row, locale)}
              </li>
            );
          })}
          {entry.rows.length === SHOWN_ROWS ? (
            <li>
              <Link href={changeAddress(entry)}>{text.all}</Link>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  );
}

function changeAddress({ at, regencyCode, period }: AuditEntry): string {
  const key = { at: at.toISOString(), regency: regencyCode ?? "", period: period === null ? "" : periodCode(period) };
  return `/admin/audit/changes?${new URLSearchParams(key)}`;
}
