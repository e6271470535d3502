import type { Note } from "@/lib/coverage/workbook";
import { formatCount } from "@/lib/format";
import type { BoardTable } from "@/lib/subsidy/tables";
import { findingWords } from "./board-head";
import { type BoardPage, chosenWords } from "./board-page";

/** What a file of the board says of itself beside its figures: of where, of when, by which rule, of whom. */
export function boardNotes(page: BoardPage, table: BoardTable): Note[] {
  const { facts, text, locale, date, illustrative } = page;
  const { programme, place } = facts;
  const words = text.quotaBoard;
  const notes = text.picture.notes;
  const kinds = programme.quotaKinds.map((kind) => text.subsidy.kind[kind]).join(", ");
  return [
    [notes.table, words.files[table]],
    [text.common.area, `${place.name} (${place.code})`],
    [words.programme, words.programmeOption(String(programme.year), programme.name)],
    [words.files.ruleName, words.files.rule(formatCount(programme.quotaPerVillage, locale), kinds)],
    [words.files.legalBasis, programme.legalBasis],
    [notes.asOf, date],
    [notes.selection, chosenWords(page) ?? words.allPayers],
    [text.coverage.quality.source, words.funnel.foot(date)],
    [words.files.columnsName, words.files.inRule],
    [notes.unknown, words.files.unknown],
    [text.common.note, findingWords(page)],
    ...(illustrative ? [[text.common.illustrativeData, text.coverage.illustration] as const] : []),
  ];
}
