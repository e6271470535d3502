import { placesWord } from "@/components/area/area-name";
import { ChartCard } from "@/components/charts/chart-card";
import { type RankedArea, RankTable } from "@/components/charts/rank-table";
import { Notice } from "@/components/ui/notice";
import { addMonths, periodCode } from "@/lib/domain/period";
import { mayRank, type PlaceFact, placeChange, placeRate } from "@/lib/domain/picture";
import { formatCount, formatDate, formatPeriodShort, formatRate } from "@/lib/format";
import { csvDownload } from "./csv-download";
import { type Picture, targetRate } from "./picture";

export type PlaceLevel = "PROVINCE" | "REGENCY" | "DISTRICT" | "VILLAGE";

interface PlacesCardProps {
  picture: Picture;
  places: readonly PlaceFact[];
  level: PlaceLevel;
  /** Whether the reader may open the page of an area. */
  canOpen: (areaCode: string) => boolean;
}

/** The areas below, ranked by coverage and each a link to its own picture. */
export function PlacesCard({ picture, places, level, canOpen }: PlacesCardProps) {
  const { text, locale, date, facts, period, source, main } = picture;
  const words = text.coverage.places;
  const shown = places.filter((place) => canOpen(place.code));
  const comparable = mayRank(shown);
  const foot = words.foot(formatDate(date, locale), source);
  return (
    <ChartCard
      locale={locale}
      title={placesTitle(shown, level, picture)}
      subtitle={comparable ? words.subtitle(placesWord(level, text)) : words.notRanked}
      figure={
        <>
          {comparable ? null : <Notice kind="warn">{words.notRanked}</Notice>}
          <div className="tscroll">
            <RankTable
              locale={locale}
              caption={words.caption(placesWord(level, text), picture.areaName)}
              areas={shown.map((place) => rankedArea(place, picture))}
              areaHead={text.area.head[level]}
              parentHead={level === "VILLAGE" && facts.area.level === "REGENCY" ? text.area.head.DISTRICT : undefined}
              comparedWith={formatPeriodShort(addMonths(period, -1), locale)}
              target={
                main === null ? undefined : { rate: main.target.value, rateText: targetRate(main.target.value, locale) }
              }
              ranked={comparable}
            />
          </div>
          {shown.length < places.length ? (
            <p className="hint">
              {words.outOfScope(formatCount(places.length - shown.length, locale), placesWord(level, text))}
            </p>
          ) : null}
        </>
      }
      downloads={[csvDownload(picture, "places", words.caption(placesWord(level, text), picture.areaName))]}
      about={<p>{words.about}</p>}
      foot={level === "DISTRICT" ? `${foot} ${words.districtFoot}` : foot}
      illustrative={picture.illustrative}
    />
  );
}

function rankedArea(place: PlaceFact, { text, period }: Picture): RankedArea {
  return {
    code: place.code,
    name: place.name,
    mark: place.kind === "KELURAHAN" ? text.area.kelurahanMark : undefined,
    parent: place.parentName,
    href: `/coverage/${place.code}?period=${periodCode(period)}`,
    rate: placeRate(place),
    active: place.active,
    eligible: place.eligible,
    change: placeChange(place),
    reason: place.noDataReason ?? undefined,
  };
}

function placesTitle(places: readonly PlaceFact[], level: PlaceLevel, { text, locale, main }: Picture): string {
  const words = text.coverage.places;
  const rated = places.flatMap((place) => {
    const rate = placeRate(place);
    return rate === null ? [] : [{ name: place.name, rate }];
  });
  const [best] = rated.sort((a, b) => b.rate - a.rate);
  const least = rated.at(-1);
  if (best === undefined || least === undefined) return words.none(placesWord(level, text));
  if (rated.length === 1) return words.single(best.name, formatRate(best.rate, locale));
  if (level === "VILLAGE" && main !== null) {
    const reached = rated.filter(({ rate }) => rate >= main.target.value).length;
    return words.reachedTarget(
      formatCount(reached, locale),
      formatCount(rated.length, locale),
      placesWord(level, text),
      targetRate(main.target.value, locale),
    );
  }
  return words.range(best.name, formatRate(best.rate, locale), least.name, formatRate(least.rate, locale));
}
