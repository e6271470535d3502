import { ScrollTable } from "@/components/ui/scroll-table";
import type { RowProblem } from "@/lib/domain/import-verdict";
import type { Period } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { NameOfRow } from "./row-name";
import { rowProblemSentence } from "./row-problem";

export interface ProblemRow {
  readonly line: number;
  readonly placeText: string;
  readonly areaCode: string | null;
  readonly categoryCode: CategoryCode | null;
  readonly problems: readonly RowProblem[];
  readonly isExplained: boolean;
}

interface ProblemTableProps {
  /** Read aloud; the title of the card says it to the eye. */
  caption: string;
  rows: readonly ProblemRow[];
  /** How many there are, where not all of them are here. */
  total: number;
  nameOf: NameOfRow;
  period: Period;
  locale: Locale;
}

const MAX_SHOWN = 200;

/** Each objection with the address of its cell, as a person finds it in the file. */
export function ProblemTable({ caption, rows, total, nameOf, period, locale }: ProblemTableProps) {
  const text = textFor(locale).workbook;
  const shown = rows.slice(0, MAX_SHOWN);
  return (
    <>
      <ScrollTable caption={caption} className="tbl--top">
        <thead>
          <tr>
            <th scope="col">{text.columns.cell}</th>
            <th scope="col">{text.columns.place}</th>
            <th scope="col">{text.columns.reason}</th>
          </tr>
        </thead>
        <tbody>
          {shown.flatMap((row) =>
            row.problems.map((problem, place) => {
              const { what, todo } = rowProblemSentence(problem, { ...row, period }, locale);
              const name = nameOf(row);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: one cell may break several rules
                <tr key={`${row.line} ${place}`}>
                  <th scope="row">{problem.address}</th>
                  <td className="min-w-32">
                    {name.place}
                    {name.category ? <span className="block text-12 text-ink-3">{name.category}</span> : null}
                  </td>
                  <td className="min-w-56">
                    <strong>{what}</strong> {todo}
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </ScrollTable>
      {total > shown.length ? (
        <p className="mt-3 text-13 text-ink-3">
          {text.preview.shown(formatCount(shown.length, locale), formatCount(total, locale))}
        </p>
      ) : null}
    </>
  );
}
