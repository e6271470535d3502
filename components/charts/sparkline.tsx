interface SparklineProps {
  /** What the line shows, in a sentence. */
  label: string;
  /** One value a month; null breaks the line, because unknown is not 0. */
  values: readonly (number | null)[];
  firstLabel: string;
  lastLabel: string;
}

const WIDTH = 264;
const HEIGHT = 48;
const EDGE = 5;

type Place = readonly [x: number, y: number];

export function Sparkline({ label, values, firstLabel, lastLabel }: SparklineProps) {
  const runs = unbroken(places(values));
  const last = runs.at(-1)?.at(-1);
  return (
    <>
      <svg
        className="spark"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <path className="gridline" d={`M0 ${HEIGHT}H${WIDTH}`} strokeWidth="1" />
        {runs.map((run) => (
          <path key={run[0]?.[0]} d={line(run)} strokeWidth="2" />
        ))}
        {last ? <path d={`${line([last])}h0`} strokeWidth="8" /> : null}
      </svg>
      <p className="ends" aria-hidden="true">
        <span>{firstLabel}</span>
        <span>{lastLabel}</span>
      </p>
    </>
  );
}

function places(values: readonly (number | null)[]): (Place | null)[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  return values.map((value, index) => {
    if (value === null) return null;
    const share = span === 0 ? 0.5 : (value - low) / span;
    return [EDGE + index * step, HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)];
  });
}

function unbroken(all: readonly (Place | null)[]): Place[][] {
  const runs: Place[][] = [[]];
  for (const place of all) {
    if (place) runs.at(-1)?.push(place);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function line(run: readonly Place[]) {
  return `M${run.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
}
