import { Problem } from "@/scripts/problem";

/** How much of the country is filled with counts. */
export interface Scale {
  readonly name: string;
  /** What the codes of its areas begin with. */
  readonly prefix: string;
}

const SCALES: readonly Scale[] = [
  { name: "gianyar", prefix: "51.04" },
  { name: "bali", prefix: "51" },
  { name: "indonesia", prefix: "" },
];

/** What growth is measured against. */
export const SMALLEST = readScale("gianyar");

export function readScale(name: string): Scale {
  const scale = SCALES.find((known) => known.name === name);
  if (scale) return scale;
  throw new Problem(`There is no scale "${name}". Choose one: ${SCALES.map((known) => known.name).join(", ")}.`);
}
