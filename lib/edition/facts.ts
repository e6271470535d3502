/**
 * What an edition holds, composed from what is read in sources.ts by the rules of lib/domain/edition-facts*.ts: nothing is
 * computed here.
 */
import type { CoverageFacts } from "@/lib/coverage/queries";
import type { Viewer } from "@/lib/domain/access";
import { coverageRate, type Known } from "@/lib/domain/coverage";
import { EDITION_FORMAT, type EditionDefinition, type EditionFacts } from "@/lib/domain/edition";
import {
  editionQuality,
  editionTargets,
  editionTrend,
  nextEditionDate,
  previousEdition,
  reportedFor,
  tellableMonths,
} from "@/lib/domain/edition-facts";
import { changesBetween } from "@/lib/domain/edition-facts-changes";
import { hiddenAsBefore, tellableChanges } from "@/lib/domain/edition-facts-correction";
import { batchesAsOf, editionCosts, editionLapses } from "@/lib/domain/edition-facts-costs";
import { editionDapil } from "@/lib/domain/edition-facts-dapil";
import {
  editionProgrammes,
  editionReasons,
  editionSegments,
  type PeopleMonth,
} from "@/lib/domain/edition-facts-people";
import { editionPromises, tellableFigures } from "@/lib/domain/edition-facts-promises";
import { isKeptBack } from "@/lib/domain/edition-facts-villages";
import { editionVulnerable, vulnerableByVillage } from "@/lib/domain/edition-facts-vulnerable";
import { addMonths, asOf, type IsoDate, type Period } from "@/lib/domain/period";
import { factOf, type MonthFact } from "@/lib/domain/picture";
import { judgeMonth } from "@/lib/domain/submission";
import { type Disclosure, suppress } from "@/lib/domain/suppression";
import { isDemo } from "@/lib/env";
import { type EditionSources, type ReadRow, readEditionSources } from "./sources";

export interface EditionRequest {
  readonly regencyCode: string;
  readonly period: Period;
  readonly number: string;
  /** In the time zone of the regency. */
  readonly publishedOn: IsoDate;
  readonly approvedBy: EditionFacts["approvedBy"];
  /** For a correction: the edition that it takes the place of. */
  readonly replaces: { readonly number: string; readonly reason: string; readonly content: EditionFacts } | null;
  /** The newest edition of an earlier month. */
  readonly previous: { readonly number: string; readonly facts: EditionFacts } | null;
}

/**
 * The facts of a month as an edition freezes them, whatever step the month is at; inside the viewer's snapshot, in its
 * transaction. Null where the viewer may not read them, there is no such regency, nothing was entered for the month, or
 * no coverage definition is in force: then there is nothing to publish.
 */
export async function collectEditionFacts(viewer: Viewer, request: EditionRequest): Promise<EditionFacts | null> {
  const sources = await readEditionSources(viewer, request.regencyCode, request.period);
  return sources === null ? null : factsFrom(sources, request);
}

function factsFrom(sources: EditionSources, request: EditionRequest): EditionFacts {
  const { regencyCode, period, number, publishedOn, approvedBy, replaces, previous } = request;
  const { coverage, definition, branchName } = sources;
  const told = toldOf(sources, request);
  const { active, eligible } = told.whole;
  const { target, otherTargets } = editionTargets(coverage.targets, {
    areaCode: regencyCode,
    period,
    ...told.whole,
    months: told.months,
  });
  const facts: EditionFacts = {
    ...{ format: EDITION_FORMAT, number, regency: { code: regencyCode, name: coverage.area.name } },
    ...{ period, asOf: asOf(period), publishedOn, approvedBy, branchName, isIllustration: isDemo },
    replaces: null,
    previous: previousEdition(previous, { definition, eligible }),
    definition: definitionOf(definition),
    formerDefinitions: formerDefinitions(sources, told),
    coverage: { active, eligible, rate: coverageRate(active, eligible) },
    reported: reportedFor(coverage.reported, asOf(period)),
    ...{ target, otherTargets, trend: editionTrend(told.months, period), nextAsOf: nextEditionDate(period) },
    ...peopleFacts(sources, told),
    ...moneyFacts(sources, told, target?.missingPeople ?? null),
    ...placeFacts(sources, told),
    promises: editionPromises(sources.promises, {
      ...{ period, publishedOn, figuresIn: (month) => promisedIn(sources, told, month) },
    }),
  };
  if (replaces === null) return facts;
  const { content, reason } = replaces;
  const corrected = hiddenAsBefore(facts, content);
  const hidden = coverage.villages.filter(({ code }) => isKeptBack(told.disclosures.now, [code]));
  const hiddenVillages = new Set(hidden.map(({ name }) => name));
  const changes = tellableChanges(changesBetween(content, corrected), corrected, content, hiddenVillages);
  return { ...corrected, replaces: { number: replaces.number, reason, changes } };
}

/** What all parts are told by. */
type Told = ReturnType<typeof toldOf>;

function toldOf(sources: EditionSources, { period }: EditionRequest) {
  const published = tellableMonths([...sources.earlier, ...sources.coverage.months], period);
  const disclosures = disclosed(sources, published, period);
  const whole = wholeOf(sources, disclosures.now);
  return {
    ...{ period, disclosures, whole, batches: batchesAsOf(sources.book.batches, period) },
    months: published.map((month) => (month.period === period ? { ...month, ...whole } : month)),
  };
}

