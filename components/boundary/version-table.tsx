import { USUAL_TIME_ZONE } from "@/components/audit/audit-words";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { BoundaryVersion } from "@/lib/boundary/queries";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface VersionTableProps {
  versions: readonly BoundaryVersion[];
  locale: Locale;
}

/** Every version of every regency: which one is drawn, who put it in, when, and where it comes from. */
export function VersionTable({ versions, locale }: VersionTableProps) {
  const text = textFor(locale).boundary;
  if (versions.length === 0) return <p className="text-13 text-ink-2">{text.none}</p>;
  return (
    <ScrollTable caption={text.history} className="tbl--top">
      <thead>
        <tr>
          <th scope="col">{text.regency}</th>
          <th scope="col" className="num">
            {text.version}
          </th>
          <th scope="col" className="num">
            {text.villages}
          </th>
          <th scope="col">{text.origin}</th>
          <th scope="col">{text.added}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((item) => (
          <tr key={`${item.regencyCode} ${item.version}`}>
            <th scope="row">{item.regencyName}</th>
            <td className="num">
              {text.versionState(formatCount(item.version, locale), item.current ? text.current : text.replaced)}
            </td>
            <td className="num">
              {text.ofVillages(formatCount(item.villageCount, locale), formatCount(item.villagesInRegency, locale))}
            </td>
            <td className="min-w-48">{text.originOf(item.source, item.licence)}</td>
            <td className="min-w-48">
              {text.by(formatInstant(item.addedAt, USUAL_TIME_ZONE, locale), item.addedBy ?? text.someone)}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
