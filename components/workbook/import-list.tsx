import Link from "next/link";
import { ScrollTable } from "@/components/ui/scroll-table";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { ImportListItem } from "@/lib/workbook/queries";

interface ImportListProps {
  regencyCode: string;
  imports: readonly ImportListItem[];
  timeZone: string;
  locale: Locale;
}

/** The latest files of the month and what became of them. */
export function ImportList({ regencyCode, imports, timeZone, locale }: ImportListProps) {
  const { list, status } = textFor(locale).workbook;
  if (imports.length === 0) return <p className="text-13 text-ink-2">{list.none}</p>;
  return (
    <ScrollTable caption={list.title} className="tbl--top">
      <thead>
        <tr>
          <th scope="col">{list.file}</th>
          <th scope="col">{list.status}</th>
          <th scope="col" className="num">
            {list.written}
          </th>
          <th scope="col">{list.uploaded}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((item) => (
          <tr key={item.id}>
            <th scope="row" className="min-w-40 break-words">
              <Link href={`/imports/${regencyCode}/${item.id}`}>{item.fileName}</Link>
            </th>
            <td>{status[item.status]}</td>
            <td className="num">{item.written === null ? null : formatCount(item.written, locale)}</td>
            <td className="min-w-48">
              {list.by(formatInstant(item.uploadedAt, timeZone, locale), item.uploadedBy ?? list.someone)}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
