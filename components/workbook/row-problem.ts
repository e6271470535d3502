import { problemSentence } from "@/components/enrolment/problem-sentence";
import type { Sentence } from "@/components/sheet/sentence";
import type { RowProblem } from "@/lib/domain/import-verdict";
import type { Period } from "@/lib/domain/period";
import { type CategoryCode, classOf } from "@/lib/domain/programme";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import { workbookTextFor } from "@/lib/text/workbook-text";

interface Setting {
  readonly period: Period;
  /** Null where the category is not known. */
  readonly categoryCode: CategoryCode | null;
  /** Whether the row has a note after the import. */
  readonly isExplained: boolean;
}

/** What is wrong with a row of the file, and what to do about it; the rules speak as they do in the sheet. */
export function rowProblemSentence(problem: RowProblem, setting: Setting, locale: Locale): Sentence {
  const { workbook, programme } = workbookTextFor(locale);
  const text = workbook.problem;
  const count = (n: number | null) => (n === null ? workbook.columns.empty : formatCount(n, locale));
  const named = (name: string) => name || workbook.questions.blank;
  switch (problem.kind) {
    case "RULE":
      return problemSentence(
        problem.problem,
        {
          programmeClass: classOf(setting.categoryCode ?? "VULNERABLE"),
          period: setting.period,
          isExplained: setting.isExplained,
        },
        locale,
      );
    case "NO_RESULT":
      return { what: text.noResult, todo: text.noResultFix };
    case "DUPLICATE":
      return { what: text.duplicate(problem.others.join(", ")), todo: text.duplicateFix };
    case "UNKNOWN_PLACE":
      return { what: text.unknownPlace(named(problem.text)), todo: text.unknownPlaceFix };
    case "UNKNOWN_CATEGORY":
      return { what: text.unknownCategory(named(problem.text)), todo: text.unknownCategoryFix };
    case "FOREIGN_PLACE":
      return { what: text.foreign(named(problem.text)), todo: text.foreignFix };
    case "OTHER_PERIOD":
      return { what: text.otherPeriod(formatPeriod(problem.period, locale)), todo: text.otherPeriodFix };
    case "CHANGED_SINCE": {
      const { short } = programme[problem.programme];
      return {
        what: text.changedSince(short, count(problem.exported), count(problem.stored)),
        todo: text.changedSinceFix,
      };
    }
  }
}
