/** Names of groups beside the map, each with a line to the middle of what it names. */

import type { MapDrawing, Point } from "./map-drawing";

export interface GroupLabel {
  readonly code: string;
  readonly name: string;
  readonly value: string;
}

export interface SideLabel extends GroupLabel {
  readonly side: "left" | "right";
  /** Baseline of the name. */
  readonly y: number;
  readonly centre: Point;
}

/** Two lines of text and a little air. */
const STEP = 42;
const FIRST = 16;

/** Every label at the nearer side, from north to south, none over another; empty where they do not all fit. */
export function sideLabels(labels: readonly GroupLabel[], drawing: MapDrawing): SideLabel[] {
  const known = labels.flatMap((label) => {
    const centre = drawing.groupCentres.get(label.code);
    return centre === undefined ? [] : [{ ...label, centre }];
  });
  const byX = [...known].sort((a, b) => a.centre.x - b.centre.x);
  const room = Math.floor((drawing.height - FIRST) / STEP);
  const half = byX.filter(({ centre }) => centre.x < drawing.width / 2).length;
  const left = Math.min(Math.max(half, byX.length - room), room);
  if (byX.length - left > room) return [];
  return [...spread(byX.slice(0, left), "left", drawing), ...spread(byX.slice(left), "right", drawing)];
}

function spread(
  labels: readonly (GroupLabel & { readonly centre: Point })[],
  side: SideLabel["side"],
  { height }: MapDrawing,
): SideLabel[] {
  const sorted = [...labels].sort((a, b) => a.centre.y - b.centre.y);
  const ys: number[] = [];
  for (const { centre } of sorted) ys.push(Math.max(centre.y, FIRST, (ys.at(-1) ?? -STEP) + STEP));
  let lowest = height - STEP + FIRST;
  for (let index = ys.length - 1; index >= 0; index -= 1) {
    ys[index] = Math.min(ys[index] ?? 0, lowest);
    lowest = (ys[index] ?? 0) - STEP;
  }
  return sorted.map((label, index) => ({ ...label, side, y: ys[index] ?? FIRST }));
}
