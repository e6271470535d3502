import type { CSSProperties } from "react";
import { type Dictionary, textFor } from "@/lib/text/dictionary";
import { planTrend, type TrendInput, type TrendPlan } from "./trend-plan";
import { TrendStage } from "./trend-stage";

interface TrendChartProps extends TrendInput {
  /** The story in a sentence: for those who do not see the drawing, and in its place where none is made. */
  label: string;
  /** Whose target the dashed line leads to, e.g. "kabupaten". */
  authority?: string;
  /** What the letters of the marked months stand for. */
  marksKey?: string;
}

const colour = (name: string) => ({ "--k": `var(--${name})` }) as CSSProperties;

export function TrendChart({ label, authority, marksKey, ...input }: TrendChartProps) {
  const text = textFor(input.locale).chart;
  const plan = planTrend(input);
  const hollow = hollowPoint(plan, text);
  return (
    <>
      <p className="trend__story">{label}</p>
      <TrendStage plan={plan} label={label} waiting={text.loading} />
      <p className="keys trend__keys">
        <span className="key" style={colour("accent")}>
          {text.actual}
        </span>
        {plan.runs.length > 1 ? (
          <span className="key" style={colour("ink-3")}>
            {text.actualOldDefinition}
          </span>
        ) : null}
        {plan.target && authority ? (
          <span className="key" style={colour("target-mark")}>
            {text.targetLine(authority)}
          </span>
        ) : null}
        {hollow === null ? null : <span>{hollow}</span>}
        {plan.marks.length > 0 && marksKey ? <span>{marksKey}</span> : null}
        {plan.axis.from > 0 ? <span>{text.axisStart(plan.axis.ticks[0]?.text ?? "")}</span> : null}
      </p>
    </>
  );
}

/** What the point is that the target's line begins at, where earlier definitions are drawn as well; null where it is a month of its run. */
function hollowPoint({ runs, target }: TrendPlan, text: Dictionary["chart"]): string | null {
  const first = runs.at(-1)?.months[0];
  if (target === null || runs.length < 2 || first === undefined) return null;
  if (!target.from.isBaseline) return text.lineContinued(first.label);
  // The run made room for that month, which has no figure of its own.
  return first.rate === null ? text.baselineRecomputed(first.label) : null;
}
