import { placesWord } from "@/components/area/area-name";
import { bandWords } from "@/components/charts/map-bands";
import { DataTable } from "@/components/ui/data-table";
import { type Band, type BandLimits, bandCounts } from "@/lib/domain/map";
import type { PlaceFact } from "@/lib/domain/picture";
import { formatCount, formatRate } from "@/lib/format";
import { mapFigure } from "./map-figure";
import type { Picture } from "./picture";
import type { PlaceLevel } from "./places-card";
import { measureColumns, whatIsMeasured } from "./wording";

/** A table of more rows would weigh more than the map; the ranked table beside it has them all. */
const MOST_ROWS = 40;

const BANDS = [0, 1, 2, 3, 4] as const satisfies readonly Band[];

interface MapTableProps {
  picture: Picture;
  places: readonly PlaceFact[];
  level: PlaceLevel;
  limits: BandLimits;
}

/** The same figures as the map: of each place, or of very many how many lie in each band. */
export function MapTable({ picture, places, level, limits }: MapTableProps) {
  const { text, locale, areaName, unit } = picture;
  const word = placesWord(level, text);
  const count = (value: number | null) => (value === null ? text.common.noData : formatCount(value, locale));
  if (places.length <= MOST_ROWS) {
    const rows = places.map((place) => {
      const figure = mapFigure(place, picture);
      const cells =
        unit === "PEOPLE"
          ? [count(figure)]
          : [
              figure === null ? text.common.noData : formatRate(figure, locale),
              count(place.active),
              count(place.eligible),
            ];
      return { key: place.code, head: place.name, cells };
    });
    const heads = measureColumns(picture);
    const figures = unit === "PEOPLE" ? [heads.active] : [heads.rate, heads.active, heads.eligible];
    const columns = [text.area.head[level], ...figures];
    return (
      <DataTable caption={text.map.table(whatIsMeasured(picture), word, areaName)} columns={columns} rows={rows} />
    );
  }
  const figures = places.flatMap((place) => mapFigure(place, picture) ?? []);
  const counts = bandCounts(figures, limits);
  const rows = BANDS.map((band) => ({
    key: String(band),
    head: bandWords(band, limits, unit, locale),
    cells: [count(counts[band] ?? 0)],
  }));
  const unknown = { key: "unknown", head: text.map.noData, cells: [count(places.length - figures.length)] };
  return (
    <>
      <p className="hint">{text.map.tableElsewhere(formatCount(places.length, locale), word)}</p>
      <DataTable
        caption={text.map.table(whatIsMeasured(picture), word, areaName)}
        columns={[text.map.band, text.map.places]}
        rows={[...rows, unknown]}
      />
    </>
  );
}
