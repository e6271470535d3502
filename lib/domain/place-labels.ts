/**
 * Labels that stand on the marks instead of in a legend, none covering another or a line.
 *
 * Each label names the places it would take, the best first. They are served in order of importance; one
 * that finds no free place is left out, unless it is needed: then it takes its first place regardless.
 */

export interface LabelPlace {
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: "start" | "middle" | "end";
}

export interface LabelWish {
  key: string;
  lines: readonly { text: string; className: string }[];
  size?: number;
  places: readonly LabelPlace[];
  needed?: boolean;
}

export interface PlacedLabel extends LabelWish {
  place: LabelPlace;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const LINE_HEIGHT = 15;
/** Mean width of a character of the typeface as a share of its size, on the safe side. */
const CHARACTER = 0.57;

/** Estimated, not measured: labels are placed before they are drawn. */
export function textWidth(text: string, size = 12): number {
  return text.length * size * CHARACTER;
}

export function placeLabels(wishes: readonly LabelWish[], taken: readonly Box[], frame: Box): PlacedLabel[] {
  const occupied = [...taken];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const free = wish.places.find((place) => {
      const box = boxOf(wish, place);
      return inside(box, frame) && !occupied.some((other) => overlap(box, other));
    });
    const place = free ?? (wish.needed ? wish.places[0] : undefined);
    if (!place) continue;
    occupied.push(boxOf(wish, place));
    placed.push({ ...wish, place });
  }
  return placed;
}

/** The room that a label takes in a place. */
export function boxOf({ lines, size = 12 }: LabelWish, { x, y, anchor }: LabelPlace): Box {
  const width = Math.max(...lines.map((line) => textWidth(line.text, size)));
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return {
    left,
    right: left + width,
    top: y - size * 0.9,
    bottom: y + size * 0.3 + (lines.length - 1) * LINE_HEIGHT,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}
