import { OctagonAlert, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { problemSentence } from "@/components/enrolment/problem-sentence";
import { Icon } from "@/components/ui/icon";
import { withoutEcho } from "@/lib/domain/judgement";
import { classOf } from "@/lib/domain/programme";
import type { JudgedRow } from "@/lib/domain/submission";
import type { Locale } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import type { ReviewNames } from "./review-names";

interface ProblemListProps {
  review: Review;
  rows: readonly JudgedRow[];
  names: ReviewNames;
  locale: Locale;
}

/** What the rules object to, row by row, with the note that explains it; each leads to its row in the sheet. */
export function ProblemList({ review, rows, names, locale }: ProblemListProps) {
  const text = textFor(locale).submission;
  return (
    <ul className="lines">
      {rows.map(({ areaCode, categoryCode, note, problems }) => (
        <li key={`${areaCode}/${categoryCode}`}>
          <div>
            <Link href={names.row(areaCode, categoryCode)} className="font-semibold">
              {names.place(areaCode)} · {names.category(categoryCode)}
            </Link>
            {withoutEcho(problems).map((problem) => (
              <p key={`${problem.rule} ${"programme" in problem ? problem.programme : ""}`} className="problem">
                <span className={problem.severity === "ERROR" ? "st st--bad" : "st st--warn"}>
                  <Icon of={problem.severity === "ERROR" ? OctagonAlert : TriangleAlert} />
                </span>
                {
                  problemSentence(
                    problem,
                    { programmeClass: classOf(categoryCode), period: review.period, isExplained: note !== null },
                    locale,
                  ).what
                }
              </p>
            ))}
            <p className={note === null ? "muted" : undefined}>{note ?? text.noNote}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
