import type { CSSProperties } from "react";

/** The six families that a stack tells apart: segments, with government and sponsored workers split off. */
export type SegmentFamily = "pu" | "gov" | "bpu" | "vul" | "jakon" | "pmi";

export function keyColour(family: SegmentFamily): CSSProperties {
  return { "--k": `var(--seg-${family})` } as CSSProperties;
}
