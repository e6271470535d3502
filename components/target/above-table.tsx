import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import { StackCell } from "@/components/ui/stack-cell";
import { StatusMark } from "@/components/ui/status-mark";
import type { IsoDate } from "@/lib/domain/period";
import { formatDate, formatPoints, formatRate } from "@/lib/format";
import type { TargetDesk } from "@/lib/target/queries";
import { figureWords, type TargetWords } from "./target-words";

interface AboveTableProps {
  desk: TargetDesk;
  /** Targets that were due before are left out. */
  day: IsoDate;
  words: TargetWords;
}

/** What province and country shall reach, held against the figures of the regency: only the value, for it has no line here. */
export function AboveTable({ desk, day, words }: AboveTableProps) {
  const { text, locale } = words;
  const { columns } = text.target;
  return (
    <ScrollTable caption={text.target.above} className="standings standings--short tbl--stack">
      <thead>
        <tr>
          <th scope="col">{text.target.whose}</th>
          <th scope="col">{columns.status}</th>
          <ColumnHeads columns={[desk.place.name, columns.gap]} numeric />
        </tr>
      </thead>
      <tbody>
        {desk.above
          .filter(({ target }) => target.dueDate >= day)
          .map(({ target, standing }) => (
            <tr key={target.id}>
              <th scope="row">
                {text.authority.of(text.authority[target.authority], target.areaName)}
                <small>
                  {text.coverage.targetDue(
                    figureWords(target.measure, target.value, locale),
                    formatDate(target.dueDate, locale),
                  )}
                </small>
              </th>
              <StackCell head={columns.status}>
                <StatusMark status={standing?.standing ?? null} locale={locale} />
              </StackCell>
              <StackCell head={desk.place.name} numeric>
                {standing === null || standing.actual === null ? (
                  <span className="nodata">{text.common.noData}</span>
                ) : (
                  formatRate(standing.actual, locale)
                )}
              </StackCell>
              <StackCell head={columns.gap} numeric>
                {standing === null || standing.gapRate === null ? (
                  <span className="nodata">{text.common.noData}</span>
                ) : standing.gapRate === 0 ? (
                  text.target.reachedGap
                ) : (
                  text.target.points(formatPoints(standing.gapRate, locale))
                )}
              </StackCell>
            </tr>
          ))}
      </tbody>
    </ScrollTable>
  );
}
