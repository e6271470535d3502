import Link from "next/link";
import type { BatchRow } from "@/lib/batch/queries";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { batchAddress } from "./batch-address";
import { columnName, monthsWords } from "./batch-words";

interface BatchListProps {
  rows: readonly BatchRow[];
  regencyCode: string;
  locale: Locale;
}

/** The batches of a phase for a narrow screen: each leads to its form. */
export function BatchList({ rows, regencyCode, locale }: BatchListProps) {
  const { batch, common } = textFor(locale);
  const known = (count: number | null) => (count === null ? common.noData : formatCount(count, locale));
  return (
    <ul className="grid gap-2 md:hidden" aria-label={batch.filled}>
      {rows.map((row) =>
        row.id === null ? null : (
          <li key={row.areaCode} className="border-b border-line pb-2">
            <Link href={batchAddress(regencyCode, row.id)} prefetch={false}>
              {row.kind === null ? batch.unmapped : row.areaName}
            </Link>
            <p className="text-13 text-ink-2">
              {`${columnName("quota", locale)} ${known(row.counts.quota)} · ${columnName("registered", locale)} ${known(row.counts.registered)} · ${columnName("active", locale)} ${known(row.counts.active)}`}
              <br />
              {monthsWords(row, locale)}
            </p>
          </li>
        ),
      )}
    </ul>
  );
}
