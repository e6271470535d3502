import type { LapseSum } from "@/lib/domain/lapse";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** The heads of what becomes of those who lapse, in the order of the cells. */
export function sumHeads(locale: Locale): string[] {
  const text = textFor(locale).lapse.calendar;
  return [text.people, text.renewed, text.converted, text.inProcess, text.lapsing];
}

/** What becomes of those who lapse, as the cells of a row; batches of unknown size are said beside the people. */
export function SumCells({ sum, locale }: { sum: LapseSum; locale: Locale }) {
  const { lapse, common } = textFor(locale);
  const count = (n: number) => formatCount(n, locale);
  return (
    <>
      <td className="num">
        {count(sum.people)}
        {sum.unknown === 0 ? null : <small>{lapse.calendar.unknown(count(sum.unknown))}</small>}
      </td>
      <td className="num">{count(sum.renewed)}</td>
      <td className="num">
        {sum.converted === null ? <span className="nodata">{common.noData}</span> : count(sum.converted)}
      </td>
      <td className="num">{count(sum.inProcess)}</td>
      <td className="num">
        <b>{count(sum.lapsing)}</b>
      </td>
    </>
  );
}
