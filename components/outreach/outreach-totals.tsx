import { DataTable } from "@/components/ui/data-table";
import { sumKnown } from "@/lib/domain/coverage";
import type { AudienceTotal } from "@/lib/domain/outreach";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** Events and people by audience, and all of them together. */
export function OutreachTotals({ totals, locale }: { totals: readonly AudienceTotal[]; locale: Locale }) {
  const { outreach, audience, common } = textFor(locale);
  const { totalColumns: columns, uncounted } = outreach;
  const count = (n: number) => formatCount(n, locale);
  const sum = (figure: (total: AudienceTotal) => number) => totals.reduce((all, total) => all + figure(total), 0);
  const cells = (total: Omit<AudienceTotal, "audience">) => [
    count(total.events),
    total.events === 0 ? common.notApplicable : total.attendance === null ? uncounted : count(total.attendance),
    count(total.uncounted),
  ];
  return (
    <DataTable
      caption={outreach.totals}
      columns={[columns.audience, columns.events, columns.attendance, columns.uncounted]}
      rows={totals.map((total) => ({ key: total.audience, head: audience[total.audience], cells: cells(total) }))}
      foot={{
        key: "all",
        head: common.total,
        cells: cells({
          events: sum(({ events }) => events),
          attendance: sumKnown(totals.map(({ attendance }) => attendance)),
          uncounted: sum((total) => total.uncounted),
        }),
      }}
    />
  );
}
