import { DataTable } from "@/components/ui/data-table";
import { PROGRAMMES } from "@/lib/domain/programme";
import { formatCount, formatSignedCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { Totals } from "@/lib/workbook/preview";

interface TotalsTableProps {
  caption: string;
  totals: Totals;
  locale: Locale;
}

/** What came in and what the month says before and after, programme by programme. */
export function TotalsTable({ caption, totals, locale }: TotalsTableProps) {
  const { workbook, programme, common } = textFor(locale);
  const known = (n: number | null) =>
    n === null ? <span className="nodata">{common.noData}</span> : formatCount(n, locale);
  const { columns } = workbook;
  return (
    <DataTable
      caption={caption}
      columns={[columns.programme, columns.inFile, columns.before, columns.after, columns.difference]}
      rows={PROGRAMMES.map((name) => {
        const { inFile, before, after } = totals[name];
        return {
          key: name,
          head: programme[name].short,
          cells: [
            known(inFile),
            known(before),
            known(after),
            after === null && before === null ? known(null) : formatSignedCount((after ?? 0) - (before ?? 0), locale),
          ],
        };
      })}
    />
  );
}
