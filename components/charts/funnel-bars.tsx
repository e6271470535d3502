"use client";

// On the client: it comes as its values alone, where its elements would be written a second time for the browser.
export interface FunnelBar {
  key: string;
  name: string;
  /** People at the stage; null where nothing is known. */
  value: number | null;
  /** The same in words. */
  valueText: string;
  /** What may be reached: it is drawn as an outline and never filled. */
  isQuota?: boolean;
  /** The last stage: what came of it. */
  isGoal?: boolean;
  /** People lost on the way to this stage. */
  lost?: number;
  /** Who was lost and why, in words. */
  note?: string;
}

interface FunnelBarsProps {
  /** The whole in words. */
  label: string;
  bars: readonly FunnelBar[];
}

/** Stages one below the other, as long as they have people; what was lost on the way is drawn behind each. */
export function FunnelBars({ label, bars }: FunnelBarsProps) {
  const longest = Math.max(1, ...bars.map(({ value, lost = 0 }) => (value ?? 0) + lost));
  const share = (people: number) => ({ width: `${((people / longest) * 100).toFixed(2)}%` });
  return (
    <ol className="funnel" aria-label={label}>
      {bars.map(({ key, name, value, valueText, isQuota, isGoal, lost = 0, note }) => (
        <li key={key} className="funnel__row">
          <span className="funnel__name">{name}</span>
          <span className={value === null ? "funnel__val nodata" : "funnel__val"}>{valueText}</span>
          <span className="funnel__track" aria-hidden="true">
            {value === null ? null : (
              <span
                className={isQuota ? "funnel__quota" : isGoal ? "funnel__fill funnel__fill--goal" : "funnel__fill"}
                style={share(value)}
              />
            )}
            {lost > 0 ? <span className="funnel__lost" style={share(lost)} /> : null}
          </span>
          {note ? <span className="funnel__note">{note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
