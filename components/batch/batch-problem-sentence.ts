import type { Sentence } from "@/components/sheet/sentence";
import { unreadableSentence } from "@/components/sheet/unreadable-sentence";
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
      return unreadableSentence({ ...problem, name: columnName(problem.column, locale) }, rule.tooLarge, locale);
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
