/**
 * Which place and which category a row of a workbook is about: by code, else by kecamatan and name, else by what a
 * person has answered. Names repeat (Ubud is a kecamatan and a kelurahan), so a name alone counts only where it is
 * the only one of its kind in the regency.
 */

import { levelOf, regencyCodeOf } from "./area";
import { CATEGORY_CODES, type CategoryCode } from "./programme";
import { plainWords } from "./workbook-layout";

export interface KnownPlace {
  readonly code: string;
  readonly name: string;
  /** Null for the regency itself: what is not mapped to a village. */
  readonly districtName: string | null;
}

export interface KnownCategory {
  readonly code: CategoryCode;
  readonly nameId: string;
  readonly nameEn: string;
}

/** What a person has answered: by the key of a question, a code, or that such rows are left out. */
export type Answers = Readonly<Record<string, string>>;

export const LEFT_OUT = "SKIP";

export type Match<Code extends string> =
  | { readonly kind: "FOUND"; readonly code: Code }
  /** Left out by a person. */
  | { readonly kind: "LEFT_OUT" }
  /** A code of another regency. */
  | { readonly kind: "FOREIGN" }
  /** Nothing known by that name, or more than one; the key under which to ask. */
  | { readonly kind: "UNKNOWN"; readonly question: string };

export interface PlaceText {
  readonly code: string;
  readonly district: string;
  readonly village: string;
}

export interface Matcher {
  readonly place: (text: PlaceText) => Match<string>;
  readonly category: (text: string) => Match<CategoryCode>;
  /** Whether the text is the name of a kecamatan, with or without the word. */
  readonly isDistrict: (text: string) => boolean;
}

const UNMAPPED = /^(belum|tidak) terpetakan|^unmapped|^not mapped/;

export function createMatcher(
  places: readonly KnownPlace[],
  categories: readonly KnownCategory[],
  answers: Answers,
): Matcher {
  const remainder = places.find(({ districtName }) => districtName === null);
  const villages = places.filter(({ districtName }) => districtName !== null);
  const byCode = new Map(places.map(({ code }) => [code.replaceAll(".", ""), code]));
  const byName = gather(villages, ({ name }) => nameKey(name));
  const byBoth = gather(villages, ({ name, districtName }) => `${nameKey(districtName ?? "")}/${nameKey(name)}`);
  const districts = new Set(villages.map(({ districtName }) => nameKey(districtName ?? "")));
  const categoryCodes = new Map(
    categories.flatMap(({ code, nameId, nameEn }) =>
      [code, nameId, nameEn].map((name) => [compact(name), code] as const),
    ),
  );

  function matchPlace({ code, district, village }: PlaceText): Match<string> {
    const known = byCode.get(code.replaceAll(".", ""));
    if (known !== undefined) return { kind: "FOUND", code: known };
    if (isForeign(code, remainder?.code)) return { kind: "FOREIGN" };
    if (remainder && [code, village, district].some((text) => UNMAPPED.test(plainWords(text)))) {
      return { kind: "FOUND", code: remainder.code };
    }
    const named = district === "" ? byName : byBoth;
    const key = district === "" ? nameKey(village) : `${nameKey(district)}/${nameKey(village)}`;
    const [only, ...more] = village === "" ? [] : (named.get(key) ?? []);
    if (only !== undefined && more.length === 0) return { kind: "FOUND", code: only.code };
    const text = [code, district, village].map(plainWords).filter((word) => word !== "");
    return answered(`place:${text.join("/")}`, answers, (answer) => places.some(({ code }) => code === answer));
  }

  function matchCategory(text: string): Match<CategoryCode> {
    const code = categoryCodes.get(compact(text));
    if (code !== undefined) return { kind: "FOUND", code };
    return answered(`category:${plainWords(text)}`, answers, isCategory);
  }

  return { place: matchPlace, category: matchCategory, isDistrict: (text) => districts.has(nameKey(text)) };
}

function answered<Code extends string>(
  question: string,
  answers: Answers,
  isKnown: (answer: string) => boolean,
): Match<Code> {
  const answer = answers[question];
  if (answer === LEFT_OUT) return { kind: "LEFT_OUT" };
  return answer !== undefined && isKnown(answer)
    ? { kind: "FOUND", code: answer as Code }
    : { kind: "UNKNOWN", question };
}

function isCategory(code: string): boolean {
  return (CATEGORY_CODES as readonly string[]).includes(code);
}

function isForeign(code: string, own: string | undefined): boolean {
  return levelOf(code) !== null && own !== undefined && regencyCodeOf(code) !== own;
}

function gather(places: readonly KnownPlace[], keyOf: (place: KnownPlace) => string): Map<string, KnownPlace[]> {
  const groups = new Map<string, KnownPlace[]>();
  for (const place of places) {
    const key = keyOf(place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}

/** A name without the word for its kind, and without spaces: "Kel. Ubud", "Desa Batu Bulan". */
function nameKey(name: string): string {
  const words = plainWords(name);
  return (
    compact(words.replace(/^(kecamatan|kec|kelurahan|kel|desa adat|desa dinas|desa|ds) (?=.)/, "")) || compact(words)
  );
}

function compact(text: string): string {
  return plainWords(text).replaceAll(" ", "");
}