function peopleFacts(sources: EditionSources, { period, disclosures, months }: Told) {
  const { now, before } = disclosures;
  const people = peopleOf(sources, period, now);
  const peopleBefore = before === null ? null : peopleOf(sources, addMonths(period, -1), before);
  return {
    reasons: editionReasons(judgedRows(sources), namesOf(sources.coverage), disclosures),
    programmes: editionProgrammes(people, peopleBefore),
    segments: editionSegments(people, peopleBefore),
    vulnerable: editionVulnerable(sources.boards, months, period),
  };
}

function moneyFacts({ definition, book }: EditionSources, { period, whole, batches }: Told, missing: Known) {
  const { segments } = definition;
  const { rates, budgets } = book;
  const countsSponsored = segments.includes("BPU");
  return {
    lapses: editionLapses(batches, { period, ...whole, segments, silent: [] }),
    costs: editionCosts({ period, batches, rates, budgets, missing, countsSponsored }),
  };
}

function placeFacts({ coverage, rows, elections, boards, book }: EditionSources, told: Told) {
  const { period, disclosures, whole, batches } = told;
  const { area, places, villages } = coverage;
  // It is what the regency has more than its kecamatan: who sees all of them can subtract it.
  const isUnmappedKept = [area, ...places].some(({ code }) => disclosures.now.isHidden(code, "ALL", "jkk"));
  return {
    quality: editionQuality(villages, {
      active: whole.active,
      unmapped: isUnmappedKept && coverage.unmapped !== null ? ("HIDDEN" as const) : coverage.unmapped,
      reported: reportedFor(coverage.reported, asOf(period)),
    }),
    dapil: editionDapil({
      ...{ period, elections, places, villages, batches, disclosures, rates: book.rates },
      whole: { ...whole, vulnerableActive: whole.vulnerable },
      vulnerable: vulnerableByVillage(rowsOfMonth(rows), boards(period)),
    }),
  };
}

/** What promises are measured by: of the month itself as the edition tells it. */
function promisedIn({ measuredIn, publishedMonths }: EditionSources, { period, whole }: Told, month: Period) {
  const figures = measuredIn(month);
  if (month !== period) return tellableFigures(figures, publishedMonths.has(month));
  const { active, eligible, vulnerable } = whole;
  return { ...figures, COVERAGE: coverageRate(active, eligible), ACTIVE: active, VULNERABLE_ACTIVE: vulnerable };
}

function formerDefinitions({ coverage, definition }: EditionSources, { months }: Told): EditionDefinition[] {
  const used = new Set(months.map((month) => month.definition));
  return coverage.definitions.filter(({ code }) => used.has(code) && code !== definition.code).map(definitionOf);
}

function definitionOf({ code, nameId, nameEn, segments, source }: EditionDefinition): EditionDefinition {
  return { code, nameId, nameEn, segments, source };
}

/** What may be shown of the month, and of the one before if that is published: decided on all counts of each. */
function disclosed({ rows, definition, coverage }: EditionSources, months: readonly MonthFact[], period: Period) {
  const regencyCode = coverage.area.code;
  const countsOf = (counts: ReadRow["counts"], { areaCode, categoryCode }: ReadRow) => ({
    ...{ areaCode, categoryCode, counts },
  });
  const now = suppress({
    ...{ regencyCode, segments: definition.segments },
    rows: rowsOfMonth(rows).map((row) => countsOf(row.counts, row)),
  });
  const previous = factOf(months, addMonths(period, -1));
  if (previous === null) return { now, before: null };
  const before = suppress({
    regencyCode,
    segments: coverage.definitions.find(({ code }) => code === previous.definition)?.segments ?? null,
    rows: rows.flatMap((row) => (row.previous === null ? [] : [countsOf(row.previous, row)])),
  });
  return { now, before };
}

/** The figures of the regency itself: unknown where even they would tell of four people or fewer. */
function wholeOf({ month, coverage }: EditionSources, { isHidden }: Disclosure) {
  const { code } = coverage.area;
  return {
    active: isHidden(code, "DEFINITION", "jkk") ? null : month.active,
    eligible: month.eligible,
    vulnerable: isHidden(code, "VULNERABLE", "jkk") ? null : month.vulnerable,
  };
}

function peopleOf({ coverage }: EditionSources, month: Period, disclosure: Disclosure): PeopleMonth {
  const ofMonth = coverage.categories.filter((fact) => fact.period === month);
  return {
    regencyCode: coverage.area.code,
    counts: new Map(ofMonth.map(({ category, counts }) => [category, counts])),
    disclosure,
  };
}

/** Without those that only the month before has. */
function rowsOfMonth(rows: readonly ReadRow[]): ReadRow[] {
  return rows.filter(({ isNow }) => isNow);
}

function judgedRows({ rows, coverage }: EditionSources) {
  return judgeMonth(coverage.area.code, rowsOfMonth(rows), new Map());
}

function namesOf({ area, villages }: CoverageFacts) {
  const names = new Map(villages.map(({ code, name }) => [code, name]));
  return { regencyName: area.name, nameOf: (code: string) => names.get(code) };
}
