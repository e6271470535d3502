"use client";

// On the client: it comes as its values alone, where its elements would be written a second time for the browser.
import { textWidth } from "@/lib/domain/place-labels";
import type { MapLabel } from "./map-labels";

/** Name and figure of an area: upon it, or at the side with a line to it. */
export function LabelOnMap({ label, width }: { label: MapLabel; width: number }) {
  return label.side === "upon" ? <LabelUpon label={label} /> : <LabelAtSide label={label} width={width} />;
}

function LabelAtSide({ label: { name, value, side, y, centre }, width }: { label: MapLabel; width: number }) {
  const x = side === "left" ? 2 : width - 2;
  const reach = Math.round(Math.max(textWidth(name), textWidth(value))) + 6;
  const line = `M${side === "left" ? x + reach : x - reach} ${y + 2}L${centre.x} ${centre.y}`;
  const anchor = side === "left" ? "" : "t-end";
  return (
    <g className="map__label">
      <path className="map__lead" d={line} />
      <path d={line} />
      <circle cx={centre.x} cy={centre.y} r="3" />
      <text className={`t2 t-b halo ${anchor}`} x={x} y={y}>
        {name}
      </text>
      <text className={`t2 halo ${anchor}`} x={x} y={y + 16}>
        {value}
      </text>
    </g>
  );
}

function LabelUpon({ label: { name, value, y, centre } }: { label: MapLabel }) {
  return (
    <g className="map__label">
      <text className="t2 t-b t-mid halo" x={centre.x} y={y}>
        {name}
      </text>
      <text className="t2 t-mid halo" x={centre.x} y={y + 15}>
        {value}
      </text>
    </g>
  );
}
