import { DataTable } from "@/components/ui/data-table";
import { formatDate } from "@/lib/format";
import type { TargetSet } from "@/lib/target/queries";
import { figureWords, meaningWords, placeName, type TargetWords } from "./target-words";

/** An old version as it was: it stands against nothing any more. */
export function PlainTargets({ set, words }: { set: TargetSet; words: TargetWords }) {
  const { text, locale } = words;
  const { columns } = text.target;
  return (
    <DataTable
      caption={set.name}
      columns={[columns.target, columns.value, columns.due, columns.baseline]}
      rows={set.targets.map((target) => ({
        key: JSON.stringify([target.areaCode, target.measure, target.categoryCode, target.programme, target.dueDate]),
        head: `${meaningWords(target, words)}, ${placeName({ code: target.areaCode, name: target.areaName }, locale)}`,
        cells: [
          figureWords(target.measure, target.value, locale),
          formatDate(target.dueDate, locale),
          target.baseline === null || target.baselineDate === null
            ? text.target.noLine
            : text.target.baseline(
                figureWords(target.measure, target.baseline, locale),
                formatDate(target.baselineDate, locale),
              ),
        ],
      }))}
    />
  );
}
