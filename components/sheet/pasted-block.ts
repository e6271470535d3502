/**
 * A block as a spreadsheet copies it: lines of cells between tabs or semicolons, in quotes where they hold such
 * signs themselves. Numbers come as Indonesians or as English write them; which of the two is decided once for the
 * block, by cells that can be read in one way only. Where nothing decides, a cell is reported and not guessed.
 */

import { type ParsedCount, parseCount } from "@/lib/domain/entry";

/** Of a text that is no number in either writing, or could be two. */
export type PasteFault = "AMBIGUOUS" | "NOT_A_COUNT";

export type PastedCell =
  | { readonly kind: "BLANK" }
  | { readonly kind: "COUNT"; readonly value: number }
  | { readonly kind: "FAULT"; readonly fault: PasteFault; readonly text: string };

export type Writing = "ID" | "EN" | "MIXED" | "UNDECIDED";

/** Groups of three with commas, or a point before anything but three digits. */
const ONLY_ENGLISH = /^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$|^\d+\.(\d{1,2}|\d{4,})$/;
const ONLY_INDONESIAN = /^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}(\.\d{3})+,\d+$|^\d+,(\d{1,2}|\d{4,})$/;
const COULD_BE_ENGLISH = /^\d{1,3},\d{3}$/;
/** What accountants write for nothing. */
const DASH = /^[-–—]$/;

/** The cells of a text; a last line that is empty is no line. */
export function splitBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return readQuoted(lines, lines.includes("\t") ? "\t" : ";");
}

export function readBlock(texts: readonly (readonly string[])[]): PastedCell[][] {
  const writing = writingOf(texts.flat());
  return texts.map((line) => line.map((text) => readCell(text, writing)));
}

/** How the numbers of a block are written, where some of them can be read in one way only. */
export function writingOf(texts: readonly string[]): Writing {
  const clean = texts.map(tidy);
  const isEnglish = clean.some((text) => ONLY_ENGLISH.test(text));
  const isIndonesian = clean.some((text) => ONLY_INDONESIAN.test(text));
  if (isEnglish && isIndonesian) return "MIXED";
  return isEnglish ? "EN" : isIndonesian ? "ID" : "UNDECIDED";
}

function readCell(raw: string, writing: Writing): PastedCell {
  const text = tidy(raw);
  if (text === "") return { kind: "BLANK" };
  const isBoth = COULD_BE_ENGLISH.test(text) && (writing === "UNDECIDED" || writing === "MIXED");
  const isMixed = writing === "MIXED" && /[.,]/.test(text);
  if (isBoth || isMixed) return { kind: "FAULT", fault: "AMBIGUOUS", text: raw.trim() };
  const parsed = parse(text, writing);
  if (parsed.kind === "count") return { kind: "COUNT", value: parsed.value };
  return { kind: "FAULT", fault: "NOT_A_COUNT", text: raw.trim() };
}

/** English signs are turned into Indonesian ones; a fraction of nothing but zeros is a whole number. */
function parse(text: string, writing: Writing): ParsedCount {
  const turned = writing === "EN" ? text.replace(/[.,]/g, (sign) => (sign === "," ? "." : ",")) : text;
  return parseCount(turned.replace(/,0+$/, ""));
}

/** Whether a text says that there is nothing: it does no harm in a closed cell. */
export function saysNothing(text: string): boolean {
  return tidy(text) === "" || DASH.test(tidy(text));
}

/** Without outer space, and without the spaces that some write between thousands. */
function tidy(text: string): string {
  const trimmed = text.trim();
  return /^\d{1,3}([ \u00a0\u202f]\d{3})+$/.test(trimmed) ? trimmed.replace(/\s/g, "") : trimmed;
}

function readQuoted(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  let rest = text;
  while (true) {
    const [whole, quoted] = /^"((?:[^"]|"")*)"(?=[\t;\n]|$)/.exec(rest) ?? [];
    const end = rest.search(separator === "\t" ? /[\t\n]/ : /[;\n]/);
    const cell = whole ?? (end === -1 ? rest : rest.slice(0, end));
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? cell);
    rest = rest.slice(cell.length);
    if (rest === "") return lines;
    if (rest.startsWith("\n")) lines.push([]);
    rest = rest.slice(1);
  }
}
