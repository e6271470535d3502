import { z } from "zod";
import { COUNTRY_CODE, levelOf, regencyCodeOf } from "@/lib/domain/area";
import { holdsTarget } from "@/lib/domain/authority";
import { parseCount } from "@/lib/domain/entry";
import { noteFault } from "@/lib/domain/note";
import { type IsoDate, parseIsoDate } from "@/lib/domain/period";
import { CATEGORY_CODES, type CategoryCode, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { parseRate } from "@/lib/domain/rate";
import { TARGET_AUTHORITIES } from "@/lib/domain/selection";
import { meaningFault } from "@/lib/domain/target-measure";
import { line, reason } from "@/lib/schema";
import { quotaField, readQuotas, readTargets, type TargetField, type TypedTarget, targetField } from "./target-form";

/** More than every village of the largest regency; it only bounds the work. */
const MAX_TARGETS = 1_000;

/** A target as it is written down: a rate 0–1 for COVERAGE, people for ACTIVE. */
export interface NewTarget {
  readonly areaCode: string;
  readonly measure: "COVERAGE" | "ACTIVE";
  readonly categoryCode: CategoryCode | null;
  readonly programme: Programme | null;
  readonly baseline: number | null;
  readonly baselineDate: IsoDate | null;
  readonly value: number;
  readonly dueDate: IsoDate;
}

/** The regency of a set, or null for a national one. */
const regency = z
  .string()
  .refine((code) => code === COUNTRY_CODE || levelOf(code) === "REGENCY")
  .transform((code) => regencyCodeOf(code));

/** The version that the writer had before them and that the new one replaces; empty for a new set. */
const replaces = z
  .literal("")
  .transform(() => null)
  .or(z.uuid())
  .optional()
  .transform((id) => id ?? null);

/** Why a set changes is asked for where there is something to change. */
const note = z
  .string()
  .trim()
  .default("")
  .transform((text) => (text === "" ? null : text));

const frame = z.object({
  place: regency,
  replaces,
  authority: z.enum(TARGET_AUTHORITIES),
  name: line,
  source: line,
  note,
});

const isNoteMissing = ({ replaces, note }: { replaces: string | null; note: string | null }) =>
  replaces !== null ? !reason.safeParse(note ?? "").success : noteFault(note) !== null;

/** A set with its targets; of several faults every field at fault is named. */
export const targetSetSchema = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const typed = readTargets(fields);
  const faults = typed.flatMap(faultsOf);
  const parsed = frame.safeParse(fields);
  if (parsed.success) {
    if (isNoteMissing(parsed.data)) faults.push("note");
    faults.push(...misplaced(typed, parsed.data.place), ...repeated(typed));
  } else {
    faults.push(...parsed.error.issues.map(({ path }) => String(path[0])));
  }
  if (typed.length === 0 || typed.length > MAX_TARGETS) faults.push("targets");
  for (const field of faults) context.addIssue({ code: "custom", path: [field] });
  return parsed.success && faults.length === 0 ? { ...parsed.data, targets: typed.map(targetOf) } : z.NEVER;
});

export type TargetSetInput = z.output<typeof targetSetSchema>;

/** Quotas of villages: the same as a set in which every village has one target of people. */
export const quotaSchema = z.record(z.string(), z.unknown()).transform((fields, context): TargetSetInput => {
  const typed = readQuotas(fields);
  const parsed = frame
    .extend({ categoryCode: z.enum(CATEGORY_CODES), dueDate: z.string().transform(parseIsoDate) })
    .safeParse(fields);
  const isQuota = ({ areaCode, typed }: { areaCode: string; typed: string }) =>
    levelOf(areaCode) === "VILLAGE" && countOf(typed) !== null;
  const faults = typed.filter((quota) => !isQuota(quota)).map(({ areaCode }) => quotaField(areaCode));
  if (!parsed.success) faults.push(...parsed.error.issues.map(({ path }) => String(path[0])));
  else {
    if (isNoteMissing(parsed.data)) faults.push("note");
    const { place } = parsed.data;
    faults.push(
      ...typed.filter(({ areaCode }) => !holdsTarget(place, areaCode)).map(({ areaCode }) => quotaField(areaCode)),
    );
  }
  if (parsed.success && parsed.data.dueDate === null) faults.push("dueDate");
  if (typed.length === 0 || typed.length > MAX_TARGETS) faults.push("quotas");
  for (const field of faults) context.addIssue({ code: "custom", path: [field] });
  const dueDate = parsed.data?.dueDate ?? null;
  if (!parsed.success || dueDate === null || faults.length > 0) return z.NEVER;
  const { categoryCode, ...set } = parsed.data;
  const quotas = typed.map(({ areaCode, typed }) => ({
    ...{ areaCode, measure: "ACTIVE" as const, categoryCode, programme: null, baseline: null, baselineDate: null },
    ...{ value: countOf(typed) ?? 0, dueDate },
  }));
  return { ...set, targets: quotas };
});

