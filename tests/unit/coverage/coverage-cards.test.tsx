import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CoverageCards } from "@/components/coverage/coverage-cards";
import { heroSentence, lede } from "@/components/coverage/hero-words";
import { pictureOf } from "@/components/coverage/picture";
import { QualityCard } from "@/components/coverage/quality-card";
import { typedQuestion } from "@/components/coverage/what-if-question";
import type { CoverageFacts } from "@/lib/coverage/queries";
import { type IsoDate, toPeriod } from "@/lib/domain/period";
import type { MonthFact } from "@/lib/domain/picture";
import { type Selection, WHOLE } from "@/lib/domain/selection";
import { id as text } from "@/lib/text/id";
import { sampleMonth } from "../../support/sample-month";

const JUNE = sampleMonth({ villages: 8, counted: "51.04.05" });

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
  outreach: [],
  villageQuota: null,
  batches: [],
};

function pictureWith(selection: Partial<Selection>, facts: Partial<CoverageFacts> = {}) {
  return pictureOf(
    { ...FACTS, ...facts },
    {
      period: toPeriod(202406),
      selection: { ...WHOLE, ...selection },
      locale: "id",
      illustrative: false,
    },
  );
}

const cardsOf = (selection: Partial<Selection>) =>
  renderToStaticMarkup(
    <CoverageCards
      picture={pictureWith(selection)}
      view={{ order: null, page: null }}
      canOpen={() => true}
      opensLapses={false}
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

describe("a published figure without a computed one beside it", () => {
  const beside = (asOf: string, categoryCode: "PU_FIRM" | null = null) => {
    const figure = {
      id: asOf,
      asOf: asOf as IsoDate,
      measure: "ACTIVE" as const,
      categoryCode,
      value: 1,
      source: "uji",
    };
    const picture = pictureWith({}, { months: [JUNE], reported: [figure] });
    return renderToStaticMarkup(<QualityCard picture={picture} />).includes(text.coverage.quality.elsewhere);
  };

  test.each([
    ["2024-05-31", null, false],
    ["2024-07-31", null, true],
    ["2022-12-31", null, true],
    ["2023-12-31", "PU_FIRM" as const, false],
    ["2024-01-31", "PU_FIRM" as const, true],
  ])("of %s, %j: is it said to stand elsewhere? %j", (asOf, categoryCode, expected) => {
    expect(beside(asOf, categoryCode)).toBe(expected);
  });
});

describe("the what-if begins", () => {
  const target = {
    ...{ id: "t", authority: "PEMDA" as const, setName: "", source: "", areaCode: "51.04.05", areaName: "Ubud" },
    ...{ measure: "COVERAGE" as const, categoryCode: null, baseline: null, baselineDate: null },
    ...{ value: 0.672855, dueDate: "2024-12-31" as IsoDate },
  };
  const typed = (month: MonthFact) => typedQuestion({}, pictureWith({}, { months: [month], targets: [target] })).typed;

  test("with the target as it is, not as it is shown", () => {
    expect(typed(JUNE)).toEqual({ active: "430", target: "67,2855", due: "2024-12-31" });
  });

  test("without people where villages are still missing", () => {
    expect(typed({ ...JUNE, partial: true }).active).toBe("");
  });
});
