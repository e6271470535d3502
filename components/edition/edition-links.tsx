import { dapilAddress, editionAddress } from "@/lib/domain/edition-number";
import type { EditionSummary } from "@/lib/edition/queries";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface EditionFilesProps {
  edition: Pick<EditionSummary, "number" | "hasDapil">;
  locale: Locale;
}

/** The files of an edition. Plain links: these are no pages of ours, and no script shall fetch them beforehand. */
export function EditionFiles({ edition: { number, hasDapil }, locale }: EditionFilesProps) {
  const text = textFor(locale).editionPage;
  return (
    <ul className="edition__files" aria-label={text.files(number)}>
      <li>
        <a href={editionAddress(number, "PDF", locale)}>{text.pdf}</a>
      </li>
      {hasDapil ? (
        <li>
          <a href={dapilAddress(number, 0, locale)}>{text.dapil}</a>
        </li>
      ) : null}
      <li>
        <a href={editionAddress(number, "XLSX", locale)}>{text.workbook}</a>
      </li>
      <li>
        <a href={editionAddress(number, "CSV", locale)}>{text.csv}</a>
      </li>
      <li>
        <a href={editionAddress(number, "JSON")}>{text.json}</a>
      </li>
    </ul>
  );
}
