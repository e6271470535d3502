/**
 * The tables of the coverage picture as neutral rows: CSV and XLSX write the same numbers, and the page shows them.
 * Rates are fractions of 1, unknown is null. Column names are English, as the open data has them.
 */
import type { CoverageFacts } from "@/lib/coverage/queries";
import { type Period, periodCode, periodOf } from "@/lib/domain/period";
import {
  categoriesOf,
  coverageOf,
  FAMILIES,
  familyClass,
  placeChange,
  placeGrowth,
  placeRate,
  programmeTakeUp,
} from "@/lib/domain/picture";
import { rankPlaces } from "@/lib/domain/place-order";
import { isClosed, PROGRAMMES, type ProgrammeClass } from "@/lib/domain/programme";
import { computedBeside, publishedBeside } from "@/lib/domain/published";
import { chosenCategories, type Selection } from "@/lib/domain/selection";

export const COVERAGE_TABLES = ["months", "programmes", "segments", "categories", "places", "reported"] as const;
export type CoverageTable = (typeof COVERAGE_TABLES)[number];

/** How a column's values are to be read: a count of people, whole rupiah, a fraction of 1, or words. */
export type ColumnKind = "people" | "rupiah" | "rate" | "text";

export interface Table {
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | null;

export interface AskedTable {
  readonly period: Period;
  readonly selection: Selection;
}

const people = (...names: string[]) => names.map((name) => ({ name, kind: "people" as const }));
const rate = (...names: string[]) => names.map((name) => ({ name, kind: "rate" as const }));
const words = (...names: string[]) => names.map((name) => ({ name, kind: "text" as const }));

/** One table of the picture: all of its rows, whatever page of them the reader looks at. */
export function coverageTable(facts: CoverageFacts, asked: AskedTable, table: CoverageTable): Table {
  return TABLES[table](facts, asked);
}

const TABLES: Record<CoverageTable, (facts: CoverageFacts, asked: AskedTable) => Table> = {
  months: ({ months }) => ({
    columns: [
      ...words("period"),
      ...people("active", "eligible"),
      ...rate("coverage"),
      ...people("vulnerable_active"),
      ...words("definition", "published", "complete"),
    ],
    rows: months.map((fact) => [
      periodCode(fact.period),
      fact.active,
      fact.eligible,
      coverageOf(fact),
      fact.vulnerable,
      fact.definition,
      String(fact.published),
      String(!fact.partial),
    ]),
  }),
  programmes: ({ categories }, { period, selection }) => {
    const takeUp = programmeTakeUp(categories, period, chosenCategories({ ...selection, programme: null }));
    return {
      columns: [...words("period", "programme"), ...people("held", "may_hold"), ...rate("take_up")],
      rows: PROGRAMMES.map((programme) => {
        const { count, mayHold, rate } = takeUp[programme];
        return [periodCode(period), programme, count, mayHold, rate];
      }),
    };
  },
  segments: ({ categories }, { period }) => ({
    columns: [...words("period", "family", "programme", "applies"), ...people("held", "may_hold"), ...rate("take_up")],
    rows: FAMILIES.flatMap((family) => {
      const takeUp = programmeTakeUp(categories, period, categoriesOf(family));
      return PROGRAMMES.map((programme) => {
        const { count, mayHold, rate } = takeUp[programme];
        return [periodCode(period), family, programme, applies(familyClass(family), programme), count, mayHold, rate];
      });
    }),
  }),
  categories: ({ categories }) => ({
    columns: [...words("period", "category"), ...people(...PROGRAMMES)],
    rows: categories.map((fact) => [
      periodCode(fact.period),
      fact.category,
      ...PROGRAMMES.map((programme) => fact.counts[programme]),
    ]),
  }),
  places: ({ places, villages }, { period }) => ({
    columns: [
      ...words("period", "code", "name", "parent"),
      ...people("rank", "active", "eligible"),
      ...rate("coverage", "change"),
      ...people("active_change"),
      ...words("definition", "no_data_reason"),
    ],
    rows: [...rankPlaces(places, null), ...rankPlaces(villages, null)].map(({ place, rank }) => [
      periodCode(period),
      place.code,
      place.name,
      place.parentName,
      rank,
      place.active,
      place.eligible,
      placeRate(place),
      placeChange(place),
      placeGrowth(place),
      place.definition,
      place.noDataReason,
    ]),
  }),
  reported: ({ reported, months, categories }, { selection }) => ({
    columns: [
      ...words("as_of", "period", "measure", "category"),
      ...people("reported_people", "computed_people"),
      ...rate("reported_rate", "computed_rate"),
      ...words("source"),
    ],
    rows: publishedBeside(reported, selection).map((figure) => {
      const computed = computedBeside(figure, months, categories);
      const both = [figure.value, computed];
      const isRate = figure.measure === "COVERAGE";
      return [
        figure.asOf,
        periodCode(periodOf(figure.asOf)),
        figure.measure,
        figure.categoryCode,
        ...(isRate ? [null, null, ...both] : [...both, null, null]),
        figure.source,
      ];
    }),
  }),
};

function applies(programmeClass: ProgrammeClass, programme: (typeof PROGRAMMES)[number]): string {
  return String(!isClosed(programmeClass, programme));
}
