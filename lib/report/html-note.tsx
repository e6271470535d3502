/** @jsxImportSource preact */
import { render } from "preact-render-to-string";
import { reportTextFor } from "@/lib/text/report-text";

/** Stands once in every page, at the beginning of what is read; no text of a report can hold it, for all is escaped. */
export const NOTE_PLACE = "<!--note-->";

/** The edition that replaced the one in hand; the date is written out. */
export interface Replacement {
  readonly language: "id" | "en";
  readonly number: string;
  readonly address: string;
  readonly publishedOn: string;
}

/** The note above an edition that has been replaced, as HTML, in the styles of its page. */
export function writeReplacedNote({ language, number, address, publishedOn }: Replacement): string {
  const text = reportTextFor(language);
  return render(
    <aside class="replaced" aria-label={text.replacedTitle}>
      <b>{text.replacedTitle}.</b> {text.replaced(publishedOn)} <a href={address}>{text.replacedBy(number)}</a>
    </aside>,
  );
}

/**
 * A copy of the frozen bytes of a page with a note where notes go; the bytes themselves are not touched. Throws where
 * the bytes are not those of a report page.
 */
export function insertNote(page: Uint8Array, note: string): Uint8Array {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const at = bytes.indexOf(NOTE_PLACE);
  if (at < 0) throw new RangeError("not a report page: it has no place for a note");
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(note), bytes.subarray(at + NOTE_PLACE.length)]);
}
