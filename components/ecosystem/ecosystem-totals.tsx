import type { GroupTotal } from "@/lib/domain/ecosystem";
import type { Ecosystem } from "@/lib/ecosystem/queries";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface EcosystemTotalsProps {
  totals: readonly GroupTotal[];
  unmapped: Ecosystem["unmapped"];
  locale: Locale;
}

/** Below the villages: people, how many there should be, and in how many villages a group has nobody or no data. */
export function EcosystemTotals({ totals, unmapped, locale }: EcosystemTotalsProps) {
  const text = textFor(locale);
  const words = text.ecosystem;
  const count = (n: number) => formatCount(n, locale);
  const row = (label: string, cell: (total: GroupTotal) => string) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      {totals.map((total) => (
        <td key={total.group} className="num">
          {cell(total)}
        </td>
      ))}
      <td />
    </tr>
  );
  const known = (figure: number | null, otherwise: string) => (figure === null ? otherwise : count(figure));
  return (
    <tfoot>
      {row(words.totals.people, ({ people }) => known(people, text.common.noData))}
      {row(words.totals.expected, ({ expected }) => known(expected, words.totals.noNumber))}
      {row(words.totals.notYet, ({ expected, notYet }) =>
        expected === null ? words.totals.noNumber : known(notYet, text.common.noData),
      )}
      {row(words.totals.villages, ({ covered, villages }) => words.ofExpected(count(covered), count(villages)))}
      {row(words.totals.none, ({ none }) => count(none))}
      {row(words.totals.unknown, ({ unknown }) => count(unknown))}
      {row(words.totals.unmapped, ({ group }) => known(unmapped[group] ?? null, text.common.noData))}
    </tfoot>
  );
}
