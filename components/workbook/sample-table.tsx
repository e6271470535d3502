import { ScrollTable } from "@/components/ui/scroll-table";
import { cellAddress, cellText } from "@/lib/domain/workbook-file";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { type Content, tableOf } from "@/lib/workbook/content";

const SAMPLE_ROWS = 5;

/** The first rows of the file as they are, so that its columns can be told apart. */
export function SampleTable({ content, locale }: { content: Content; locale: Locale }) {
  const text = textFor(locale).workbook.mapping;
  const { headings, rows } = tableOf(content);
  const columns = headings.map((heading, index) => ({ letter: cellAddress(index, 1).replace(/\d+$/, ""), heading }));
  return (
    <ScrollTable caption={text.sample}>
      <thead>
        <tr>
          <th scope="col">{text.sampleLine}</th>
          {columns.map(({ letter, heading }) => (
            <th key={letter} scope="col">
              {heading ? text.heading(letter, heading) : text.noHeading(letter)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SAMPLE_ROWS).map(({ line, cells }) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            {columns.map(({ letter }, index) => {
              const cell = cells[index];
              return <td key={letter}>{cell === undefined ? "" : cellText(cell)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
