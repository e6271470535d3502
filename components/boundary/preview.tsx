import { AreaMap } from "@/components/charts/map";
import { drawMap } from "@/components/charts/map-drawing";
import { groundOf } from "@/components/charts/map-ground";
import { simplifyBoundaries } from "@/lib/boundary/topology";
import type { KnownVillage, VillageShape } from "@/lib/domain/boundary-check";
import type { Locale } from "@/lib/format";

interface PreviewProps {
  shapes: readonly VillageShape[];
  villages: ReadonlyMap<string, KnownVillage>;
  label: string;
  locale: Locale;
}

const FRAME = { width: 440, mostHeight: 560, sides: 0 };
const DISTRICT_CODE_LENGTH = "51.04.05".length;

/** The boundaries as they would be stored and drawn. */
export function Preview({ shapes, villages, label, locale }: PreviewProps) {
  const { topology } = simplifyBoundaries(shapes);
  const drawing = drawMap(
    groundOf(topology, (code) => code.slice(0, DISTRICT_CODE_LENGTH)),
    FRAME,
  );
  return (
    <div className="figure boundary__map">
      <AreaMap
        label={label}
        drawing={drawing}
        areas={shapes.map(({ code }) => ({ code, name: villages.get(code)?.name ?? code, band: "PLAIN" as const }))}
        withScale
        locale={locale}
      />
    </div>
  );
}
