import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CoverageCards } from "@/components/coverage/coverage-cards";
import { heroSentence, lede } from "@/components/coverage/hero-words";
import { pictureOf } from "@/components/coverage/picture";
import type { CoverageFacts } from "@/lib/coverage/queries";
import { toPeriod } from "@/lib/domain/period";
import { type Selection, WHOLE } from "@/lib/domain/selection";
import { id as text } from "@/lib/text/id";

const FACTS: CoverageFacts = {
  area: { code: "51.04.05", name: "Ubud", level: "DISTRICT", kind: null, villageCount: 8, ancestors: [] },
  months: [],
  categories: [],
  places: [],
  villages: [],
  unmapped: null,
  definitions: [],
  reported: [],
  targets: [],
  categoryNames: [],
  ground: [],
  batches: [],
};

function pictureWith(selection: Partial<Selection>) {
  return pictureOf(FACTS, {
    period: toPeriod(202406),
    selection: { ...WHOLE, ...selection },
    locale: "id",
    illustrative: false,
  });
}

const cardsOf = (selection: Partial<Selection>) =>
  renderToStaticMarkup(
    <CoverageCards
      picture={pictureWith(selection)}
      view={{ order: null, page: null }}
      canOpen={() => true}
      opensLapses
    />,
  );

describe("a programme that the law closes to those who are chosen", () => {
  const CLOSED = { segment: "PMI", programme: "jp" } as const;

  test("is said to be closed, not unknown, and what to choose instead", () => {
    const picture = pictureWith(CLOSED);
    expect(heroSentence(picture)).toBe(text.picture.closed("JP", "segmen PMI"));
    expect(lede(picture)).toBe(text.picture.closedWhy);
    expect(heroSentence(pictureWith({ segment: "PU", programme: "jp" }))).not.toBe(
      text.picture.closed("JP", "segmen PU"),
    );
  });

  test("draws no trend, no map and no ranking of it, and still shows who may hold which programme", () => {
    const ranking = /id="village"/;
    expect(cardsOf({ segment: "PU", programme: "jp" })).toMatch(ranking);
    const closed = cardsOf(CLOSED);
    expect(closed).not.toMatch(ranking);
    expect(closed).toContain(text.picture.matrix.table);
  });
});
