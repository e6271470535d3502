import { MoveRight } from "lucide-react";
import { Fragment } from "react";
import { Icon } from "@/components/ui/icon";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { RowVerdict } from "@/lib/domain/import-verdict";
import { classOf, isClosed, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { NameOfRow } from "./row-name";

interface ChangeTableProps {
  caption: string;
  /** Rows that will be written. */
  rows: readonly RowVerdict[];
  nameOf: NameOfRow;
  locale: Locale;
}

const MAX_SHOWN = 200;

/** Every row that will be written, each changed cell with what stands there now and what it will be. */
export function ChangeTable({ caption, rows, nameOf, locale }: ChangeTableProps) {
  const { workbook: text, programme, common } = textFor(locale);
  const shown = rows.slice(0, MAX_SHOWN);
  return (
    <>
      <ScrollTable caption={caption} className="tbl--top">
        <thead>
          <tr>
            <th scope="col">{text.columns.line}</th>
            <th scope="col">{text.columns.place}</th>
            <th scope="col">{text.columns.kind}</th>
            {PROGRAMMES.map((name) => (
              <th key={name} scope="col" className="num">
                {programme[name].short}
              </th>
            ))}
            <th scope="col">{common.note}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const name = nameOf(row);
            return (
              <tr key={row.line}>
                <th scope="row">{row.line}</th>
                <td className="min-w-40">
                  {name.place}
                  <span className="block text-12 text-ink-3">{name.category}</span>
                </td>
                <td>{text.preview.kinds[row.kind]}</td>
                {PROGRAMMES.map((name) => (
                  <td key={name} className="num whitespace-nowrap">
                    <CountChange row={row} programme={name} locale={locale} />
                  </td>
                ))}
                <td className="min-w-40">
                  <TextChange before={row.before?.note ?? null} after={row.after?.note ?? null} locale={locale} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      {rows.length > shown.length ? (
        <p className="mt-3 text-13 text-ink-3">
          {text.preview.shown(formatCount(shown.length, locale), formatCount(rows.length, locale))}
        </p>
      ) : null}
    </>
  );
}

function CountChange({ row, programme, locale }: { row: RowVerdict; programme: Programme; locale: Locale }) {
  const { common } = textFor(locale);
  if (row.categoryCode !== null && isClosed(classOf(row.categoryCode), programme)) {
    return <span className="nodata">{common.notApplicable}</span>;
  }
  const text = (n: number | null | undefined) => (n === null || n === undefined ? null : formatCount(n, locale));
  return (
    <TextChange
      before={text(row.before?.counts[programme])}
      after={text(row.after?.counts[programme])}
      locale={locale}
    />
  );
}

/** "120 → 128"; only the new value where nothing stood, and in grey what stays. */
function TextChange({ before, after, locale }: { before: string | null; after: string | null; locale: Locale }) {
  const { columns } = textFor(locale).workbook;
  if (before === after) return <span className="nodata">{after}</span>;
  const now = after ?? columns.empty;
  if (before === null) return <strong>{now}</strong>;
  return (
    <Fragment>
      <span className="sr">{columns.change(before, now)}</span>
      <span className="change" aria-hidden="true">
        <del>{before}</del> <Icon of={MoveRight} /> <strong>{now}</strong>
      </span>
    </Fragment>
  );
}