/** Taking a set back: it stays readable, and counts no more. */
export const withdrawalSchema = z.object({ place: regency, replaces: z.uuid(), note: reason });

export type WithdrawalInput = z.output<typeof withdrawalSchema>;

/** What an address names a version of a set by. */
export const setId = z.uuid();

/** The address of a plan for quotas; what cannot be read is left out and asked for on the page. */
export const quotaPlanAddress = z.object({
  set: z.uuid().optional().catch(undefined),
  category: z.enum(CATEGORY_CODES).optional().catch(undefined),
  perDesa: z.string().trim().optional().catch(undefined),
  kelurahan: z.literal("1").optional().catch(undefined),
  due: z.string().trim().optional().catch(undefined),
});

export type QuotaPlanAddress = z.output<typeof quotaPlanAddress>;

/** A count of at least one person, or null. */
export function countOf(text: string): number | null {
  const count = parseCount(text);
  return count.kind === "count" && count.value > 0 ? count.value : null;
}

/** A figure in the unit of the measure; undefined where it cannot be read, null where nothing was typed. */
function figureOf(measure: string, text: string): number | null | undefined {
  const parsed = measure === "COVERAGE" ? parseRate(text) : parseCount(text);
  if (parsed.kind === "empty") return null;
  if (parsed.kind === "error") return undefined;
  return parsed.kind === "rate" && parsed.value > 1 ? undefined : parsed.value;
}

/** What is wrong with one target, as the names of its fields. */
function faultsOf(typed: TypedTarget): string[] {
  const { row, measure, categoryCode, programme } = typed;
  const faults: TargetField[] = [];
  const [baseline, value] = [figureOf(measure, typed.baseline), figureOf(measure, typed.value)];
  const [baselineDate, dueDate] = [parseIsoDate(typed.baselineDate), parseIsoDate(typed.dueDate)];
  if (measure !== "COVERAGE" && measure !== "ACTIVE") faults.push("measure");
  if (levelOf(typed.areaCode) === null) faults.push("areaCode");
  if (!value) faults.push("value");
  if (dueDate === null) faults.push("dueDate");
  if (baseline === undefined || (baseline === null && typed.baselineDate !== "")) faults.push("baseline");
  const wantsDate = baseline !== null && baseline !== undefined;
  const isTooLate = baselineDate !== null && dueDate !== null && baselineDate >= dueDate;
  if ((wantsDate && baselineDate === null) || isTooLate) faults.push("baselineDate");
  const meaning = meaningOf(measure, categoryCode, programme);
  if (meaning === null) faults.push("categoryCode");
  else if (meaningFault(meaning) === "CLOSED_PROGRAMME") faults.push("programme");
  else if (meaningFault(meaning) === "NO_DENOMINATOR") faults.push("categoryCode");
  return faults.map((field) => targetField(row, field));
}

function meaningOf(measure: string, category: string, programme: string) {
  const categoryCode = CATEGORY_CODES.find((code) => code === category) ?? null;
  const known = PROGRAMMES.find((code) => code === programme) ?? null;
  if ((category !== "" && categoryCode === null) || (programme !== "" && known === null)) return null;
  return {
    measure: measure === "COVERAGE" ? ("COVERAGE" as const) : ("ACTIVE" as const),
    categoryCode,
    programme: known,
  };
}

function misplaced(typed: readonly TypedTarget[], place: string | null): string[] {
  return typed
    .filter(({ areaCode }) => levelOf(areaCode) !== null && !holdsTarget(place, areaCode))
    .map(({ row }) => targetField(row, "areaCode"));
}

/** Two targets for the same thing on the same day contradict or repeat each other. */
function repeated(typed: readonly TypedTarget[]): string[] {
  const key = ({ areaCode, measure, categoryCode, programme, dueDate }: TypedTarget) =>
    JSON.stringify([areaCode, measure, categoryCode, programme, dueDate]);
  const keys = typed.map(key);
  return typed
    .filter((target, place) => keys.indexOf(key(target)) < place)
    .map(({ row }) => targetField(row, "dueDate"));
}

/** Of a target without faults. */
function targetOf(typed: TypedTarget): NewTarget {
  const meaning = meaningOf(typed.measure, typed.categoryCode, typed.programme);
  const [value, dueDate] = [figureOf(typed.measure, typed.value), parseIsoDate(typed.dueDate)];
  if (meaning === null || !value || dueDate === null) throw new Error(`a target with faults: ${JSON.stringify(typed)}`);
  return {
    ...meaning,
    areaCode: typed.areaCode,
    baseline: figureOf(typed.measure, typed.baseline) ?? null,
    baselineDate: parseIsoDate(typed.baselineDate),
    value,
    dueDate,
  };
}
