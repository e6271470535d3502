/** Names of groups: beside a tall map, each with a line to the middle of what it names, else upon it. */

import { placeLabels } from "@/lib/domain/place-labels";
import type { MapDrawing, Point } from "./map-drawing";

export interface GroupLabel {
  readonly code: string;
  readonly name: string;
  readonly value: string;
}

export interface MapLabel extends GroupLabel {
  readonly side: "left" | "right" | "upon";
  /** Baseline of the name. */
  readonly y: number;
  readonly centre: Point;
}

/** Two lines of text and a little air. */
const STEP = 42;
const FIRST = 16;

/** Every label at the nearer side, from north to south, none over another; empty where they do not all fit. */
export function sideLabels(labels: readonly GroupLabel[], drawing: MapDrawing): MapLabel[] {
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

/** Every label upon the middle of what it names; one that would cover another is left out. */
export function labelsUpon(labels: readonly GroupLabel[], drawing: MapDrawing): MapLabel[] {
  const byCode = new Map(labels.map((label) => [label.code, label]));
  const wishes = labels.flatMap(({ code, name, value }) => {
    const centre = drawing.groupCentres.get(code);
    if (centre === undefined) return [];
    const lines = [name, value].map((text) => ({ text, className: "" }));
    const places = [-4, 10, -18].map((aside) => ({ x: centre.x, y: centre.y + aside, anchor: "middle" as const }));
    return [{ key: code, lines, places }];
  });
  const frame = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  return placeLabels(wishes, [], frame).flatMap(({ key, place }) => {
    const label = byCode.get(key);
    return label === undefined
      ? []
      : [{ ...label, side: "upon" as const, y: place.y, centre: { x: place.x, y: place.y } }];
  });
}

function spread(
  labels: readonly (GroupLabel & { readonly centre: Point })[],
  side: MapLabel["side"],
  { height }: MapDrawing,
): MapLabel[] {
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
