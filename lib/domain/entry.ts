/**
 * One entry: the counts of a village (or of the remainder of a regency) for one worker category and month,
 * and the rules R1 to R8 that it must hold (design 1.2).
 *
 * Errors block saving the cell; warnings block submission of the month until a note explains them. A count
 * that is unknown (null) never breaks a comparison: nothing is known that could be wrong.
 */

import { isClosed, PROGRAMMES, type Programme, type ProgrammeClass } from "./programme";

/** Memberships per programme, in people; null is unknown (or closed), never 0. */
export type Counts = Readonly<Record<Programme, number | null>>;

/** R1: the largest count that a cell takes, far above the workers of any regency. */
export const MAX_COUNT = 10_000_000;

/** R7: a change is remarkable beyond this share of last month's count … */
const REMARKABLE_PERCENT = 20;
/** … and beyond this many people, so that small villages need no note for two persons. */
const REMARKABLE_PEOPLE = 10;

export type Severity = "ERROR" | "WARNING";

interface Objection<Rule extends string, Level extends Severity, P extends Programme = Programme> {
  readonly rule: Rule;
  readonly severity: Level;
  readonly programme: P;
}

interface AboveLimit {
  readonly count: number;
  readonly limit: number;
  readonly limitProgramme: Programme;
}

/** What a rule objects to, with the numbers that its sentence needs, all in people. */
export type Finding =
  | (Objection<"R1", "ERROR"> & { readonly count: number })
  | (Objection<"R2", Severity, "jkm"> & { readonly jkk: number; readonly jkm: number })
  | (Objection<"R3", "WARNING", "jht" | "jp"> & AboveLimit)
  | (Objection<"R4", "ERROR", "jkp"> & AboveLimit)
  | (Objection<"R5", "ERROR"> & { readonly count: number })
  | (Objection<"R6", "WARNING", "jkk"> & { readonly count: number; readonly eligible: number })
  | (Objection<"R7", "WARNING"> & { readonly count: number; readonly previous: number; readonly change: number })
  | (Objection<"R8", "WARNING"> & { readonly villages: number; readonly regencyTotal: number })
  | (Objection<"REMAINDER", "WARNING"> & { readonly previous: number });

export interface Entry {
  readonly class: ProgrammeClass;
  readonly counts: Counts;
  /** Eligible workers at this level and in this category, where they are known (R6). */
  readonly eligible?: number | null;
  /** The counts of the month before (R7). */
  readonly previous?: Counts | null;
}

/**
 * Everything that rules R1 to R7 object to, by rule and then by programme; empty when the entry is sound.
 * A count that is impossible (R1) or stands in a closed cell (R5) is reported once and then left out of the
 * comparisons, so that one slip does not raise three objections.
 */
export function checkEntry(entry: Entry): Finding[] {
  const sound = soundCounts(entry);
  return [
    ...checkWholeNumbers(entry.counts),
    ...checkEqualAccidentAndDeath(entry.class, sound),
    ...checkNotAbove("jht", "jkk", sound),
    ...checkNotAbove("jp", "jht", sound),
    ...checkJobLoss(sound),
    ...checkClosedCells(entry),
    ...checkEligible(sound, entry.eligible ?? null),
    ...(entry.previous ? checkChange(sound, entry.previous) : []),
  ];
}

/**
 * R8: the villages of a regency together do not exceed the branch's own total for the regency; what the
 * total has more is "not mapped to a village". Null when the rule holds, when the total is unknown, or when
 * no village is known.
 */
export function checkRegencyTotal({
  programme,
  villages,
  regencyTotal,
}: {
  readonly programme: Programme;
  readonly villages: Iterable<number | null>;
  readonly regencyTotal: number | null;
}): Finding | null {
  let sum = 0;
  for (const count of villages) sum += count ?? 0;
  if (regencyTotal === null || sum <= regencyTotal) return null;
  return { rule: "R8", severity: "WARNING", programme, villages: sum, regencyTotal };
}

/**
 * The regency's remainder ("belum terpetakan ke desa") has no count although the month before had one: no village is
 * missing then, and yet the total would lose those people unseen. Null when there is a count, or nothing to miss.
 * Our own rule (A), beside R8.
 */
export function checkRemainder(counts: Counts, previous: Counts | null): Finding | null {
  const before = previous?.jkk ?? 0;
  if (counts.jkk !== null || before === 0) return null;
  return { rule: "REMAINDER", severity: "WARNING", programme: "jkk", previous: before };
}

/** What was typed or pasted into a cell. */
export type ParsedCount =
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "empty" }
  | {
      readonly kind: "error";
      readonly reason: "DECIMAL" | "NOT_A_NUMBER" | "NEGATIVE" | "TOO_LARGE";
      /** The number that the text says, where it says one. */
      readonly understood?: number;
      /** What the writer may have meant, smallest first. */
      readonly suggestions: readonly number[];
    };

/**
 * Reads a count as it is written in Indonesian: "12800" and "12.800" are twelve thousand eight hundred.
 * "12.8", "12,5" and "12,800" are decimal numbers and thus errors: guessing between 128 and 12.800 would
 * put a wrong figure into a report. Spaces around the text, no-break spaces too, do not matter; a text of
 * nothing else is empty, which is unknown and not 0. `most` is the largest number that is taken.
 */
