import { TriangleAlert } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { ScrollTable } from "@/components/ui/scroll-table";
import { levelOf } from "@/lib/domain/area";
import { exceedsEligible } from "@/lib/domain/eligible";
import type { EligibleDesk, EligibleRow } from "@/lib/eligible/queries";
import { formatCount, formatDate, formatPeriodShort, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { placeName } from "./target-words";

/** Every area with its eligible workers, where they come from, and who is active there. */
export function EligibleTable({ desk, locale }: { desk: EligibleDesk; locale: Locale }) {
  const text = textFor(locale).target.eligible;
  return (
    <ScrollTable caption={desk.definition.source} className="standings standings--lines">
      <thead>
        <tr>
          <th scope="col">{text.area}</th>
          <th scope="col" className="num">
            {text.people}
          </th>
          {desk.period === null ? null : (
            <th scope="col" className="num">
              {text.active(formatPeriodShort(desk.period, locale))}
            </th>
          )}
          <th scope="col">{text.asOf}</th>
          <th scope="col">{text.source}</th>
        </tr>
      </thead>
      <tbody>
        {desk.rows.map((row) => (
          <EligibleLine key={row.areaCode} row={row} showsActive={desk.period !== null} locale={locale} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface EligibleLineProps {
  row: EligibleRow;
  showsActive: boolean;
  locale: Locale;
}

function EligibleLine({ row, showsActive, locale }: EligibleLineProps) {
  const { target, common } = textFor(locale);
  const none = <span className="nodata">{common.noData}</span>;
  const exceeds = exceedsEligible({ active: row.active, eligible: row.people });
  const name = placeName({ code: row.areaCode, name: row.areaName }, locale);
  return (
    <tr>
      <th scope="row">{levelOf(row.areaCode) === "VILLAGE" ? name : <b>{name}</b>}</th>
      <td className="num">{row.people === null ? none : formatCount(row.people, locale)}</td>
      {showsActive ? (
        <td className="num">
          {row.active === null ? none : formatCount(row.active, locale)}
          {exceeds ? (
            <small className="text-warn">
              <Icon of={TriangleAlert} /> {target.eligible.exceeds}
            </small>
          ) : null}
        </td>
      ) : null}
      <td className="whitespace-nowrap">{row.asOf === null ? null : formatDate(row.asOf, locale)}</td>
      <td>{row.source}</td>
    </tr>
  );
}
