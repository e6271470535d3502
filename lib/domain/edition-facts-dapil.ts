/**
 * What an edition says of each council electoral district. Figures are those of its kecamatan, so a district is told
 * where all its kecamatan may be, and what is left of the regency where all districts are: nothing can be subtracted
 * that the open data of the month do not tell as well.
 */

import type { SponsoredBatch } from "./batch";
import type { ContributionRate } from "./contribution";
import { coverageRate, type Known, sumKnown } from "./coverage";
import type { DapilFact, EditionDapil } from "./edition-dapil";
import { lapseIn, monthsOf, spentOn, toldLapses } from "./edition-facts-costs";
import {
  type Disclosures,
  isKeptBack,
  shownVulnerable,
  type VulnerableFigures,
  villagesAtTheEnds,
} from "./edition-facts-villages";
import { coveredBy, total } from "./lapse";
import { type Period, yearOf } from "./period";
import type { PlaceFact } from "./picture";
import { lapseMonth } from "./subsidy";
import { isFew, MAX_SMALL, type Shown } from "./suppression";

/** A council electoral district of one election. */
export interface ElectoralDistrict {
  readonly electionYear: number;
  readonly number: number;
  readonly name: string;
  readonly seats: number;
  /** The kecamatan that make it up, by code. */
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  /** Codes of their villages. */
  readonly villages: readonly string[];
}

export interface DapilSources {
  readonly period: Period;
  readonly elections: readonly ElectoralDistrict[];
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
export function electionInForce<District extends Pick<ElectoralDistrict, "electionYear">>(
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
  const keptBack = booksKeptBack([...books, remainderOf(districts, sources)]);
  const facts = districts
    .map((district, place) => dapilFact(district, books[place], keptBack.has(district.number), sources))
    .sort((a, b) => a.number - b.number);
  return { electionYear: first.electionYear, districts: facts, rest: restOf(facts, sources) };
}

function dapilFact(
  district: ElectoralDistrict,
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
    ...(isBookKeptBack
      ? { spent: null, lapses: [], isBookHidden: true }
      : { spent: book?.spent ?? null, lapses: book?.lapses ?? [] }),
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
  /** For whom others pay this year: of them the rupiah tell. */
  readonly workers: number;
  readonly spent: Known;
  readonly lapses: readonly ReturnType<typeof lapseIn>[];
}

function bookOf({ number, districts, villages }: ElectoralDistrict, sources: DapilSources): Book {
  const codes = districts.map(({ code }) => code);
  const book = bookOfBatches(number, ({ areaCode }) => villages.includes(areaCode), sources);
  const isVulnerableHidden = shownVulnerable(sources.disclosures.now, codes, null) === "HIDDEN";
  return { ...book, isHidden: book.isHidden || isVulnerableHidden };
}

/** No district has this number: what the regency has more than all of them, which who sees all can subtract. */
const REMAINDER = 0;

function remainderOf(districts: readonly ElectoralDistrict[], sources: DapilSources): Book {
  const inDistricts = new Set(districts.flatMap(({ villages }) => villages));
  return bookOfBatches(REMAINDER, ({ areaCode }) => !inDistricts.has(areaCode), sources);
}

function bookOfBatches(
  number: number,
  isOwn: (batch: { readonly areaCode: string }) => boolean,
  { batches, rates, period }: DapilSources,
): Book {
  // Renewals are sought among all batches, and dates are those of the regency: first lapses, then those of the district.
  const coming = toldLapses(batches, period).filter(({ batch }) => isOwn(batch));
  const lapses = monthsOf(coming).map((month) => lapseIn(coming, month));
  const own = batches.filter(isOwn);
  const paidThisYear = own.filter(
    ({ payer, start, months }) =>
      payer !== "SELF" && start !== null && lapseMonth({ start, months }) > yearOf(period) * 100 + 1,
  );
  const workers = total(paidThisYear, coveredBy);
  const isHidden = [workers, ...lapses.map(({ people }) => people)].some(isFew);
  return { number, isHidden, workers, spent: spentOn(own, rates, period), lapses };
}

/**
 * The districts whose batches are not told: small ones, and beside them as many as it takes that the sums of the regency
 * tell none of them. On each date, and in what is paid this year, those kept back are nobody, or at least two districts
 * with more than four people together; the smallest that help are taken.
 */
function booksKeptBack(books: readonly Book[]): ReadonlySet<number> {
  const keptBack = new Set(books.filter(({ isHidden }) => isHidden).map(({ number }) => number));
  if (keptBack.size === 0) return keptBack;
  const dates = [...new Set(books.flatMap(({ lapses }) => lapses.map(({ on }) => on)))];
  const sums = [
    ({ workers }: Book) => workers,
    ...dates.map((on) => (book: Book) => book.lapses.find((lapse) => lapse.on === on)?.people ?? 0),
  ];
  const nextFor = (peopleOf: (book: Book) => number) => {
    const holding = books.filter((book) => peopleOf(book) > 0).sort((a, b) => peopleOf(a) - peopleOf(b));
    const hidden = holding.filter(({ number }) => keptBack.has(number));
    if (hidden.length === 0 || (hidden.length > 1 && total(hidden, peopleOf) > MAX_SMALL)) return undefined;
    return holding.find(({ number }) => number !== REMAINDER && !keptBack.has(number));
  };
  for (;;) {
    const next = sums.map(nextFor).find((book) => book !== undefined);
    if (next === undefined) return keptBack;
    keptBack.add(next.number);
  }
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
