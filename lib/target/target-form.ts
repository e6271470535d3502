/**
 * How the targets of a set travel in a form: each field of a target is named "target/<row>/<field>", each quota of a
 * village "quota/<code>". Browser and server agree here, so that a refusal can name the field that it is about.
 */

const TARGET_FIELDS = [
  "areaCode",
  "measure",
  "categoryCode",
  "programme",
  "baseline",
  "baselineDate",
  "value",
  "dueDate",
] as const;

export type TargetField = (typeof TARGET_FIELDS)[number];

export function targetField(row: string | number, field: TargetField): string {
  return `target/${row}/${field}`;
}

export function quotaField(areaCode: string): string {
  return `quota/${areaCode}`;
}

/** A target as it was typed, with the number of its row. */
export type TypedTarget = Record<TargetField, string> & { readonly row: string };

/** A target that nobody has filled in yet. */
export function blankTarget(row: number, areaCode: string): TypedTarget {
  return {
    ...{ row: String(row), areaCode, measure: "COVERAGE", categoryCode: "", programme: "" },
    ...{ baseline: "", baselineDate: "", value: "", dueDate: "" },
  };
}

/** The targets of a form by their rows, in the order in which they stand there; what is missing is empty. */
export function readTargets(fields: Readonly<Record<string, unknown>>): TypedTarget[] {
  const rows = new Set(Object.keys(fields).flatMap((name) => /^target\/(\d{1,4})\//.exec(name)?.[1] ?? []));
  return [...rows].map((row) => {
    const typed = TARGET_FIELDS.map((field) => [field, textOf(fields[targetField(row, field)])]);
    return { row, ...(Object.fromEntries(typed) as Record<TargetField, string>) };
  });
}

/** The quotas of a form by village; a field that was left empty is no quota. */
export function readQuotas(fields: Readonly<Record<string, unknown>>): { areaCode: string; typed: string }[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const areaCode = /^quota\/([\d.]+)$/.exec(name)?.[1];
    const typed = textOf(value);
    return areaCode === undefined || typed === "" ? [] : [{ areaCode, typed }];
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
