/** @jsxImportSource preact */
import { line } from "d3-shape";
import type { TrendDrawing } from "@/lib/domain/document";
import type { PlacedLabel } from "@/lib/domain/place-labels";
import { labelTrend } from "./trend-labels";
import { layOutTrend, type PlacedRun, type PlacedTarget, type Spot, type TrendLayout } from "./trend-layout";
import { stretchesOf } from "./trend-runs";

/** Dots closer than this would run into one another. */
const DOT_ROOM = 8;

/** Two drawings, of which the reader sees the one that fits, so that type keeps its size. */
export function Trend({ trend }: { readonly trend: TrendDrawing }) {
  const [wide, narrow] = [layOutTrend(trend, false), layOutTrend(trend, true)];
  if (!wide || !narrow) return <p>{trend.description}</p>;
  return (
    <div class="trend">
      <Drawing layout={wide} description={trend.description} />
      <Drawing layout={narrow} description={trend.description} />
    </div>
  );
}

function Drawing({ layout, description }: { readonly layout: TrendLayout; readonly description: string }) {
  const { isNarrow, width, height, runs, target } = layout;
  const name = isNarrow ? "narrow" : "wide";
  return (
    <svg class={name} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      <Axes layout={layout} />
      <Breaks layout={layout} hatch={`hatch-${name}`} />
      {target ? <Target target={target} /> : null}
      {target?.gap ? <Gap at={target.gap} to={layout.current.spot} /> : null}
      {runs.map((run) => (
        <Line key={run.from} run={run} />
      ))}
      {labelTrend(layout).map((label) => (
        <Label key={label.key} label={label} />
      ))}
    </svg>
  );
}

function Axes({ layout: { levels, ticks, years, plot } }: { readonly layout: TrendLayout }) {
  const grid = levels.map(({ y }) => `M${n(plot.left)} ${n(y)}H${n(plot.right)}`).join("");
  const marks = ticks.map(({ x }) => `M${n(x)} ${n(plot.bottom)}v4`).join("");
  return (
    <>
      <path class="grid" d={grid} />
      <path class="axis" d={`M${n(plot.left)} ${n(plot.bottom)}H${n(plot.right)}${marks}`} />
      <g class="t end">
        {levels.map(({ y, label }) => (
          <text key={label} x={n(plot.left - 8)} y={n(y + 4)}>
            {label}
          </text>
        ))}
      </g>
      <g class="t mid">
        {ticks.map(({ x, label }) => (
          <text key={x} x={n(x)} y={n(plot.bottom + 18)}>
            {label}
          </text>
        ))}
      </g>
      <g class="t2 mid year">
        {years.map(({ x, label }) => (
          <text key={x} x={n(x)} y={n(plot.bottom + 38)}>
            {label}
          </text>
        ))}
      </g>
    </>
  );
}

/** Hatched: what stands on one side is not compared with what stands on the other. */
function Breaks({
  layout: { breaks, plot, isNarrow },
  hatch,
}: {
  readonly layout: TrendLayout;
  readonly hatch: string;
}) {
  if (breaks.length === 0) return null;
  const top = plot.top - (isNarrow ? 24 : 36);
  return (
    <>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M0 0v6" />
      </pattern>
      {breaks.map(({ left, right }) => (
        <g key={left}>
          <rect x={n(left)} y={n(top)} width={n(right - left)} height={n(plot.bottom - top)} fill={`url(#${hatch})`} />
          <path class="edge" d={`M${n(left)} ${n(top)}V${n(plot.bottom)}M${n(right)} ${n(top)}V${n(plot.bottom)}`} />
        </g>
      ))}
    </>
  );
}

function Target({ target: { path, from, due } }: { readonly target: PlacedTarget }) {
  return (
    <>
      <path class="goal" d={pathOf(path)} />
      {from ? <circle class="ring" cx={n(from.x)} cy={n(from.y)} r="4" /> : null}
      {due ? <path class="due" d={`M${n(due.x)} ${n(due.y - 6.2)}l6.2 6.2l-6.2 6.2l-6.2-6.2z`} /> : null}
    </>
  );
}

function Gap({ at, to }: { readonly at: NonNullable<PlacedTarget["gap"]>; readonly to: Spot }) {
  return <path class={`gap ${at.status}`} d={`M${n(to.x)} ${n(to.y)}V${n(at.at.y)}M${n(to.x - 5)} ${n(at.at.y)}h10`} />;
}

function Line({ run }: { readonly run: PlacedRun }) {
  const spots = run.points.map(run.spot);
  const newest = spots.at(-1);
  const room = spots.length > 1 ? (run.right - run.left) / (spots.length - 1) : DOT_ROOM;
  const lone = new Set(stretchesOf(run.points).flatMap((stretch) => (stretch.length === 1 ? stretch : [])));
  const dots = run.points.filter((point) => lone.has(point) || (run.isLast && room >= DOT_ROOM)).map(run.spot);
  return (
    <g class={run.isLast ? "now" : "before"}>
      <path
        d={stretchesOf(run.points)
          .map((stretch) => pathOf(stretch.map(run.spot)))
          .join("")}
      />
      {dots.slice(0, run.isLast ? -1 : undefined).map(({ x, y }) => (
        <circle key={x} cx={n(x)} cy={n(y)} r="3" />
      ))}
      {newest ? <circle cx={n(newest.x)} cy={n(newest.y)} r={run.isLast ? 6 : 4} /> : null}
    </g>
  );
}

function Label({ label: { lines, size = 12, place } }: { readonly label: PlacedLabel }) {
  const anchor = { start: "", end: " end", middle: " mid" }[place.anchor];
  return (
    <>
      {lines.map(({ text, className }, index) => (
        <text
          key={text}
          class={`${className}${anchor}${size > 12 ? " big" : ""} halo`}
          x={n(place.x)}
          y={n(place.y + index * 15)}
        >
          {text}
        </text>
      ))}
    </>
  );
}

const draw = line<Spot>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1);

function pathOf(spots: readonly Spot[]): string {
  return draw([...spots]) ?? "";
}

/** A tenth of a unit is finer than any screen: more digits would only make the page longer. */
function n(value: number): number {
  return Math.round(value * 10) / 10;
}
