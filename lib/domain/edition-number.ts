/** The number of an edition, "51.04-2024-06-1", and the addresses that are made of it. They never change: people keep them. */

import { type Period, parsePeriod, periodCode } from "./period";

export interface EditionNumber {
  readonly regencyCode: string;
  readonly period: Period;
  /** From 1: the how-manieth edition of the month. */
  readonly sequence: number;
}

type Language = "id" | "en";

/** JSON is the content itself, the same in both languages. */
export type EditionForm = "HTML" | "PDF" | "XLSX" | "CSV" | "JSON";

/** What an address below /editions names; `part` is an electoral district, 0 is all of them in one booklet. */
export interface NamedFile {
  readonly number: string;
  readonly form: EditionForm | "DAPIL";
  readonly locale: Language;
  readonly part: number;
}

const NUMBER = /^(\d{2}\.\d{2})-(\d{4}-\d{2})-([1-9]\d{0,2})$/;
const FILE = /^(.+?)(\.en)?(?:\.(pdf|xlsx|csv|json))?$/;
const DAPIL = /^dapil(?:-([1-9]\d?))?(\.en)?\.pdf$/;

/** The parts of a number, or null when the text is none. */
export function parseEditionNumber(text: string): EditionNumber | null {
  const [, regencyCode, month, sequence] = NUMBER.exec(text) ?? [];
  const period = month === undefined ? null : parsePeriod(month);
  return regencyCode === undefined || period === null ? null : { regencyCode, period, sequence: Number(sequence) };
}

export function editionNumber({ regencyCode, period, sequence }: EditionNumber): string {
  return `${regencyCode}-${periodCode(period)}-${sequence}`;
}

/** What the last part of "/editions/51.04-2024-06-1.en.pdf" names; null when it names no file of an edition. */
export function parseEditionFile(name: string): NamedFile | null {
  const [, number = "", en, ending = "html"] = FILE.exec(name) ?? [];
  const form = ending.toUpperCase() as EditionForm;
  if (parseEditionNumber(number) === null || (form === "JSON" && en !== undefined)) return null;
  return { number, form, locale: en === undefined ? "id" : "en", part: 0 };
}

/** What the last part of "/editions/51.04-2024-06-1/dapil-4.en.pdf" names; null when it names nothing. */
export function parseDapilFile(number: string, name: string): NamedFile | null {
  const match = DAPIL.exec(name);
  if (match === null || parseEditionNumber(number) === null) return null;
  const [, part, en] = match;
  return { number, form: "DAPIL", locale: en === undefined ? "id" : "en", part: Number(part ?? 0) };
}

export function editionAddress(number: string, form: EditionForm = "HTML", locale: Language = "id"): string {
  const ending = form === "HTML" ? "" : `.${form.toLowerCase()}`;
  return `/editions/${number}${locale === "en" && form !== "JSON" ? ".en" : ""}${ending}`;
}

/** The list of editions, narrowed to those of one month. */
export function editionsOf(regencyCode: string, period: Period): string {
  return `/editions?${new URLSearchParams({ text: `${regencyCode}-${periodCode(period)}-` })}`;
}

/** The sheets of one electoral district, or with 0 of all of them. */
export function dapilAddress(number: string, part: number, locale: Language): string {
  return `/editions/${number}/dapil${part === 0 ? "" : `-${part}`}${locale === "en" ? ".en" : ""}.pdf`;
}

/** The number that a file says of itself that it is, by its text or else by its name; null when it says none. */
export function claimedNumber(texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const [found] of text.matchAll(/\d{2}\.\d{2}-\d{4}-\d{2}-[1-9]\d{0,2}/g)) {
      if (parseEditionNumber(found) !== null) return found;
    }
  }
  return null;
}
