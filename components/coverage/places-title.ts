import { placesWord } from "@/components/area/area-name";
import { mayRank, type PlaceFact } from "@/lib/domain/picture";
import { rankedBy, rankedFigure } from "@/lib/domain/place-order";
import { formatCount, formatExactRate, formatRate } from "@/lib/format";
import type { Picture } from "./picture";
import type { PlaceLevel } from "./places-card";
import { whatIsMeasured } from "./wording";

/** The finding by rule: how many have reached the target, or who is highest and lowest; nobody where definitions differ. */
export function placesTitle(places: readonly PlaceFact[], level: PlaceLevel, picture: Picture): string {
  const { text, locale, main } = picture;
  const words = text.coverage.places;
  const by = rankedBy(places);
  const known = places
    .flatMap((place) => {
      const value = rankedFigure(place, by);
      return value === null ? [] : [{ name: place.name, value }];
    })
    .sort((a, b) => b.value - a.value);
  const [best, least] = [known[0], known.at(-1)];
  const write = (value: number) =>
    by === "rate" ? formatRate(value, locale) : text.picture.value(formatCount(value, locale));
  if (best === undefined || least === undefined) return words.none(placesWord(level, text));
  if (known.length === 1) return words.single(best.name, write(best.value));
  if (by === "rate" && !mayRank(places)) return words.notRankedTitle(whatIsMeasured(picture));
  if (level === "VILLAGE" && by === "rate" && main !== null && main.target.measure === "COVERAGE") {
    const { value: target } = main.target;
    return words.reachedTarget(
      formatCount(known.filter(({ value }) => value >= target).length, locale),
      formatCount(known.length, locale),
      placesWord(level, text),
      formatExactRate(target, locale),
    );
  }
  return words.range(best.name, write(best.value), least.name, write(least.value));
}
