/**
 * Where the labels over a scale go so that none covers another.
 *
 * Two neighbours that are too close lean away from each other and keep to one row; in a crowd of three or
 * more the outer two lean out and the inner ones climb, each to a row of its own.
 */

export type LabelSide = "centre" | "left" | "right";

export interface TickLabel {
  /** 0 stands next to the scale. */
  row: number;
  /** On which side of its tick the text lies. */
  side: LabelSide;
}

/** Positions are fractions of the scale, ascending; widths are in the same pixels as the scale. */
export function placeTickLabels(positions: readonly number[], labelWidth: number, scaleWidth: number): TickLabel[] {
  const xs = positions.map((position) => position * scaleWidth);
  return crowds(xs, labelWidth).flatMap((crowd) => {
    if (crowd.length === 1) return [{ row: 0, side: aloneAt(crowd[0] ?? 0, labelWidth, scaleWidth) }];
    return crowd.map((_, index): TickLabel => {
      if (index === 0) return { row: 0, side: "left" };
      if (index === crowd.length - 1) return { row: 0, side: "right" };
      return { row: index, side: "centre" };
    });
  });
}

function crowds(xs: readonly number[], labelWidth: number): number[][] {
  const groups: number[][] = [];
  for (const x of xs) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous !== undefined && x - previous < labelWidth) group.push(x);
    else groups.push([x]);
  }
  return groups;
}

function aloneAt(x: number, labelWidth: number, scaleWidth: number): LabelSide {
  if (x < labelWidth / 2) return "right";
  if (x > scaleWidth - labelWidth / 2) return "left";
  return "centre";
}
