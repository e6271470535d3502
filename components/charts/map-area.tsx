"use client";

// On the client: a map has hundreds of areas, and each comes as its values alone, where its elements would be written a
// second time for the browser.
import type { Band } from "@/lib/domain/map";

interface MapAreaProps {
  name: string;
  href?: string;
  band: Band | null | "PLAIN";
  path: string;
}

export function MapArea({ name, href, band, path }: MapAreaProps) {
  const drawn = (
    <>
      <title>{name}</title>
      <path className={band === null ? undefined : band === "PLAIN" ? "b0" : `b${band + 1}`} d={path} />
    </>
  );
  // A plain link: hundreds of links that load their pages ahead would cost more than the map.
  return href === undefined ? <g data-area="">{drawn}</g> : <a href={href}>{drawn}</a>;
}
