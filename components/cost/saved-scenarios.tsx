import { Button } from "@/components/ui/button";
import { ColumnHeads } from "@/components/ui/column-heads";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { CostBook, SavedScenario } from "@/lib/cost/queries";
import { formatCount, formatInstant } from "@/lib/format";
import type { CardFrame } from "./card-frame";
import { CompareForm } from "./compare-form";
import { costsHref, type GapChoice } from "./cost-address";
import { inRupiah } from "./cost-words";
import { ForgetScenario } from "./forget-scenario";
import { savedAnswer } from "./saved-answer";
import { answerEnd } from "./scenario-result";

interface SavedScenariosProps {
  book: CostBook;
  mayKeep: boolean;
  /** What the gap is closed to: another scenario does not change it. */
  choice: GapChoice;
  frame: CardFrame;
}

/** What was kept under a name, computed by the figures of today, and the way to two side by side. */
export function SavedScenarios({ book, mayKeep, choice, frame: { text, locale } }: SavedScenariosProps) {
  const words = text.cost.saved;
  const { scenario } = text.cost;
  if (book.saved.length === 0) return <EmptyState title={words.none} />;
  return (
    <div className="grid gap-4">
      <ScrollTable caption={words.caption} className="standings">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <ColumnHeads columns={[scenario.workers, scenario.cost]} numeric />
            <ColumnHeads columns={[scenario.end, words.by, ...(mayKeep ? [words.forget] : [])]} />
          </tr>
        </thead>
        <tbody>
          {book.saved.map((saved) => (
            <tr key={saved.id}>
              <th scope="row">
                <a href={`${costsHref(book.place.code, saved.query, choice)}#scenario`}>{saved.name}</a>
              </th>
              <SavedFigures saved={saved} book={book} frame={{ text, locale }} />
              <td>
                {saved.by ?? words.someone}
                <small>{formatInstant(saved.at, book.place.timeZone, locale)}</small>
              </td>
              {mayKeep ? (
                <td>
                  <ForgetScenario locale={locale} regencyCode={book.place.code} id={saved.id} name={saved.name} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {book.saved.length < 2 ? null : (
        <CompareForm saved={book.saved} regencyCode={book.place.code} text={text}>
          <Button type="submit">{words.compare}</Button>
        </CompareForm>
      )}
    </div>
  );
}

interface SavedFiguresProps {
  saved: SavedScenario;
  book: CostBook;
  frame: Pick<CardFrame, "text" | "locale">;
}

function SavedFigures({ saved, book, frame: { text, locale } }: SavedFiguresProps) {
  const answer = savedAnswer(saved, book);
  if (answer === null) return <td colSpan={3}>{text.cost.saved.oldFormat}</td>;
  return (
    <>
      <td className="num">{formatCount(answer.workers, locale)}</td>
      <td className="num">{inRupiah(answer.rupiah, text, locale)}</td>
      <td>
        {answer.end.payer === null ? null : `${text.payer[answer.end.payer]} `}
        {answerEnd(answer, text, locale)}
      </td>
    </>
  );
}
