import { placesWord } from "@/components/area/area-name";
import { ChartCard } from "@/components/charts/chart-card";
import { type RankedArea, RankTable } from "@/components/charts/rank-table";
import { Notice } from "@/components/ui/notice";
import { mayRank, type PlaceFact, placeChange, placeGrowth, placeRate } from "@/lib/domain/picture";
import {
  orderBy,
  type PlaceView,
  placeViewQuery,
  type RankedBy,
  type RankedPlace,
  rankedBy,
  rankedFigure,
  rankPlaces,
  showPlaces,
} from "@/lib/domain/place-order";
import { coverageHref } from "@/lib/domain/selection";
import { formatCount, formatDate, formatExactRate } from "@/lib/format";
import { downloadsOf, drawingName } from "./downloads";
import type { Picture } from "./picture";
import { PlacePages } from "./place-pages";
import { placesTitle } from "./places-title";
import { divisorInWords, lastMonth, measureColumns, whatIsMeasured, whatWithin } from "./wording";

export type PlaceLevel = "PROVINCE" | "REGENCY" | "DISTRICT" | "VILLAGE";

interface PlacesCardProps {
  picture: Picture;
  places: readonly PlaceFact[];
  level: PlaceLevel;
  /** Order and page that the address asks for. */
  view: PlaceView;
  /** Whether the reader may open the page of an area. */
  canOpen: (areaCode: string) => boolean;
}

/** The areas below, ranked by what is measured, each a link to its own picture. */
export function PlacesCard({ picture, places, level, view, canOpen }: PlacesCardProps) {
  const { text, locale, date, facts, unit, main } = picture;
  const words = text.coverage.places;
  const own = places.filter((place) => canOpen(place.code));
  const by = rankedBy(own);
  const comparable = by === "active" || mayRank(own);
  const plural = placesWord(level, text);
  const caption = words.caption(whatIsMeasured(picture), plural, picture.areaName);
  const shown = showPlaces(rankPlaces(own, view.order), view);
  const id = level.toLowerCase();
  const href = (asked: PlaceView) => placesHref(picture, asked, id);
  const target = main === null || main.target.measure !== "COVERAGE" || by === "active" ? undefined : main.target;
  const day = formatDate(date, locale);
  const foot = unit === "PEOPLE" ? words.footPeople(day) : words.foot(day, divisorInWords(picture));
  return (
    <ChartCard
      locale={locale}
      title={placesTitle(own, level, picture)}
      subtitle={comparable ? words.subtitle(plural, whatWithin(picture)) : words.notRanked}
      figure={
        <div id={id}>
          {comparable ? null : <Notice kind="warn">{words.notRanked}</Notice>}
          <RankTable
            locale={locale}
            caption={caption}
            areas={shown.rows.map((ranked) => rankedArea(ranked, by, picture))}
            by={by}
            largest={largestOf(own, by)}
            areaHead={text.area.head[level]}
            parentHead={level === "VILLAGE" && facts.area.level === "REGENCY" ? text.area.head.DISTRICT : undefined}
            heads={measureColumns(picture)}
            comparedWith={lastMonth(picture)}
            target={
              target === undefined ? undefined : { rate: target.value, rateText: formatExactRate(target.value, locale) }
            }
            sort={{
              current: view.order ?? (comparable ? { column: by, descending: true } : null),
              hrefOf: (column) => href({ order: orderBy(column, view), page: 1 }),
              label: words.sortBy,
            }}
            folded={
              shown.folded === null
                ? undefined
                : {
                    after: shown.folded.after,
                    href: href({ order: view.order, page: 1 }),
                    label: words.showAll(formatCount(shown.folded.count, locale), plural),
                  }
            }
          />
          <PlacePages picture={picture} shown={shown} places={plural} view={view} href={href} />
          {own.length < places.length ? (
            <p className="hint">{words.outOfScope(formatCount(places.length - own.length, locale), plural)}</p>
          ) : null}
        </div>
      }
      downloads={downloadsOf(picture, "places", caption)}
      drawing={drawingName(picture, id)}
      about={<p>{words.about}</p>}
      foot={level === "DISTRICT" && unit === "RATE" ? `${foot} ${words.districtFoot}` : foot}
      illustrative={picture.illustrative}
    />
  );
}

/** The same page with other rows of the table, at the table. */
function placesHref({ facts, period, selection }: Picture, view: PlaceView, id: string): string {
  const query = placeViewQuery(view);
  return `${coverageHref(facts.area.code, period, selection)}${query === "" ? "" : `&${query}`}#${id}`;
}

function largestOf(places: readonly PlaceFact[], by: RankedBy): number {
  return Math.max(0, ...places.map((place) => rankedFigure(place, by) ?? 0));
}

function rankedArea({ place, rank }: RankedPlace, by: RankedBy, { text, period, selection }: Picture): RankedArea {
  return {
    code: place.code,
    name: place.name,
    rank,
    mark: place.kind === "KELURAHAN" ? text.area.kelurahanMark : undefined,
    parent: place.parentName,
    href: coverageHref(place.code, period, selection),
    rate: placeRate(place),
    active: place.active,
    eligible: place.eligible,
    change: by === "rate" ? placeChange(place) : placeGrowth(place),
    reason: place.noDataReason ?? undefined,
  };
}
