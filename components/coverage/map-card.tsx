import { fullAreaName, placesWord } from "@/components/area/area-name";
import { ChartCard } from "@/components/charts/chart-card";
import { AreaMap, type MappedArea } from "@/components/charts/map";
import { MapBands } from "@/components/charts/map-bands";
import { drawMap, type MapDrawing, proportionOf } from "@/components/charts/map-drawing";
import type { Ground } from "@/components/charts/map-ground";
import { labelsUpon, type MapLabel, sideLabels } from "@/components/charts/map-labels";
import { Notice } from "@/components/ui/notice";
import { type BandLimits, bandCounts, bandOf } from "@/lib/domain/map";
import { type PlaceFact, placeRate } from "@/lib/domain/picture";
import { textWidth } from "@/lib/domain/place-labels";
import { coverageHref } from "@/lib/domain/selection";
import { formatCount, formatRate } from "@/lib/format";
import { downloadsOf, drawingName } from "./downloads";
import { mapFigure, mapFigureWords, mapLimits } from "./map-figure";
import { mapFoot, mapTitle } from "./map-finding";
import { LEAST_SCHEMATIC, layOutMap, type MapLayout } from "./map-layout";
import { MapTable } from "./map-table";
import type { Picture } from "./picture";
import type { PlaceLevel } from "./places-card";
import { measuredFoot, whatIsMeasured, whatWithin } from "./wording";

interface MapCardProps {
  picture: Picture;
  /** The areas that are coloured. */
  places: readonly PlaceFact[];
  level: PlaceLevel;
  /** The districts that the villages lie in, named beside the map. */
  districts?: readonly PlaceFact[];
  canOpen: (areaCode: string) => boolean;
}

/** Units of the drawing, which are pixels where the card is as wide as on a desk. */
const WIDTH = 440;
const MOST_HEIGHT = 600;
/** Least room for names at each side; maps that are not taller than wide keep it for themselves. */
const SIDES = 96;
/** Between a name and the map. */
const GAP = 14;
const TALL = 1.15;
/** Where coverage is high and where it is low: the areas below as a map, each a link to its own picture. */
export function MapCard({ picture, places, level, districts = [], canOpen }: MapCardProps) {
  const { text, locale, facts } = picture;
  const words = text.map;
  const shown = places.filter(({ code }) => canOpen(code));
  const layout = layOutMap(facts.ground, shown);
  if (layout === null) return shown.length < LEAST_SCHEMATIC ? null : <NoMapCard picture={picture} level={level} />;
  const figures = shown.flatMap((place) => mapFigure(place, picture) ?? []);
  const limits = mapLimits(figures, picture);
  const inUnits = (count: number) => words.count(formatCount(count, locale), words.unit[level]);
  const label = words.label(
    whatWithin(picture),
    formatCount(shown.length, locale),
    placesWord(level, text),
    picture.areaName,
  );
  const isSchematic = layout.kind === "SCHEMATIC";
  const unknown = shown.length - figures.length;
  const people = picture.unit === "PEOPLE";
  const subtitle = words.subtitle(whatIsMeasured(picture), placesWord(level, text));
  return (
    <ChartCard
      locale={locale}
      title={mapTitle(shown, layout.ground, level, limits, districts, picture)}
      subtitle={[subtitle, ...(people ? [words.people] : []), ...(isSchematic ? [words.schematic] : [])].join(" ")}
      figure={
        <>
          <MapBands
            limits={limits}
            unit={picture.unit}
            counts={bandCounts(figures, limits).map(inUnits)}
            unknown={unknown === 0 ? null : inUnits(unknown)}
            locale={locale}
          />
          <DrawnMap
            picture={picture}
            places={shown}
            layout={layout}
            label={isSchematic ? words.labelSchematic(label) : label}
            named={level === "VILLAGE" ? districts : shown}
            limits={limits}
          />
          <Without picture={picture} layout={layout} level={level} />
          {shown.length < places.length ? (
            <p className="hint">
              {words.outOfScope(formatCount(places.length - shown.length, locale), placesWord(level, text))}
            </p>
          ) : null}
        </>
      }
      table={<MapTable picture={picture} places={shown} level={level} limits={limits} />}
      downloads={downloadsOf(
        picture,
        "places",
        words.table(whatIsMeasured(picture), placesWord(level, text), picture.areaName),
      )}
      drawing={drawingName(picture, "map")}
      about={
        <>
          <p>{people ? words.aboutPeople : words.about}</p>
          <p>{isSchematic ? words.aboutSchematic : words.aboutBoundary}</p>
        </>
      }
      foot={mapFoot(layout, level, picture)}
      illustrative={picture.illustrative}
    />
  );
}

