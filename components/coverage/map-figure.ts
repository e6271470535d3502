import type { Known } from "@/lib/domain/coverage";
import { type BandLimits, bandLimits, peopleBandLimits } from "@/lib/domain/map";
import { type PlaceFact, placeRate } from "@/lib/domain/picture";
import { countsAll } from "@/lib/domain/selection";
import { formatCount, formatRate } from "@/lib/format";
import type { Picture } from "./picture";

/** What colours a place on the map: its rate, or its people where a selection has no denominator; null where unknown. */
export function mapFigure(place: PlaceFact, { unit }: Pick<Picture, "unit">): Known {
  return unit === "PEOPLE" ? place.active : placeRate(place);
}

/** "49,96%", "1.602 orang". */
export function mapFigureWords(figure: number, { unit, text, locale }: Pick<Picture, "unit" | "text" | "locale">) {
  return unit === "PEOPLE" ? text.picture.value(formatCount(figure, locale)) : formatRate(figure, locale);
}

export function mapLimits(figures: readonly number[], { unit, selection }: Picture): BandLimits {
  return unit === "PEOPLE" ? peopleBandLimits(figures) : bandLimits(countsAll(selection), figures);
}
