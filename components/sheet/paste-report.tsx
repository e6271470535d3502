import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { Place } from "./grid";
import type { PastePlan, PasteProblem } from "./paste-plan";

interface PasteReportProps {
  plan: PastePlan;
  /** What a cell of the sheet is called. */
  nameOf: (place: Place) => string;
  locale: Locale;
  onClose: () => void;
}

/** What became of a pasted block, and of every cell that did not go where it was meant to. */
export function PasteReport({ plan, nameOf, locale, onClose }: PasteReportProps) {
  const text = sheetTextFor(locale);
  const words = text.entry.paste;
  const { problems } = plan;
  return (
    <Notice kind={problems.length === 0 ? "done" : "warn"} title={pasteSentence(plan, locale)}>
      {problems.length > 0 ? (
        <ul className="paste-problems" aria-label={words.problems}>
          {problems.map((problem) => (
            <li key={`${problem.line}/${problem.cell}`}>
              <b>{whereOf(problem)}</b> “{problem.text}”: {words.reason[problem.reason]}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-2">
        <Button small onClick={onClose}>
          {words.close}
        </Button>
      </p>
    </Notice>
  );

  function whereOf({ place, line, cell }: PasteProblem): string {
    return place ? nameOf(place) : words.outside(formatCount(line + 1, locale), formatCount(cell + 1, locale));
  }
}

export function pasteSentence({ cells, problems }: PastePlan, locale: Locale): string {
  const words = sheetTextFor(locale).entry.paste;
  const count = (n: number) => formatCount(n, locale);
  const filled = cells.filter(({ value }) => typeof value === "number").length;
  const cleared = cells.filter(({ value }) => value === null).length;
  return [
    words.filled(count(filled)),
    cleared > 0 ? words.cleared(count(cleared)) : "",
    problems.length > 0 ? words.faults(count(problems.length)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
