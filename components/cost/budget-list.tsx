import { ColumnHeads } from "@/components/ui/column-heads";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { BudgetDesk } from "@/lib/budget/queries";
import { formatInstant, formatRupiah, type Locale } from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";
import { BudgetForm } from "./budget-form";

interface BudgetListProps {
  desk: BudgetDesk;
  /** Whether the reader decides budgets. */
  mayDecide: boolean;
  /** The year that a new one is proposed for. */
  year: number;
  locale: Locale;
}

/** What payers have in each year, and for who decides it the forms that change it. */
export function BudgetList({ desk, mayDecide, year, locale }: BudgetListProps) {
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  const form = { locale, regencyCode: desk.place.code, timeZone: desk.place.timeZone, year };
  return (
    <div className="grid gap-5">
      {desk.budgets.length === 0 ? (
        <EmptyState title={words.none}>{words.noneWhy}</EmptyState>
      ) : (
        <BudgetTable desk={desk} text={text} locale={locale} />
      )}
      {mayDecide
        ? desk.budgets.map((budget) => (
            <details key={`${budget.payer} ${budget.year}`} className="budget-change">
              <summary>{words.change(text.payer[budget.payer], String(budget.year))}</summary>
              <BudgetForm {...form} stored={storedOf(budget)} />
            </details>
          ))
        : null}
      {mayDecide ? (
        <section className="grid gap-3" aria-labelledby="add-budget">
          <h3 id="add-budget">{words.add}</h3>
          <BudgetForm {...form} stored={null} />
        </section>
      ) : null}
    </div>
  );
}

function storedOf({ payer, year, rupiah, legalBasis, version }: BudgetDesk["budgets"][number]) {
  return { payer, year, rupiah, legalBasis, version };
}

function BudgetTable({ desk, text, locale }: { desk: BudgetDesk; text: CostText; locale: Locale }) {
  const words = text.cost.budgets;
  return (
    <ScrollTable caption={words.list} className="standings">
      <thead>
        <tr>
          <ColumnHeads columns={[words.year, text.cost.budget.payer]} />
          <th scope="col" className="num">
            {text.cost.budget.amount}
          </th>
          <ColumnHeads columns={[words.basis, words.decided]} />
        </tr>
      </thead>
      <tbody>
        {desk.budgets.map((budget) => (
          <tr key={`${budget.payer} ${budget.year}`}>
            <th scope="row">{budget.year}</th>
            <td>{text.payer[budget.payer]}</td>
            <td className="num">{formatRupiah(budget.rupiah, locale)}</td>
            <td>{budget.legalBasis}</td>
            <td>
              {budget.by ?? words.someone}
              <small>{formatInstant(budget.at, desk.place.timeZone, locale)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
