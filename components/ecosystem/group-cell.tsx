import type { GroupStanding } from "@/lib/domain/ecosystem";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface GroupCellProps {
  standing: GroupStanding;
  locale: Locale;
}

/** People of a group, of how many where that is known; what is no number is said in words. */
export function GroupCell({ standing: { state, people, expected }, locale }: GroupCellProps) {
  const text = textFor(locale);
  const words = text.ecosystem;
  if (state === "NOT_APPLICABLE") {
    return (
      <span className="nodata" title={words.state.NOT_APPLICABLE}>
        {text.common.notApplicable}
      </span>
    );
  }
  if (people === null) return <span className="nodata">{words.state.UNKNOWN}</span>;
  return (
    <>
      {people === 0 ? <b className="eco__none">{words.state.NONE}</b> : <b>{formatCount(people, locale)}</b>}
      {expected === null ? null : <small> {words.outOf(formatCount(expected, locale))}</small>}
    </>
  );
}
