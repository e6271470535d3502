import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { type SavedVersion, saveTargetSet } from "@/lib/target/mutations";
import { targetSetSchema } from "@/lib/target/schema";
import { type TargetField, targetField } from "@/lib/target/target-form";
import { GIANYAR, viewerAs } from "./viewers";

/** One target as somebody types it: coverage of Gianyar, unless told otherwise. */
export type Typed = Partial<Record<TargetField, string>>;

const COVERAGE: Typed = { areaCode: GIANYAR, measure: "COVERAGE", value: "55,5", dueDate: "2030-12-31" };

let sets = 0;

/** The fields of a form with these targets, under a name that no other test has. */
export function setForm(
  targets: readonly Typed[],
  frame: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const rows = targets.flatMap((target, row) =>
    Object.entries({ ...COVERAGE, ...target }).map(([field, value]) => [targetField(row, field as TargetField), value]),
  );
  return {
    ...{ place: GIANYAR, replaces: "", authority: "PEMDA", name: `Sasaran uji ${sets++}`, source: "Perbup uji" },
    ...frame,
    ...Object.fromEntries(rows),
  };
}

export function save(
  targets: readonly Typed[],
  frame: Readonly<Record<string, string>> = {},
  viewer = viewerAs("HEAD"),
): Promise<SavedVersion | Refusal> {
  return saveTargetSet(viewer, targetSetSchema.parse(setForm(targets, frame)));
}

/** The same, where it is expected to be saved. */
export async function saved(...args: Parameters<typeof save>): Promise<SavedVersion> {
  const answer = await save(...args);
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}
