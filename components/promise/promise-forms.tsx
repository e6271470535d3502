import type { IsoDate } from "@/lib/domain/period";
import type { Locale } from "@/lib/format";
import type { KeptPromise, PromiseDesk } from "@/lib/promise/queries";
import { textFor } from "@/lib/text/dictionary";
import { DeletePromise } from "./delete-form";
import { PromiseForm } from "./promise-form";
import { statementIn } from "./promise-table";
import { typedAmount } from "./promise-words";

interface PromiseFormsProps {
  desk: PromiseDesk;
  today: IsoDate;
  locale: Locale;
}

/** Each promise to be changed or taken away, folded below its statement. */
export function PromiseForms({ desk: { place, promises }, today, locale }: PromiseFormsProps) {
  const text = textFor(locale).promise;
  const { regencyCode, timeZone } = place;
  return (
    <div className="grid gap-3 pt-4">
      {promises.map((promise) => (
        <details key={promise.id} className="budget-change">
          <summary>{text.change(statementIn(promise, locale))}</summary>
          <div className="grid gap-6">
            <PromiseForm {...{ regencyCode, today, timeZone, locale }} promise={fieldsOf(promise)} />
            <DeletePromise {...{ regencyCode, timeZone, locale }} id={promise.id} version={promise.version} />
          </div>
        </details>
      ))}
    </div>
  );
}

function fieldsOf({ id, version, statement, saidBy, saidOn, measure, source, ...promise }: KeptPromise) {
  return {
    ...{ id, version, statement, saidBy, saidOn, measure, source },
    statementEn: promise.statementEn ?? "",
    amount: typedAmount(measure, promise.amount),
    dueOn: promise.dueOn ?? "",
  };
}
