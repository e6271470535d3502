import type { CSSProperties } from "react";
import { type Status, StatusMark } from "@/components/ui/status-mark";
import { formatRate, type Locale } from "@/lib/format";
import { placeTickLabels, type TickLabel } from "./tick-labels";

export interface BarTarget {
  id: string;
  /** Whose target it is: the same figure may beat one and miss another. */
  authority: string;
  rate: number;
  /** The rate as it is written on the bar, e.g. "50%". */
  rateText: string;
  /** Value and due date in words, e.g. "50% pada Desember 2024". */
  dueText: string;
  status: Status | null;
  statusWord?: string;
  /** The target that the gap is measured to. */
  main?: boolean;
}

interface TargetBarProps {
  locale: Locale;
  /** The story for those who do not see the bar. */
  label: string;
  /** Fraction of 1; above 1 is real and is never cut. */
  actual: number | null;
  targets: readonly BarTarget[];
}

// Widths of the bar in pixels for which the labels are laid out: the narrowest it gets on a wide
// screen and on a phone. A label is about this wide.
const WIDE = 560;
const NARROW = 312;
const LABEL = 50;

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;

/** How far the scale reaches: 100 %, or the next ten above what does not fit. */
function scaleEnd(values: readonly number[]) {
  return Math.max(1, Math.ceil(Math.max(...values) * 10 - 1e-9) / 10);
}

export function TargetBar({ locale, label, actual, targets }: TargetBarProps) {
  const end = scaleEnd([actual ?? 0, ...targets.map((target) => target.rate)]);
  const ticks = [...targets].sort((a, b) => a.rate - b.rate);
  const positions = ticks.map((tick) => tick.rate / end);
  const wide = placeTickLabels(positions, LABEL, WIDE);
  const narrow = placeTickLabels(positions, LABEL, NARROW);
  const main = targets.find((target) => target.main);
  const gap = actual !== null && main && main.rate > actual ? main.rate - actual : 0;
  return (
    <div className="goal">
      <div className="goal__track" role="img" aria-label={label} style={rows(wide, narrow)}>
        {gap > 0 && actual !== null ? (
          <div className="goal__gap" style={{ left: percent(actual / end), width: percent(gap / end) }} />
        ) : null}
        {actual !== null ? <div className="goal__fill" style={{ width: percent(actual / end) }} /> : null}
        {ticks.map((tick, index) => (
          <div
            key={tick.id}
            className={tick.main ? "goal__tick goal__tick--main" : "goal__tick"}
            style={{ left: percent(tick.rate / end), ...row(wide[index], narrow[index]) }}
          >
            <span className={`is-${wide[index]?.side} narrow-${narrow[index]?.side}`}>{tick.rateText}</span>
          </div>
        ))}
      </div>
      <div className="goal__scale" aria-hidden="true">
        <span>{formatRate(0, locale, 0)}</span>
        <span>{formatRate(end, locale, 0)}</span>
      </div>
      <ul className="goal__list">
        {targets.map((target) => (
          <li key={target.id}>
            <span>
              <b>{target.authority}</b>
              {target.dueText}
            </span>
            <StatusMark status={target.status} locale={locale} word={target.statusWord} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function row(wide: TickLabel | undefined, narrow: TickLabel | undefined): CSSProperties {
  return { "--row": wide?.row ?? 0, "--row-narrow": narrow?.row ?? 0 } as CSSProperties;
}

/** Room above the track for as many rows of labels as there are. */
function rows(wide: readonly TickLabel[], narrow: readonly TickLabel[]): CSSProperties {
  const highest = (labels: readonly TickLabel[]) => Math.max(0, ...labels.map((label) => label.row));
  return { "--rows": highest(wide), "--rows-narrow": highest(narrow) } as CSSProperties;
}
