/**
 * What an edition says of each council electoral district. Figures are those of its kecamatan, so a district is told
 * where all its kecamatan may be, and what is left of the regency where all districts are: nothing can be subtracted
 * that the open data of the month do not tell as well.
 */

import type { SponsoredBatch } from "./batch";
import type { ContributionRate } from "./contribution";
import { coverageRate, type Known, sumKnown } from "./coverage";
import type { DapilFact, EditionDapil, Shown } from "./edition";
import { lapseIn, lapsesAfter, spentOn } from "./edition-facts-costs";
import {
  type Disclosures,
  isKeptBack,
  shownVulnerable,
  type VulnerableFigures,
  villagesAtTheEnds,
} from "./edition-facts-villages";
import { type BatchLapse, coveredBy, total } from "./lapse";
import { type Period, yearOf } from "./period";
import type { PlaceFact } from "./picture";
import { lapseMonth } from "./subsidy";
import { MAX_SMALL } from "./suppression";

/** An electoral district of one election. */
export interface ElectionDistrict {
  readonly electionYear: number;
  readonly number: number;
  readonly name: string;
  readonly seats: number;
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  readonly villages: readonly string[];
}

export interface DapilSources {
  readonly period: Period;
  readonly elections: readonly ElectionDistrict[];
  /** The kecamatan of the regency and its villages. */
  readonly places: readonly PlaceFact[];
  readonly villages: readonly PlaceFact[];
  readonly disclosures: Disclosures;
  readonly vulnerable: VulnerableFigures;
  /** Those that the edition knows. */
  readonly batches: readonly SponsoredBatch[];
  readonly rates: readonly ContributionRate[];
  /** Of the regency. */
  readonly whole: { readonly active: Known; readonly eligible: Known; readonly vulnerableActive: Known };
}

/**
 * The districts of the election in force: from the beginning of its year until that of the next (A). The districts of an
 * election are drawn before its year begins, and who reads asks for those that are voted in.
 */
export function electionInForce<District extends Pick<ElectionDistrict, "electionYear">>(
  elections: readonly District[],
  period: Period,
): District[] {
  const years = elections.map(({ electionYear }) => electionYear).filter((year) => year <= yearOf(period));
  const newest = Math.max(...years);
  return elections.filter(({ electionYear }) => electionYear === newest);
}

/** The electoral districts by number; null where none is known for the month. */
export function editionDapil(sources: DapilSources): EditionDapil | null {
  const districts = electionInForce(sources.elections, sources.period);
  const [first] = districts;
  if (first === undefined) return null;
  const books = districts.map((district) => bookOf(district, sources));
  const keptBack = booksKeptBack(books);
  const facts = districts
    .map((district, place) => dapilFact(district, books[place], keptBack.has(district.number), sources))
    .sort((a, b) => a.number - b.number);
  return { electionYear: first.electionYear, districts: facts, rest: restOf(facts, sources) };
}

function dapilFact(
  district: ElectionDistrict,
  book: Book | undefined,
  isBookKeptBack: boolean,
  sources: DapilSources,
): DapilFact {
  const { disclosures, vulnerable } = sources;
  const codes = district.districts.map(({ code }) => code);
  const places = sources.places.filter(({ code }) => codes.includes(code));
  const villages = sources.villages.filter(({ code }) => district.villages.includes(code));
  const silent = villages.filter((village) => village.villages === 0);
  const { active, eligible, rate } = coverageIn(places);
  const isHidden = active !== null && isKeptBack(disclosures.now, codes);
  const people = sumKnown(villages.map(({ code }) => vulnerable.active.get(code) ?? null));
  return {
    ...{ number: district.number, name: district.name, seats: district.seats },
    districtNames: district.districts.map(({ name }) => name),
    ...{ villages: villages.length, villagesIn: villages.length - silent.length, eligible },
    ...{ active: isHidden ? "HIDDEN" : active, rate: isHidden ? "HIDDEN" : rate },
    points: isHidden ? null : pointsIn(codes, villages, disclosures),
    vulnerableActive: shownVulnerable(disclosures.now, codes, people),
    quota: sumKnown(villages.map(({ code }) => vulnerable.quota.get(code) ?? null)),
    spent: isBookKeptBack ? null : (book?.spent ?? null),
    lapses: (book?.lapses ?? []).map((lapse) => ({ ...lapse, people: isBookKeptBack ? "HIDDEN" : lapse.people })),
    ...villagesAtTheEnds(villages, disclosures, vulnerable),
    silent: silent.map(({ name }) => name),
  };
}

