/** The labels of a trend with the places that each would take, the most important first, and what none may cover. */

import {
  type Box,
  type LabelPlace,
  type LabelWish,
  type PlacedLabel,
  placeLabels,
  textWidth,
} from "@/lib/domain/place-labels";
import type { PlacedRun, Spot, TrendLayout } from "./trend-layout";
import { stretchesOf, type TrendPoint } from "./trend-runs";

const CURRENT_SIZE = 15;
const LINE = 15;
/** Widths are estimated on the safe side: so much of an estimate may lie in the margin of the page. */
const EDGE = 12;
/** A label longer than this takes two lines on a phone. */
const NARROW_CHARACTERS = 15;

export function labelTrend(layout: TrendLayout): PlacedLabel[] {
  const frame = { left: -EDGE, top: 0, right: layout.width, bottom: layout.plot.bottom };
  const wishes = [
    ...definitions(layout),
    ...target(layout),
    ...current(layout),
    ...gap(layout),
    ...ends(layout),
    ...others(layout),
    ...baseline(layout),
  ];
  return placeLabels(wishes, obstacles(layout), frame);
}

/** Above each run, the current first; on a phone an earlier run is short, and its name ends with it. */
function definitions({ runs, plot, width, isNarrow }: TrendLayout): LabelWish[] {
  if (runs.length < 2) return [];
  const wishes = runs.map(({ line, left, right, isLast }, index) => {
    const y = plot.top - (isNarrow ? 12 : 25);
    const title = { text: line.label, className: "t2 t-b" };
    const fits = !isNarrow && textWidth(line.explanation) <= (isLast ? width : right) - left;
    const explained = fits ? [title, { text: line.explanation, className: "t" }] : [title];
    const fromLeft: LabelPlace = { x: left, y, anchor: "start" };
    const toRight: LabelPlace = { x: right + 4, y, anchor: "end" };
    const places = isLast || !isNarrow ? [fromLeft, toRight] : [toRight, fromLeft];
    return { key: `run-${index}`, lines: explained, places, needed: isLast };
  });
  return wishes.reverse();
}

function target({ target: line, isNarrow }: TrendLayout): LabelWish[] {
  if (!line) return [];
  const { x, y } = line.end;
  const [word = "", ...rest] = line.label.split(" ");
  const lines = isNarrow
    ? [word, rest.join(" ")].filter((text) => text !== "").map((text) => ({ text, className: "t2 t-target" }))
    : [
        { text: line.label, className: "t2 t-target" },
        { text: line.dueLabel, className: "t" },
      ];
  const places = [-2, -16, 14, -30, 28].map((shift): LabelPlace => ({ x: x + 12, y: y + shift, anchor: "start" }));
  return [{ key: "target", lines, places, needed: true }];
}

function current({ current: { point, spot }, isNarrow }: TrendLayout): LabelWish[] {
  if (point.label === null) return [];
  const size = isNarrow ? 12 : CURRENT_SIZE;
  const lines = [{ text: point.label, className: isNarrow ? "t2 t-b" : "t-b" }];
  return [
    {
      key: "current",
      lines,
      size,
      places: [{ x: spot.x + 12, y: spot.y + 15, anchor: "start" }, ...around(spot, 12)],
      needed: true,
    },
  ];
}

function gap({ target: line, current: { spot }, isNarrow }: TrendLayout): LabelWish[] {
  if (!line?.gap || line.distanceLabel === null) return [];
  const { x } = spot;
  const middle = (spot.y + line.gap.at.y) / 2;
  const [above, below] = [Math.min(spot.y, line.gap.at.y), Math.max(spot.y, line.gap.at.y)];
  const places: LabelPlace[] = [
    { x: x + 10, y: middle + 6, anchor: "start" },
    { x: x + 10, y: middle + 18, anchor: "start" },
    { x: x - 10, y: middle + 4, anchor: "end" },
    ...[36, 52, 68].map((shift): LabelPlace => ({ x: x + 12, y: below + shift, anchor: "start" })),
    ...[36, 52, 68].map((shift): LabelPlace => ({ x: x + 4, y: below + shift, anchor: "end" })),
    ...[26, 42, 58].map((shift): LabelPlace => ({ x: x - 10, y: above - shift, anchor: "end" })),
  ];
  const className = { BEHIND: "t2 t-behind", ON_TRACK: "t2 t-ontrack", AHEAD: "t2 t-ahead" }[line.gap.status];
  return [{ key: "gap", lines: written(line.distanceLabel, className, isNarrow), places }];
}

