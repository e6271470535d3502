"use client";

import { type FocusEvent, type PointerEvent, type ReactNode, useState } from "react";

interface MapNamesProps {
  /** Of the drawing, in its own units. */
  width: number;
  height: number;
  children: ReactNode;
}

interface Pointed {
  name: string;
  path: string;
  x: number;
  y: number;
}

/** Says the name of the area under the pointer or with the focus, and lifts its outline above its neighbours. */
export function MapNames({ width, height, children }: MapNamesProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = (event: FocusEvent | PointerEvent) => setPointed(pointedIn(event.target));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what the links within it tell
    <div
      className="mapbox"
      onPointerOver={point}
      onPointerLeave={() => setPointed(null)}
      onFocus={point}
      onBlur={() => setPointed(null)}
    >
      {children}
      {pointed === null ? null : (
        <>
          <svg className="map map__pointed" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <path d={pointed.path} transform="scale(.1)" />
          </svg>
          <p
            className="map__name"
            aria-hidden="true"
            data-side={pointed.x < width / 2 ? "left" : "right"}
            style={{ left: `${(pointed.x / width) * 100}%`, top: `${(pointed.y / height) * 100}%` }}
          >
            {pointed.name}
          </p>
        </>
      )}
    </div>
  );
}

function pointedIn(target: EventTarget): Pointed | null {
  const area = target instanceof Element ? target.closest("a, g[data-area]") : null;
  const path = area?.querySelector("path");
  const name = area?.querySelector("title")?.textContent;
  if (!path || !name) return null;
  const { x, y, width } = path.getBBox();
  return { name, path: path.getAttribute("d") ?? "", x: (x + width / 2) / 10, y: y / 10 };
}
