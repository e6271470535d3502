import { useId } from "react";
import type { Band } from "@/lib/domain/map";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { MapArea } from "./map-area";
import { FINENESS, type MapDrawing, scaleBar } from "./map-drawing";
import { LabelOnMap } from "./map-label";
import type { MapLabel } from "./map-labels";
import { MapNames } from "./map-names";

export interface MappedArea {
  readonly code: string;
  /** What is said of it: "Desa Kedewatan: 53,0%, 3.234 dari 6.100". */
  readonly name: string;
  readonly href?: string;
  /** Null without data, drawn hatched; "PLAIN" where the map says nothing but where it lies. */
  readonly band: Band | null | "PLAIN";
}

interface AreaMapProps {
  /** Names the map for those who hear it. */
  label: string;
  drawing: MapDrawing;
  /** In the order in which the keyboard goes through them. */
  areas: readonly MappedArea[];
  labels?: readonly MapLabel[];
  /** A schematic map has none: its distances are right, its areas are not. */
  withScale: boolean;
  locale: Locale;
}

const SCALE_LENGTH = 90;

/** Areas by band, each a link to its own page. Server-rendered; the browser adds names on hover and focus. */
export function AreaMap({ label, drawing, areas, labels = [], withScale, locale }: AreaMapProps) {
  const id = useId();
  const text = textFor(locale).map;
  const { width, height, paths, borders } = drawing;
  const bar = scaleBar(drawing.kmPerUnit, SCALE_LENGTH);
  const foot = withScale ? 26 : 0;
  const hatch = `${id}hatch`;
  const isSided = labels.some(({ side }) => side !== "upon");
  return (
    <div className={isSided ? "mapframe mapframe--sides" : "mapframe"}>
      <a className="map__skip" href={`#${id}end`}>
        {text.skip}
      </a>
      <MapNames width={width} height={height + foot}>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of links in a drawing; there is no fieldset in SVG */}
        <svg className="map" viewBox={`0 0 ${width} ${height + foot}`} role="group" aria-label={label}>
          <defs>
            <pattern id={hatch} width="50" height="50" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path className="map__blank" d="M0 0h50v50h-50z" />
              <path className="map__stripe" d="M0 0v50" />
            </pattern>
          </defs>
          <g className="map__areas" transform={`scale(${1 / FINENESS})`} fill={`url(#${hatch})`}>
            {areas.map(({ code, name, href, band }) => (
              <MapArea key={code} name={name} href={href} band={band} path={paths.get(code) ?? ""} />
            ))}
            <path className="map__borders" d={borders} />
          </g>
          {labels.map((one) => (
            <LabelOnMap key={one.code} label={one} width={width} />
          ))}
          {withScale ? (
            <g className="map__scale" transform={`translate(${Math.round(isSided ? drawing.left : 2)} ${height + 12})`}>
              <path d={`M0 4v6h${bar.length}v-6`} />
              <text className="t" y="0">
                {text.kilometres(formatCount(bar.km, locale))}
              </text>
            </g>
          ) : null}
        </svg>
      </MapNames>
      <span id={`${id}end`} tabIndex={-1} />
    </div>
  );
}
