import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import { StackCell } from "@/components/ui/stack-cell";
import type { FigureDesk } from "@/lib/figure/queries";
import { formatDate, formatInstant } from "@/lib/format";
import { figureWords, placeName, type TargetWords } from "./target-words";

/** Every reported figure with its date and source, and who wrote it down. */
export function FigureTable({ desk, words }: { desk: FigureDesk; words: TargetWords }) {
  const { text, locale, category } = words;
  const { figure } = text.target;
  const { figureMeasures } = text.targetForm;
  return (
    <ScrollTable caption={figure.list} className="standings tbl--stack">
      <thead>
        <tr>
          <ColumnHeads columns={[figure.asOf, figure.area, figure.measure]} />
          <th scope="col" className="num">
            {figure.value}
          </th>
          <ColumnHeads columns={[figure.source, figure.kept]} />
        </tr>
      </thead>
      <tbody>
        {desk.figures.map((one) => (
          <tr key={one.id}>
            <th scope="row" className="whitespace-nowrap">
              {formatDate(one.asOf, locale)}
            </th>
            <StackCell head={figure.area}>{placeName({ code: one.areaCode, name: one.areaName }, locale)}</StackCell>
            <StackCell head={figure.measure}>
              {one.categoryCode === null
                ? figureMeasures[one.measure]
                : text.target.of(figureMeasures[one.measure], category(one.categoryCode))}
            </StackCell>
            <StackCell head={figure.value} numeric>
              {figureWords(one.measure, one.value, locale)}
            </StackCell>
            <StackCell head={figure.source}>{one.source}</StackCell>
            <StackCell head={figure.kept}>
              {one.by === null ? text.target.unknownWriter : one.by}
              {one.by === null ? null : <small>{formatInstant(one.at, desk.place.timeZone, locale)}</small>}
            </StackCell>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
