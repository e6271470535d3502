import type { CSSProperties } from "react";
import { textFor } from "@/lib/text/dictionary";
import { planTrend, type TrendInput } from "./trend-plan";
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
  // The line begins at its baseline only where the last run made room for that month, which then has no figure of its own.
  const baseline = plan.runs.at(-1)?.months[0];
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
        {plan.target && plan.runs.length > 1 && baseline?.rate === null ? (
          <span>{text.baselineRecomputed(baseline.label)}</span>
        ) : null}
        {plan.marks.length > 0 && marksKey ? <span>{marksKey}</span> : null}
        {plan.axis.from > 0 ? <span>{text.axisStart(plan.axis.ticks[0]?.text ?? "")}</span> : null}
      </p>
    </>
  );
}
