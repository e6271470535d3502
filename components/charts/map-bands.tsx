import type { Band, BandLimits } from "@/lib/domain/map";
import { formatCount, formatRate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

export type MapUnit = "RATE" | "PEOPLE";

interface MapBandsProps {
  limits: BandLimits;
  /** What the limits are: rates or people. */
  unit: MapUnit;
  /** How many places are in each band, in words: "14 desa". */
  counts: readonly string[];
  /** The places without data, likewise; null where there are none. */
  unknown: string | null;
  locale: Locale;
}

const BANDS = [0, 1, 2, 3, 4] as const satisfies readonly Band[];

/** What the five colours mean, and how many places have each. */
export function MapBands({ limits, unit, counts, unknown, locale }: MapBandsProps) {
  const text = textFor(locale).map;
  return (
    <ul className="bands">
      {BANDS.map((band) => (
        <li key={band}>
          <i className={`band-${band + 1}`} />
          <b>{bandWords(band, limits, unit, locale)}</b>
          {counts[band]}
        </li>
      ))}
      {unknown === null ? null : (
        <li>
          <i className="hatch" />
          <b>{text.noData}</b>
          {unknown}
        </li>
      )}
    </ul>
  );
}

/** "<30%", "30–39,9%", "60%+"; of people "50–99": the upper end is shown as the last number below the next band. */
export function bandWords(band: Band, limits: BandLimits, unit: MapUnit, locale: Locale): string {
  const text = textFor(locale).map;
  const plain = (end: number) => (unit === "PEOPLE" ? formatCount(end, locale) : formatRate(end, locale, 0));
  const [lower, upper] = [limits.at(band - 1), limits.at(band)];
  if (band === 0 || lower === undefined) return text.below(plain(limits[0]));
  if (upper === undefined) return text.from(plain(lower));
  if (unit === "PEOPLE") return lower === upper - 1 ? plain(lower) : text.between(plain(lower), plain(upper - 1));
  return text.between(plain(lower).replace("%", ""), formatRate(upper - 0.001, locale, 1));
}
