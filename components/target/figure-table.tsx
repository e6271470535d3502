import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { FigureDesk } from "@/lib/figure/queries";
import { formatDate, formatInstant } from "@/lib/format";
import { figureWords, placeName, type TargetWords } from "./target-words";

/** Every reported figure with its date and source, and who wrote it down. */
export function FigureTable({ desk, words }: { desk: FigureDesk; words: TargetWords }) {
  const { text, locale, category } = words;
  const { figure } = text.target;
  const { figureMeasures } = text.targetForm;
  return (
    <ScrollTable caption={figure.list} className="standings">
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
            <td>{placeName({ code: one.areaCode, name: one.areaName }, locale)}</td>
            <td>
              {one.categoryCode === null
                ? figureMeasures[one.measure]
                : text.target.of(figureMeasures[one.measure], category(one.categoryCode))}
            </td>
            <td className="num">{figureWords(one.measure, one.value, locale)}</td>
            <td>{one.source}</td>
            <td>
              {one.by === null ? text.target.unknownWriter : one.by}
              {one.by === null ? null : <small>{formatInstant(one.at, desk.place.timeZone, locale)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
