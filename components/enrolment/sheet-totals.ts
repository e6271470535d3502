/** What the rows of the sheet add up to, typed values included. */

import type { RowState } from "@/components/sheet/row-state";
import type { SavingTotals, Shown as ShownRow } from "@/components/sheet/sheet-kinds";
import { sumKnown } from "@/lib/domain/coverage";
import type { EnrolmentKinds } from "./row-view";

/** What the rows of a sheet are: the places of one category, or the categories of one place. */
export type SheetAxis = "PLACE" | "CATEGORY";

export interface SheetTotals extends SavingTotals {
  readonly filled: number;
  readonly fillable: number;
  readonly jkk: number | null;
  readonly jkm: number | null;
  readonly jht: number | null;
  /** The regency's own row; undefined on a sheet of one place. */
  readonly unmapped: number | null | undefined;
  readonly reported: number | null;
  readonly warned: number;
}

export type Shown = ShownRow<EnrolmentKinds>;

export function totalsOf(shown: readonly Shown[], reported: number | null, axis: SheetAxis): SheetTotals {
  const fillable = axis === "PLACE" ? shown.filter(isVillage) : shown;
  const remainder = axis === "PLACE" ? shown.find((one) => !isVillage(one)) : undefined;
  const sum = (programme: "jkk" | "jkm" | "jht") => sumKnown(shown.map(({ view }) => view.counts[programme]));
  const inState = (state: RowState) => shown.filter(({ view }) => view.state === state).length;
  return {
    filled: fillable.filter(isFilled).length,
    fillable: fillable.length,
    jkk: sum("jkk"),
    jkm: sum("jkm"),
    jht: sum("jht"),
    unmapped: remainder?.view.counts.jkk,
    reported,
    fixes: inState("FIX"),
    warned: inState("WARNED"),
    conflicts: inState("CONFLICT"),
    unsaved: shown.filter(({ record }) => record.draft !== null).length,
  };
}

/** What the villages add up to, for the rule that compares it with the branch's total; null where none is known. */
export function villageSum(shown: readonly Shown[]): number | null {
  return sumKnown(shown.filter(isVillage).map(({ view }) => view.counts.jkk));
}

export function isFilled({ view }: Shown): boolean {
  return view.counts.jkk !== null;
}

function isVillage({ record }: Shown): boolean {
  return record.row.kind !== null;
}
