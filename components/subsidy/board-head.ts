import { firstDayOf } from "@/lib/domain/period";
import { quotaByRule } from "@/lib/domain/quota-board";
import { formatCount, formatDate, formatRate } from "@/lib/format";
import { type BoardPage, chosenWords, peopleOr } from "./board-page";

/** The sentence that the board comes to, and whose it is where that is not everybody. */
export function findingWords(page: BoardPage): string {
  const whose = chosenWords(page);
  const words = sentenceOf(page);
  return whose === null ? words : page.text.quotaBoard.of(whose, words);
}

function sentenceOf(page: BoardPage): string {
  const { board, facts, text, locale, date } = page;
  const words = text.quotaBoard.finding;
  const { finding } = board;
  const count = (people: number) => formatCount(people, locale);
  switch (finding.kind) {
    case "NONE":
      return words.NONE(facts.programme.name);
    case "UNKNOWN":
      return words.UNKNOWN(date);
    case "AHEAD":
      return finding.registered === null ? words.AHEAD_UNKNOWN : words.AHEAD(count(finding.registered));
    case "ENDED": {
      const [reached, from] = [peopleOr(finding.reached, page), formatDate(firstDayOf(finding.from), locale)];
      return finding.quota === null
        ? words.ENDED_NO_QUOTA(reached, from)
        : words.ENDED(reached, count(finding.quota), from);
    }
    case "OVER":
    case "ACTIVE": {
      const { active, quota, rate } = finding;
      if (quota === null || rate === null) return words.NO_QUOTA(count(active), date);
      return finding.kind === "OVER"
        ? words.OVER(count(active), count(quota), date, count(active - quota))
        : words.ACTIVE(count(active), count(quota), date, formatRate(rate, locale, 1));
    }
  }
}

/** By which rule, how far the funnel goes, and what is not in the sums. */
export function leadWords(page: BoardPage): string {
  const { board, facts, text, locale } = page;
  const { programme } = facts;
  const words = text.quotaBoard;
  const count = (people: number) => formatCount(people, locale);
  const inRule = facts.places.filter(({ code }) => quotaByRule(code, programme) !== null).length;
  const whose = chosenWords(page);
  const { proposed, verified, registered } = board.funnel;
  return [
    words.rule(
      programme.name,
      String(programme.year),
      count(programme.quotaPerVillage),
      count(inRule),
      count(programme.quotaPerVillage * inRule),
    ),
    whose === null ? null : words.narrowed(whose),
    board.finding.kind === "NONE"
      ? null
      : words.reach(peopleOr(proposed, page), peopleOr(verified, page), peopleOr(registered, page)),
    board.unknown === 0 ? null : words.missing(count(board.unknown)),
    board.repeated === 0 ? null : words.repeated(count(board.repeated)),
  ]
    .filter((part) => part !== null)
    .join(" ");
}