/** Where an earlier definition ends, so that the break can be read without the axis. */
function ends({ runs, isNarrow }: TrendLayout): LabelWish[] {
  return runs.slice(0, -1).flatMap((run, index): LabelWish[] => {
    const point = run.points.at(-1);
    if (!point?.label) return [];
    const { x, y } = run.spot(point);
    const places: LabelPlace[] = [-12, 22, -26, 36].map((shift) => ({ x: x - 2, y: y + shift, anchor: "end" }));
    return [{ key: `end-${index}`, lines: written(point.label, "t2", isNarrow), places }];
  });
}

function others({ runs, plot, current: { point: newest }, isNarrow }: TrendLayout): LabelWish[] {
  return runs.flatMap((run, index) => {
    const last = run.isLast ? newest : run.points.at(-1);
    return run.points.flatMap((point): LabelWish[] => {
      if (point.label === null || point === last) return [];
      const lines = written(point.label, "t2", isNarrow);
      const width = Math.max(...lines.map(({ text }) => textWidth(text)));
      const places = besidePoint(run, point, lines.length).filter((place) => leftOf(place, width) >= plot.left - 4);
      return [{ key: `point-${index}-${point.period}`, lines, places }];
    });
  });
}

function leftOf({ x, anchor }: LabelPlace, width: number): number {
  return x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
}

/** A first point has its line to the right of it, another to both sides. */
function besidePoint(run: PlacedRun, point: TrendPoint, lines: number): LabelPlace[] {
  const spot = run.spot(point);
  const lift = (lines - 1) * LINE;
  const first: LabelPlace[] =
    point === run.points[0] && !run.isLast
      ? [
          { x: spot.x, y: spot.y - 10 - lift, anchor: "start" },
          { x: spot.x, y: spot.y + 18, anchor: "start" },
        ]
      : [];
  return [...first, ...around(spot, 8, lift)];
}

function baseline({ target: line }: TrendLayout): LabelWish[] {
  if (!line?.from) return [];
  const lines = [{ text: line.baselineLabel, className: "t2" }];
  return [{ key: "baseline", lines, places: around(line.from, 8) }];
}

/** Near the point first, to all sides of it, then farther. */
function around({ x, y }: Spot, beside: number, lift = 0): LabelPlace[] {
  return [0, 16, 32, 48].flatMap((away): LabelPlace[] => [
    { x: x + beside, y: y + 18 + away, anchor: "start" },
    { x: x - beside, y: y - 10 - away - lift, anchor: "end" },
    { x: x + beside, y: y - 10 - away - lift, anchor: "start" },
    { x: x - beside, y: y + 18 + away, anchor: "end" },
    { x, y: y + 22 + away, anchor: "middle" },
    { x, y: y - 14 - away - lift, anchor: "middle" },
  ]);
}

function written(text: string, className: string, isNarrow: boolean) {
  if (!isNarrow || text.length <= NARROW_CHARACTERS) return [{ text, className }];
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  if (middle === undefined) return [{ text, className }];
  return [text.slice(0, middle), text.slice(middle + 1)].map((half) => ({ text: half, className }));
}

/** The lines as chains of small boxes, the breaks, the names of the levels, the marks. */
function obstacles({ runs, breaks, levels, plot, target: line, current: { spot } }: TrendLayout): Box[] {
  const traced = [
    ...runs.flatMap((run) => stretchesOf(run.points).map((stretch) => stretch.map(run.spot))),
    ...(line ? [line.path] : []),
    ...(line?.gap ? [[spot, line.gap.at]] : []),
  ];
  return [
    ...breaks.map(({ left, right }) => ({ left, right, top: plot.top, bottom: plot.bottom })),
    ...levels.map(({ y }) => ({ left: 0, right: plot.left - 4, top: y - 7, bottom: y + 7 })),
    ...traced.flatMap(trace),
    boxAround(spot, 7),
    ...(line?.due ? [boxAround(line.due, 7)] : []),
    ...(line?.from ? [boxAround(line.from, 5)] : []),
  ];
}

function trace(spots: readonly Spot[]): Box[] {
  return spots.flatMap((to, index) => {
    const from = spots[index - 1] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const share = step / steps;
      return boxAround({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 3);
    });
  });
}

function boxAround({ x, y }: Spot, room: number): Box {
  return { left: x - room, right: x + room, top: y - room, bottom: y + room };
}
