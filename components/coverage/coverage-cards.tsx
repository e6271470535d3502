import type { PlaceView } from "@/lib/domain/place-order";
import { CategoriesCard } from "./categories-card";
import { GroupsCard } from "./groups-card";
import { closedSentence } from "./hero-words";
import { LapseCard } from "./lapse-card";
import { MapCard } from "./map-card";
import { LEAST_SCHEMATIC } from "./map-layout";
import { MatrixCard } from "./matrix-card";
import type { Picture } from "./picture";
import { PlacesCard } from "./places-card";
import { ProgrammeCard } from "./programme-card";
import { QualityCard } from "./quality-card";
import { SegmentCard } from "./segment-card";
import { TrendCard } from "./trend-card";
import { VulnerableCard } from "./vulnerable-card";

interface CoverageCardsProps {
  picture: Picture;
  /** Order and page of the ranked tables. */
  view: PlaceView;
  canOpen: (areaCode: string) => boolean;
  /** Whether the reader may open the lapse calendar of the regency. */
  opensLapses: boolean;
}

const LEVEL_BELOW = { COUNTRY: "PROVINCE", PROVINCE: "REGENCY", REGENCY: "DISTRICT", DISTRICT: "VILLAGE" } as const;

/** One question a card: trend, programmes, vulnerable workers, areas below, segments, categories, groups of a village, quality of the data. */
export function CoverageCards({ picture, view, canOpen, opensLapses }: CoverageCardsProps) {
  const { area, places, villages, ground } = picture.facts;
  if (closedSentence(picture) !== null) return <ClosedCards picture={picture} />;
  const below =
    area.level === "VILLAGE" ? null : (
      <PlacesCard picture={picture} places={places} level={LEVEL_BELOW[area.level]} view={view} canOpen={canOpen} />
    );
  const ranked =
    villages.length === 0 ? (
      below
    ) : (
      <PlacesCard picture={picture} places={villages} level="VILLAGE" view={view} canOpen={canOpen} />
    );
  const inView = (villages.length > 0 ? villages : places).filter(({ code }) => canOpen(code));
  const hasOutline = area.level !== "VILLAGE" && ground.some(({ kind }) => kind !== "POINT");
  // Without a map the first column would end far above the second.
  const hasMap = inView.length >= LEAST_SCHEMATIC || hasOutline;
  return (
    <div className="cards">
      <TrendCard picture={picture} />
      <ProgrammeCard picture={picture} />
      {picture.vulnerable === null || picture.selection.category === "VULNERABLE" ? null : (
        <VulnerableCard picture={picture} />
      )}
      <LapseCard picture={picture} opensCalendar={opensLapses} />
      <div className="cards__stack c5">
        {area.level === "VILLAGE" ? null : villages.length > 0 ? (
          <MapCard picture={picture} places={villages} level="VILLAGE" districts={places} canOpen={canOpen} />
        ) : (
          <MapCard picture={picture} places={places} level={LEVEL_BELOW[area.level]} canOpen={canOpen} />
        )}
        {villages.length > 0 ? below : null}
        <SegmentCard picture={picture} />
        {hasMap ? null : <MatrixCard picture={picture} />}
      </div>
      <div className="cards__stack c7">
        {ranked}
        <CategoriesCard picture={picture} />
        {hasMap ? <MatrixCard picture={picture} /> : null}
        <GroupsCard picture={picture} />
      </div>
      <QualityCard picture={picture} />
    </div>
  );
}

/** Where nobody who is chosen may hold the programme there is nothing to draw of it: what may be chosen instead. */
function ClosedCards({ picture }: { picture: Picture }) {
  return (
    <div className="cards">
      <div className="cards__stack c5">
        <ProgrammeCard picture={picture} />
        <SegmentCard picture={picture} />
      </div>
      <div className="cards__stack c7">
        <CategoriesCard picture={picture} />
        <MatrixCard picture={picture} />
      </div>
      <QualityCard picture={picture} />
    </div>
  );
}