function NoMapCard({ picture, level }: { picture: Picture; level: PlaceLevel }) {
  const { text, locale, areaName } = picture;
  return (
    <ChartCard
      locale={locale}
      title={text.map.noGround(areaName)}
      subtitle={text.map.subtitle(whatIsMeasured(picture), placesWord(level, text))}
      figure={<Notice kind="info">{text.map.noGroundWhy}</Notice>}
      foot={measuredFoot(picture)}
      illustrative={picture.illustrative}
    />
  );
}

interface DrawnMapProps {
  picture: Picture;
  places: readonly PlaceFact[];
  layout: MapLayout;
  label: string;
  /** Whose names stand on or beside the map. */
  named: readonly PlaceFact[];
  limits: BandLimits;
}

function DrawnMap({ picture, places, layout, label, named, limits }: DrawnMapProps) {
  const { locale, period, selection } = picture;
  const { drawing, labels } = drawWithLabels(layout.ground, named, picture);
  const mapped = places
    .filter(({ code }) => drawing.paths.has(code))
    .map((place): MappedArea => {
      const figure = mapFigure(place, picture);
      return {
        code: place.code,
        name: placeName(place, limits, picture),
        href: coverageHref(place.code, period, selection),
        band: figure === null ? null : bandOf(figure, limits),
      };
    });
  return (
    <AreaMap
      label={label}
      drawing={drawing}
      areas={mapped}
      labels={labels}
      withScale={layout.kind === "BOUNDARY"}
      locale={locale}
    />
  );
}

/** Names stand at the sides of a tall map, where there is room; a wide one takes the whole width, and they stand upon it. */
function drawWithLabels(
  ground: Ground,
  named: readonly PlaceFact[],
  picture: Picture,
): { drawing: MapDrawing; labels: readonly MapLabel[] } {
  const wishes = named.map((place) => {
    const figure = mapFigure(place, picture);
    const value = figure === null ? picture.text.common.noData : mapFigureWords(figure, picture);
    return { code: place.code, name: place.name, value };
  });
  if (wishes.length > 1 && proportionOf(ground) >= TALL) {
    const widest = Math.ceil(Math.max(...wishes.map(({ name }) => textWidth(name))));
    const sides = Math.max(SIDES, widest + GAP);
    const drawing = drawMap(ground, { width: WIDTH, mostHeight: MOST_HEIGHT, sides });
    const labels = sideLabels(wishes, drawing);
    if (labels.length > 0) return { drawing, labels };
  }
  const drawing = drawMap(ground, { width: WIDTH, mostHeight: MOST_HEIGHT, sides: 0 });
  return { drawing, labels: labelsUpon(wishes, drawing) };
}

/** "Desa Kedewatan: 53,0%, 3.234 dari 6.100", or "Desa Tulikup: 198 orang": read aloud, and shown beside the pointer. */
function placeName(place: PlaceFact, limits: BandLimits, { text, locale, unit }: Picture): string {
  const name = fullAreaName(place, text);
  if (unit === "PEOPLE" && place.active !== null) return text.map.placePeople(name, formatCount(place.active, locale));
  const rate = placeRate(place);
  if (rate === null || place.active === null || place.eligible === null) return text.map.placeUnknown(name);
  // A rate that would be rounded into the next band keeps its second digit.
  const digits = bandOf(Math.round(rate * 1000) / 1000, limits) === bandOf(rate, limits) ? 1 : 2;
  return text.map.place(
    name,
    formatRate(rate, locale, digits),
    formatCount(place.active, locale),
    formatCount(place.eligible, locale),
  );
}

function Without({ picture, layout, level }: { picture: Picture; layout: MapLayout; level: PlaceLevel }) {
  const { text, locale } = picture;
  if (layout.without.length === 0) return null;
  const heading = text.map.without(formatCount(layout.without.length, locale), placesWord(level, text));
  const why = layout.kind === "SCHEMATIC" ? text.map.withoutPoint : text.map.withoutShape;
  return (
    <p className="hint">
      {text.map.withoutWhy(heading, why)} {layout.without.map(({ name }) => name).join(", ")}.
    </p>
  );
}
