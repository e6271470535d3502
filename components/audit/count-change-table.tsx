import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { RowChange } from "@/lib/audit/queries";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { rowChangeWords, rowName } from "./audit-words";

interface CountChangeTableProps {
  caption: string;
  rows: readonly RowChange[];
  locale: Locale;
}

export function CountChangeTable({ caption, rows, locale }: CountChangeTableProps) {
  const text = textFor(locale).audit;
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <ColumnHeads columns={[text.place, text.category, text.what]} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { place, category } = rowName(row, locale);
          return (
            <tr key={`${row.areaCode}/${row.categoryCode}`}>
              <th scope="row">{place}</th>
              <td>{category}</td>
              <td>{rowChangeWords(row, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
