import { placesWord } from "@/components/area/area-name";
import { bandWords } from "@/components/charts/map-bands";
import type { Ground } from "@/components/charts/map-ground";
import { type Band, type BandLimits, bandCounts, fallsTowards } from "@/lib/domain/map";
import { mayRank, type PlaceFact, placeRate } from "@/lib/domain/picture";
import { formatCount, formatRate } from "@/lib/format";
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
  const { text, locale } = picture;
  const rated = ratedOf(places);
  if (rated.length === 0) return text.map.noRates(whatWithin(picture), placesWord(level, text));
  if (!mayRank(places)) return text.map.notComparable;
  const direction = fallsTowards(pointsOf(ground, rated));
  const [best] = ratedOf(districts.length > 0 ? districts : places).sort((a, b) => b.rate - a.rate);
  if (direction !== null && best !== undefined) {
    return text.map.fallsFrom(
      text.map.falls[direction](whatIsMeasured(picture)),
      best.name,
      formatRate(best.rate, locale),
    );
  }
  const sorted = [...rated].sort((a, b) => b.rate - a.rate);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest !== undefined && lowest !== undefined && (level === "VILLAGE" || rated.length < LEAST_COUNTED)) {
    const rate = (place: Rated) => formatRate(place.rate, locale);
    return text.coverage.places.range(highest.name, rate(highest), lowest.name, rate(lowest));
  }
  const counts = bandCounts(
    rated.map(({ rate }) => rate),
    limits,
  );
  const most = Math.max(...counts);
  return text.map.mostIn(
    formatCount(most, locale),
    formatCount(rated.length, locale),
    placesWord(level, text),
    bandWords(counts.indexOf(most) as Band, limits, locale),
  );
}

/** The date and the source of the figures, then those of the lines or points, and what no map can hold. */
export function mapFoot(layout: MapLayout, level: PlaceLevel, picture: Picture): string {
  const { text, locale, facts } = picture;
  const words = text.map;
  const origins = layout.origins
    .map(({ source, licence }) => (licence === null ? source : `${source} (${licence})`))
    .join("; ");
  const isRegency = facts.area.level === "REGENCY" && level === "VILLAGE";
  return [
    measuredFoot(picture),
    layout.kind === "SCHEMATIC" ? words.footSchematic(origins) : words.footBoundary(origins),
    ...(facts.unmapped === null || facts.unmapped === 0
      ? []
      : [words.footUnmapped(formatCount(facts.unmapped, locale))]),
    ...(isRegency ? [words.footDistricts] : []),
  ].join(" ");
}

interface Rated {
  readonly code: string;
  readonly name: string;
  readonly rate: number;
}

function ratedOf(places: readonly PlaceFact[]): Rated[] {
  return places.flatMap(({ code, name, ...place }) => {
    const rate = placeRate({ code, name, ...place });
    return rate === null ? [] : [{ code, name, rate }];
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
