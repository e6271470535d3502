import type { CoverageTable } from "@/lib/coverage/tables";
import type { Note } from "@/lib/coverage/workbook";
import { formatDate, formatPeriod, nameIn } from "@/lib/format";
import type { Picture } from "./picture";
import { amongWhom, divisorInWords, whatIsMeasured } from "./wording";

/** What a file says of itself beside its figures: of where, of when, of what, over what, from whom. */
export function fileNotes(picture: Picture, table: CoverageTable): Note[] {
  const { text, locale, period, date, facts, selection, now, illustrative } = picture;
  const words = text.picture.notes;
  const codes = now?.definition?.split("+") ?? [];
  const definitions = facts.definitions.filter(({ code }) => codes.includes(code));
  const chosen = [
    amongWhom(selection, picture) ?? text.picture.allSegments,
    selection.programme === null ? text.picture.noProgramme : text.programme[selection.programme].full,
    selection.target === null ? null : text.picture.among.target(text.authority[selection.target]),
  ];
  return [
    [words.table, words.tables[table]],
    [text.common.area, `${picture.areaName} (${facts.area.code})`],
    [text.common.period, formatPeriod(period, locale)],
    [words.asOf, formatDate(date, locale)],
    [words.measure, `${whatIsMeasured(picture)}${divisorInWords(picture)}`],
    [words.selection, chosen.filter((part) => part !== null).join(" · ")],
    [
      text.coverage.trend.definition,
      definitions.length === 0 ? text.common.noData : definitions.map((one) => nameIn(one, locale)).join("; "),
    ],
    [text.coverage.quality.source, words.source(picture.source)],
    [words.unknown, words.unknownSays],
    [words.memberships, text.coverage.memberships],
    ...(illustrative ? [[text.common.illustrativeData, text.coverage.illustration] as const] : []),
  ];
}
