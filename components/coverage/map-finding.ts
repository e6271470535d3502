import { placesWord } from "@/components/area/area-name";
import { bandWords } from "@/components/charts/map-bands";
import type { Ground } from "@/components/charts/map-ground";
import { type Band, type BandLimits, bandCounts, fallsTowards } from "@/lib/domain/map";
import { mayRank, type PlaceFact } from "@/lib/domain/picture";
import { formatCount } from "@/lib/format";
import { mapFigure, mapFigureWords } from "./map-figure";
import type { MapLayout } from "./map-layout";
import type { Picture } from "./picture";
import type { PlaceLevel } from "./places-card";
import { measuredFoot, whatIsMeasured, whatWithin } from "./wording";

/** Of fewer places the largest band says little. */
const LEAST_COUNTED = 5;

/** What the map shows: the direction in which coverage falls, else its ends, or of many wider areas their usual band. */
export function mapTitle(
  places: readonly PlaceFact[],
  ground: Ground,
  level: PlaceLevel,
  limits: BandLimits,
  districts: readonly PlaceFact[],
  picture: Picture,
): string {
  const { text, locale, unit } = picture;
  const rated = ratedOf(places, picture);
  if (rated.length === 0) return text.map.noRates(whatWithin(picture), placesWord(level, text));
  if (unit === "RATE" && !mayRank(places)) return text.map.notComparable;
  // Where most people are says nothing of where coverage falls.
  const direction = unit === "PEOPLE" ? null : fallsTowards(pointsOf(ground, rated));
  const [best] = ratedOf(districts.length > 0 ? districts : places, picture).sort((a, b) => b.rate - a.rate);
  if (direction !== null && best !== undefined) {
    return text.map.fallsFrom(
      text.map.falls[direction](whatIsMeasured(picture)),
      best.name,
      mapFigureWords(best.rate, picture),
    );
  }
  const sorted = [...rated].sort((a, b) => b.rate - a.rate);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (
    highest !== undefined &&
    lowest !== undefined &&
    ((level === "VILLAGE" && unit === "RATE") || rated.length < LEAST_COUNTED)
  ) {
    const rate = (place: Rated) => mapFigureWords(place.rate, picture);
    if (rated.length === 1) return text.coverage.places.single(highest.name, rate(highest));
    return text.coverage.places.range(highest.name, rate(highest), lowest.name, rate(lowest));
  }
  const counts = bandCounts(
    rated.map(({ rate }) => rate),
    limits,
  );
  const most = Math.max(...counts);
  const band = bandWords(counts.indexOf(most) as Band, limits, unit, locale);
  return text.map.mostIn(
    formatCount(most, locale),
    formatCount(rated.length, locale),
    placesWord(level, text),
    unit === "PEOPLE" ? text.picture.value(band) : band,
  );
}

/** The date and the source of the figures, then those of the lines or points, and what no map can hold. */
export function mapFoot(layout: MapLayout, level: PlaceLevel, picture: Picture): string {
  const { text, locale, facts } = picture;
  const words = text.map;
  const origins = layout.origins
    .map(({ source, licence }) => (licence === null ? source : `${source} (${licence})`))
    .join("; ");
  const hasRates = picture.unit === "RATE" && facts.area.level === "REGENCY" && level === "VILLAGE";
  return [
    measuredFoot(picture),
    layout.kind === "SCHEMATIC" ? words.footSchematic(origins) : words.footBoundary(origins),
    ...(facts.unmapped === null || facts.unmapped === 0
      ? []
      : [words.footUnmapped(formatCount(facts.unmapped, locale))]),
    ...(hasRates ? [words.footDistricts] : []),
  ].join(" ");
}

interface Rated {
  readonly code: string;
  readonly name: string;
  /** A rate, or people. */
  readonly rate: number;
}

function ratedOf(places: readonly PlaceFact[], picture: Picture): Rated[] {
  return places.flatMap((place) => {
    const rate = mapFigure(place, picture);
    return rate === null ? [] : [{ code: place.code, name: place.name, rate }];
  });
}

/** The first corner of a shape stands for it: near enough to tell north from south. */
function pointsOf(ground: Ground, rated: readonly Rated[]) {
  const corners = new Map(ground.shapes.map(({ code, polygons }) => [code, polygons[0]?.[0]?.[0]]));
  return rated.flatMap(({ code, rate }) => {
    const corner = corners.get(code);
    return corner === undefined ? [] : [{ longitude: corner[0], latitude: corner[1], rate }];
  });
}
