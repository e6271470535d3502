import type { Sentence } from "@/components/sheet/sentence";
import type { BatchProblem } from "@/lib/domain/batch-entry";
import { formatCount, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { columnName } from "./batch-words";

export function batchProblemSentence(problem: BatchProblem, locale: Locale): Sentence {
  const text = batchTextFor(locale);
  const { rule } = text.batch;
  const count = (n: number) => formatCount(n, locale);
  switch (problem.rule) {
    case "UNREADABLE":
      return unreadableSentence(problem, locale);
    case "WIDENS": {
      const [column, limit] = [columnName(problem.column, locale), columnName(problem.limitColumn, locale)];
      return { what: rule.widens(column, count(problem.count), limit, count(problem.limit)), todo: rule.widensFix };
    }
    case "NO_START":
      return { what: rule.noStart, todo: rule.noStartFix };
    case "DROPS": {
      const stage = text.batch.form.dropStage[problem.stage];
      return { what: rule.drops(count(problem.people), stage, count(problem.lost)), todo: rule.dropsFix };
    }
    case "OVER_QUOTA":
      return {
        what: rule.overQuota(columnName(problem.column, locale), count(problem.count), count(problem.quota)),
        todo: rule.overQuotaFix,
      };
    case "OVERLAPS":
      return { what: rule.overlaps(problem.programme), todo: rule.overlapsFix };
    case "RENEWED":
      return { what: rule.renewed(count(problem.phase)), todo: rule.renewedFix };
    case "RENEWS":
      return { what: rule.renews, todo: rule.renewsFix };
  }
}

function unreadableSentence(
  { column, text: typed, parsed }: Extract<BatchProblem, { rule: "UNREADABLE" }>,
  locale: Locale,
): Sentence {
  const { rules, batch } = batchTextFor(locale);
  const name = columnName(column, locale);
  switch (parsed.reason) {
    case "DECIMAL":
      // As a cell takes it, in either language.
      return {
        what: rules.decimal(name, typed),
        todo:
          parsed.suggestions.length === 0
            ? rules.decimalFixAny
            : rules.decimalFix(parsed.suggestions.map((n) => formatCount(n, "id")).join(rules.or)),
      };
    case "NEGATIVE":
      return { what: rules.negative(name, typed), todo: rules.negativeFix };
    case "TOO_LARGE":
      return { what: batch.rule.tooLarge(name, typed), todo: rules.tooLargeFix };
    case "NOT_A_NUMBER":
      return { what: rules.notANumber(name, typed), todo: rules.notANumberFix };
  }
}
