import { DataTable } from "@/components/ui/data-table";
import type { Payer } from "@/lib/domain/contribution";
import { type CostCell, totalOf } from "@/lib/domain/cost";
import type { Period } from "@/lib/domain/period";
import { formatCount, formatPeriodShort, type Locale } from "@/lib/format";
import type { CostText } from "@/lib/text/cost-text";
import { inRupiah } from "./cost-words";

interface CellTableProps {
  caption: string;
  cells: readonly CostCell[];
  months: readonly Period[];
  frame: { readonly text: CostText; readonly locale: Locale };
}

/** Months × payers, with the workers who are paid for; what nobody pays is a dash. */
export function CellTable({ caption, cells, months, frame: { text, locale } }: CellTableProps) {
  const words = text.cost.running;
  const payers = [...new Set(cells.map(({ payer }) => payer))];
  const at = (payer: Payer, period: Period) => cells.find((cell) => cell.payer === payer && cell.period === period);
  const workersIn = (own: readonly CostCell[]) => own.reduce((sum, { workers }) => sum + workers, 0);
  return (
    <DataTable
      caption={caption}
      columns={[words.month, words.workers, ...payers.map((payer) => text.payer[payer]), text.common.total]}
      rows={months.map((period) => {
        const own = cells.filter((cell) => cell.period === period);
        return {
          key: String(period),
          head: formatPeriodShort(period, locale),
          cells: [
            formatCount(workersIn(own), locale),
            ...payers.map((payer) => {
              const cell = at(payer, period);
              return cell === undefined ? text.common.notApplicable : inRupiah(cell.rupiah, text, locale);
            }),
            inRupiah(totalOf(own), text, locale),
          ],
        };
      })}
      foot={{
        key: "total",
        head: text.common.total,
        cells: [
          text.common.notApplicable,
          ...payers.map((payer) => inRupiah(totalOf(cells.filter((cell) => cell.payer === payer)), text, locale)),
          inRupiah(totalOf(cells), text, locale),
        ],
      }}
    />
  );
}
