import Link from "next/link";
import { Fragment } from "react";
import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Difference } from "@/lib/domain/difference";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { formatCount, formatSignedCount, type Locale } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { cellName, whyField } from "@/lib/submission/return-form";
import { textFor } from "@/lib/text/dictionary";
import { RETURN_FORM } from "./return-form";
import type { ReviewNames } from "./review-names";

interface DifferenceTableProps {
  caption: string;
  review: Review;
  differences: readonly Difference[];
  names: ReviewNames;
  /** Whether cells can be ticked to be returned; the ticks belong to the form of the return. */
  isPickable: boolean;
  locale: Locale;
}

export function DifferenceTable(props: DifferenceTableProps) {
  const { caption, review, differences, isPickable, locale } = props;
  const hasNotes = differences.some((difference) => noteOf(review, difference) !== undefined);
  const text = textFor(locale).submission;
  return (
    <ScrollTable caption={caption} className="diffs">
      <thead>
        <tr>
          {isPickable ? <th scope="col">{text.pick}</th> : null}
          <ColumnHeads columns={[text.place, text.category, text.programme]} />
          <ColumnHeads columns={[text.before, text.after, text.change]} numeric />
          {hasNotes ? <th scope="col">{text.note}</th> : null}
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <DifferenceRow
            key={`${difference.areaCode}/${difference.categoryCode}/${difference.programmes[0]}`}
            difference={difference}
            hasNotes={hasNotes}
            {...props}
          />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface DifferenceRowProps extends Omit<DifferenceTableProps, "differences" | "caption"> {
  difference: Difference;
  hasNotes: boolean;
}

function noteOf({ notes }: Review, { areaCode, categoryCode }: Difference): string | undefined {
  return notes.get(`${areaCode}/${categoryCode}`);
}

function DifferenceRow({ difference, hasNotes, review, names, isPickable, locale }: DifferenceRowProps) {
  const { submission: text, common } = textFor(locale);
  const { areaCode, categoryCode, programmes, before, after, change } = difference;
  const programme = programmes.map(names.programme).join(" = ");
  const label = `${programme} ${names.place(areaCode)}, ${names.category(categoryCode)}`;
  const cell = { areaCode, categoryCode, programme: programmes[0] };
  const known = (n: number | null) => (n === null ? common.noData : formatCount(n, locale));
  return (
    <Fragment>
      <tr className="diffs__row">
        {isPickable ? (
          <td>
            <input
              type="checkbox"
              form={RETURN_FORM}
              name="cell"
              value={cellName(cell)}
              aria-label={text.pickCell(label)}
            />
          </td>
        ) : null}
        <th scope="row">
          <Link href={names.row(areaCode, categoryCode)}>{names.place(areaCode)}</Link>
          <small>{names.district(areaCode)}</small>
        </th>
        <td>{names.category(categoryCode)}</td>
        <td className="diffs__programme">{programme}</td>
        <td className={before === null ? "num nodata" : "num"}>{known(before)}</td>
        <td className={after === null ? "num nodata" : "num"}>{known(after)}</td>
        <td className="num">{change === null ? common.notApplicable : formatSignedCount(change, locale)}</td>
        {hasNotes ? <td className="diffs__note">{noteOf(review, difference)}</td> : null}
      </tr>
      {isPickable ? (
        <tr className="diffs__why">
          <td />
          <td colSpan={hasNotes ? 7 : 6}>
            <input
              className="input"
              form={RETURN_FORM}
              name={whyField(cell)}
              aria-label={text.whyCell(label)}
              placeholder={text.whyHint}
              maxLength={MAX_NOTE_LENGTH}
            />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
