import type { AuditEntry, RowChange } from "@/lib/audit/queries";
import { levelOf } from "@/lib/domain/area";
import { PROGRAMMES } from "@/lib/domain/programme";
import { formatCount, type Locale } from "@/lib/format";
import { type Dictionary, textFor } from "@/lib/text/dictionary";

/** Of what belongs to no regency, and so to no regency's clock. */
export const USUAL_TIME_ZONE = "Asia/Makassar";

/** What the action was, as the end of a sentence that begins with who did it. */
export function actionWords({ action, cells }: AuditEntry, locale: Locale): string {
  const text = textFor(locale).audit;
  const count = formatCount(cells, locale);
  switch (action) {
    case "counts.save":
      return cells === 0 ? text.onlyNotes : text.cells(count);
    case "counts.import":
      return text.imported(count);
    case "counts.undo":
      return text.undone(count);
    default:
      return isNamed(action, text.actions) ? text.actions[action] : settingWords(action, text);
  }
}

/** An action on a book of settings is named "table.verb". */
function settingWords(action: string, text: Dictionary["audit"]): string {
  const [book = "", verb = ""] = action.split(".");
  return isNamed(book, text.books) && isNamed(verb, text.verbs)
    ? text.verbs[verb](text.books[book])
    : text.other(action);
}

function isNamed<Names extends object>(name: string, names: Names): name is Extract<keyof Names, string> {
  return Object.hasOwn(names, name);
}

/** Who did it: a person, else the role of the database. */
export function personName({ person, dbRole }: Pick<AuditEntry, "person" | "dbRole">, locale: Locale): string {
  const text = textFor(locale).audit;
  if (person !== null) return person;
  return dbRole === null || dbRole === "cakupan_app" || dbRole === "none" ? text.withoutAccount : text.database(dbRole);
}

/** The cells of a row that were changed, each before and after; the note last. */
export function rowChangeWords({ before, after }: Pick<RowChange, "before" | "after">, locale: Locale): string {
  const { audit: text, programme: names } = textFor(locale);
  const known = (n: number | null | undefined) => (n == null ? text.empty : formatCount(n, locale));
  const note = (words: string | null | undefined) => (words ? text.quoted(words) : text.empty);
  const cells = PROGRAMMES.filter((programme) => (before?.[programme] ?? null) !== (after?.[programme] ?? null));
  const isNoteChanged = (before?.note ?? null) !== (after?.note ?? null);
  const words = [
    ...cells.map((programme) =>
      text.change(names[programme].short, known(before?.[programme]), known(after?.[programme])),
    ),
    ...(isNoteChanged ? [text.noteChange(note(before?.note), note(after?.note))] : []),
  ];
  return words.length === 0 ? text.nothing : words.join(", ");
}

/** The place and the category of a row. */
export function rowName(row: RowChange, locale: Locale): { readonly place: string; readonly category: string } {
  return {
    place: levelOf(row.areaCode) === "REGENCY" ? textFor(locale).audit.unmapped : row.areaName,
    category: locale === "id" ? row.categoryNameId : row.categoryNameEn,
  };
}