export function parseCount(text: string, { most = MAX_COUNT }: { most?: number } = {}): ParsedCount {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };

  const number = /^([-−]?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:[.,](\d+))?$/.exec(trimmed);
  if (number === null) return { kind: "error", reason: "NOT_A_NUMBER", suggestions: [] };

  const [, sign = "", wholeText = "", fraction] = number;
  const whole = wholeText.replaceAll(".", "");
  const value = Number(fraction === undefined ? whole : `${whole}.${fraction}`);
  const understood = sign === "" ? value : 0 - value;
  const refuse = (reason: "DECIMAL" | "NEGATIVE" | "TOO_LARGE", suggestions: number[] = []): ParsedCount => ({
    kind: "error",
    reason,
    ...(Number.isFinite(understood) && { understood }),
    suggestions,
  });

  if (sign !== "") return refuse("NEGATIVE");
  if (fraction !== undefined) return refuse("DECIMAL", meantBy(wholeText, fraction, most));
  return value > most ? refuse("TOO_LARGE") : { kind: "count", value };
}

/** Counts that a decimal number may stand for: nothing behind the separator, a slip of the key, or thousands cut short. */
function meantBy(wholeText: string, fraction: string, most: number): number[] {
  const whole = wholeText.replaceAll(".", "");
  const isGrouped = whole !== wholeText;
  const isThousands = whole.length <= 3 && fraction.length <= 3;
  const readings = [
    ...(/^0+$/.test(fraction) ? [whole] : isGrouped ? [] : [whole + fraction]),
    ...(isThousands ? [whole + fraction.padEnd(3, "0")] : []),
  ];
  return [...new Set(readings.map(Number))].filter((count) => count <= most);
}

function isPossible(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MAX_COUNT;
}

function soundCounts({ class: programmeClass, counts }: Entry): Counts {
  const sound = (programme: Programme) => {
    const count = counts[programme];
    return count !== null && isPossible(count) && !isClosed(programmeClass, programme) ? count : null;
  };
  return { jkk: sound("jkk"), jkm: sound("jkm"), jht: sound("jht"), jp: sound("jp"), jkp: sound("jkp") };
}

/** R1: counts are whole numbers from 0 to MAX_COUNT. */
function checkWholeNumbers(counts: Counts): Finding[] {
  return PROGRAMMES.flatMap((programme): Finding[] => {
    const count = counts[programme];
    return count === null || isPossible(count) ? [] : [{ rule: "R1", severity: "ERROR", programme, count }];
  });
}

/** R2: JKK and JKM are held together. For wage earners they may differ for a while, hence only a warning. */
function checkEqualAccidentAndDeath(programmeClass: ProgrammeClass, { jkk, jkm }: Counts): Finding[] {
  if (jkk === null || jkm === null || jkk === jkm) return [];
  const isWageEarner = programmeClass === "PU_FIRM" || programmeClass === "PU_GOVERNMENT";
  return [{ rule: "R2", severity: isWageEarner ? "WARNING" : "ERROR", programme: "jkm", jkk, jkm }];
}

/** R3: JHT is held only with JKK, and JP only with JHT. */
function checkNotAbove(programme: "jht" | "jp", limitProgramme: Programme, counts: Counts): Finding[] {
  const count = counts[programme];
  const limit = counts[limitProgramme];
  if (count === null || limit === null || count <= limit) return [];
  return [{ rule: "R3", severity: "WARNING", programme, count, limit, limitProgramme }];
}

/** R4: JKP needs JKK, JKM and JHT, so it is at most the smallest of those that are known. */
function checkJobLoss(counts: Counts): Finding[] {
  const { jkp } = counts;
  if (jkp === null) return [];
  const needed = (["jkk", "jkm", "jht"] as const).flatMap((programme) => {
    const limit = counts[programme];
    return limit === null ? [] : [{ limit, limitProgramme: programme }];
  });
  const [smallest] = needed.sort((a, b) => a.limit - b.limit);
  if (smallest === undefined || jkp <= smallest.limit) return [];
  return [{ rule: "R4", severity: "ERROR", programme: "jkp", count: jkp, ...smallest }];
}

/** R5: a programme that the class cannot hold takes no count, not even 0. */
function checkClosedCells({ class: programmeClass, counts }: Entry): Finding[] {
  return PROGRAMMES.flatMap((programme): Finding[] => {
    const count = counts[programme];
    return count === null || !isClosed(programmeClass, programme)
      ? []
      : [{ rule: "R5", severity: "ERROR", programme, count }];
  });
}

/** R6: more active than eligible is possible (the workplace is not the domicile) but wants a note. */
function checkEligible({ jkk }: Counts, eligible: number | null): Finding[] {
  if (jkk === null || eligible === null || jkk <= eligible) return [];
  return [{ rule: "R6", severity: "WARNING", programme: "jkk", count: jkk, eligible }];
}

/** R7: a change beyond ±20 % and of more than 10 people, or a fall to 0, wants a note. */
function checkChange(counts: Counts, previousCounts: Counts): Finding[] {
  return PROGRAMMES.flatMap((programme): Finding[] => {
    const count = counts[programme];
    const previous = previousCounts[programme];
    if (count === null || previous === null || !isRemarkable(count, previous)) return [];
    return [{ rule: "R7", severity: "WARNING", programme, count, previous, change: count - previous }];
  });
}

function isRemarkable(count: number, previous: number): boolean {
  const fellToZero = count === 0 && previous > 0;
  const change = Math.abs(count - previous);
  // Multiplied out, so that exactly 20 % is compared in whole numbers and is not "beyond".
  const isBeyondShare = change * 100 > previous * REMARKABLE_PERCENT;
  return fellToZero || (isBeyondShare && change > REMARKABLE_PEOPLE);
}
