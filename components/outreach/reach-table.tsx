import { ScrollTable } from "@/components/ui/scroll-table";
import type { DistrictReach } from "@/lib/domain/outreach";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** Each district with the villages that no event named, by name. */
export function ReachTable({ districts, locale }: { districts: readonly DistrictReach[]; locale: Locale }) {
  const text = textFor(locale);
  const words = text.outreach.reach;
  const count = (n: number) => formatCount(n, locale);
  return (
    <ScrollTable caption={words.names}>
      <thead>
        <tr>
          <th scope="col">{words.district}</th>
          <th scope="col" className="num">
            {words.direct}
          </th>
          <th scope="col" className="num">
            {words.never}
          </th>
          <th scope="col">{words.notDirect}</th>
        </tr>
      </thead>
      <tbody>
        {districts.map(({ code, name, villages, notDirect, never }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td className="num">{words.of(count(villages - notDirect.length), count(villages))}</td>
            <td className="num">{count(never)}</td>
            <td className={notDirect.length === 0 ? "nodata" : undefined}>
              {notDirect.length === 0
                ? words.allReached
                : notDirect.length === villages
                  ? words.everyVillage(count(villages))
                  : notDirect.map((village) => village.name).join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