/** Of the villages that report; a kecamatan without any is in neither figure, one whose eligible are unknown makes the sum so. */
function coverageIn(places: readonly Pick<PlaceFact, "active" | "eligible">[]) {
  const reporting = places.filter(({ active }) => active !== null);
  const active = sumKnown(reporting.map((place) => place.active));
  const isKnown = reporting.every((place) => place.eligible !== null);
  const eligible = isKnown ? sumKnown(reporting.map((place) => place.eligible)) : null;
  return { active, eligible, rate: coverageRate(active, eligible) };
}

/**
 * The change of coverage in the villages that report in both months: a village that fell silent is no change. It is told
 * where it says nothing of a village that reports in one of them only, or of any month, that is kept back.
 */
function pointsIn(codes: readonly string[], villages: readonly PlaceFact[], { now, before }: Disclosures): Known {
  if (before === null || isKeptBack(before, codes)) return null;
  const both = villages.filter(({ active, previousActive }) => active !== null && previousActive !== null);
  const onlyNow = villages.filter(({ active, previousActive }) => active !== null && previousActive === null);
  const onlyBefore = villages.filter(({ active, previousActive }) => active === null && previousActive !== null);
  if (isKeptBack(now, codesOf(onlyNow)) || isKeptBack(before, codesOf(onlyBefore))) return null;
  if (both.some((village) => village.definition !== village.previousDefinition)) return null;
  const rate = coverageIn(both).rate;
  const then = coverageIn(
    both.map(({ previousActive, previousEligible }) => ({ active: previousActive, eligible: previousEligible })),
  ).rate;
  return rate === null || then === null ? null : rate - then;
}

function codesOf(villages: readonly PlaceFact[]): string[] {
  return villages.map(({ code }) => code);
}

/** What the batches of a district say. */
interface Book {
  readonly number: number;
  readonly isHidden: boolean;
  readonly workers: number;
  readonly spent: Known;
  readonly lapses: readonly ReturnType<typeof lapseIn>[];
}

function bookOf(
  { number, districts, villages }: ElectionDistrict,
  { batches, rates, period, disclosures }: DapilSources,
): Book {
  const isOwn = ({ areaCode }: { readonly areaCode: string }) => villages.includes(areaCode);
  // Renewals are sought among all batches: lapses first, then those of the district.
  const coming: BatchLapse[] = lapsesAfter(batches, period).filter(({ batch }) => isOwn(batch));
  const months = [...new Set(coming.filter(({ lapsing }) => lapsing > 0).map(({ month }) => month))];
  const lapses = months.map((month) => lapseIn(coming, month));
  const own = batches.filter(isOwn);
  const paidThisYear = own.filter(
    ({ start, months }) => start !== null && lapseMonth({ start, months }) > yearOf(period) * 100 + 1,
  );
  const workers = total(paidThisYear, coveredBy);
  const codes = districts.map(({ code }) => code);
  const isSmall = [workers, ...lapses.map(({ people }) => people)].some((people) => people > 0 && people <= MAX_SMALL);
  const isHidden = isSmall || shownVulnerable(disclosures.now, codes, null) === "HIDDEN";
  return { number, isHidden, workers, spent: spentOn(own, rates, period), lapses };
}

/** The districts whose batches are not told: small ones, and one beside a single such, or the regency's sums would tell it. */
function booksKeptBack(books: readonly Book[]): ReadonlySet<number> {
  const hidden = books.filter(({ isHidden }) => isHidden);
  const holding = books
    .filter((book) => !book.isHidden && book.workers > 0)
    .sort((a, b) => a.workers - b.workers || a.number - b.number);
  const beside = hidden.length === 1 ? holding.slice(0, 1) : [];
  return new Set([...hidden, ...beside].map(({ number }) => number));
}

/** The regency less its districts: villages that are silent, and members without a village. */
function restOf(facts: readonly DapilFact[], { whole }: DapilSources): EditionDapil["rest"] {
  const reporting = facts.filter(({ villagesIn }) => villagesIn > 0);
  const isKnown = whole.eligible !== null && reporting.every(({ eligible }) => eligible !== null);
  return {
    eligible: isKnown ? (whole.eligible ?? 0) - total(reporting, ({ eligible }) => eligible) : null,
    active: less(
      whole.active,
      facts.map(({ active }) => active),
    ),
    vulnerableActive: less(
      whole.vulnerableActive,
      facts.map(({ vulnerableActive }) => vulnerableActive),
    ),
  };
}

function less(whole: Known, parts: readonly Shown[]): Shown {
  if (whole === null) return null;
  const shown = parts.filter((part) => part !== "HIDDEN");
  return shown.length < parts.length ? "HIDDEN" : whole - (sumKnown(shown) ?? 0);
}
