import type { Sentence } from "@/components/sheet/sentence";
import { unreadableSentence } from "@/components/sheet/unreadable-sentence";
import type { Problem } from "@/lib/domain/judgement";
import { addMonths, type Period } from "@/lib/domain/period";
import type { Programme, ProgrammeClass } from "@/lib/domain/programme";
import { formatCount, formatPeriod, formatRate, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

interface Setting {
  readonly programmeClass: ProgrammeClass;
  readonly period: Period;
  /** Whether a note stands there already: a warning then asks for nothing more. */
  readonly isExplained: boolean;
}

export function problemSentence(
  problem: Problem,
  { programmeClass, period, isExplained }: Setting,
  locale: Locale,
): Sentence {
  const text = sheetTextFor(locale);
  const rules = text.rules;
  const short = (programme: Programme) => text.programme[programme].short;
  const count = (n: number) => formatCount(n, locale);
  const toExplain = isExplained ? rules.explained : rules.explain;
  switch (problem.rule) {
    case "UNREADABLE":
      return unreadableSentence({ ...problem, name: short(problem.programme) }, rules.tooLarge, locale);
    case "NOTE":
      return problem.fault === "TOO_LONG"
        ? { what: rules.noteTooLong, todo: rules.noteTooLongFix }
        : { what: rules.noteIdentity, todo: rules.noteIdentityFix };
    case "LOCKED":
      return { what: rules.lockedCell(short(problem.programme)), todo: rules.lockedCellFix };
    case "R1":
      return { what: rules.impossible(short(problem.programme), count(problem.count)), todo: rules.notANumberFix };
    case "R2":
      return problem.severity === "ERROR"
        ? {
            what: rules.unequal(count(problem.jkm), count(problem.jkk)),
            todo: `${rules.unequalFor(rules.class[programmeClass])} ${rules.fixOne}`,
          }
        : { what: rules.unequalWarning(count(problem.jkm), count(problem.jkk)), todo: toExplain };
    case "R3":
    case "R4": {
      const { programme, limitProgramme } = problem;
      const what = rules.above(short(programme), count(problem.count), short(limitProgramme), count(problem.limit));
      return { what, todo: problem.rule === "R4" ? rules.jkpFix : toExplain };
    }
    case "R5":
      return { what: rules.closed(short(problem.programme), rules.class[programmeClass]), todo: rules.closedFix };
    case "R6":
      return { what: rules.aboveEligible(count(problem.count), count(problem.eligible)), todo: toExplain };
    case "R7": {
      const { change, previous } = problem;
      const share = previous === 0 ? "" : ` (${formatRate(Math.abs(change) / previous, locale, 1)})`;
      const sentence = change > 0 ? rules.rise : rules.fall;
      const before = formatPeriod(addMonths(period, -1), locale);
      return { what: sentence(short(problem.programme), count(Math.abs(change)), share, before), todo: toExplain };
    }
    case "REMAINDER":
      return {
        what: rules.remainderMissing(count(problem.previous), formatPeriod(addMonths(period, -1), locale)),
        todo: isExplained ? rules.explained : rules.remainderFix,
      };
    case "R8":
      return { what: rules.aboveReported(count(problem.villages), count(problem.regencyTotal)), todo: toExplain };
  }
}
