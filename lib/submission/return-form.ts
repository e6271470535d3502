/**
 * How the cells of a return travel in a form. A difference that was ticked is a field "cell" with the cell's name, its
 * reason stands in "why/…"; cells that were chosen otherwise are four fields each, which come in the same order.
 */

import type { CategoryCode, Programme } from "@/lib/domain/programme";

export interface CellName {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode | "ALL";
  readonly programme: Programme | "ALL";
}

export const CHOSEN_FIELDS = {
  place: "chosenPlace",
  category: "chosenCategory",
  programme: "chosenProgramme",
  why: "chosenWhy",
} as const;

export function cellName({ areaCode, categoryCode, programme }: CellName): string {
  return `${areaCode}/${categoryCode}/${programme}`;
}

export function whyField(cell: CellName): string {
  return `why/${cellName(cell)}`;
}

/**
 * The cells as texts, still unchecked. A reason that was left empty is the general one, and a chosen row without a
 * place is a row that nobody filled in.
 */
export function readReturnForm(fields: Readonly<Record<string, unknown>>) {
  const general = fields.reason;
  const orGeneral = (why: unknown) => (typeof why === "string" && why.trim() !== "" ? why : general);
  const ticked = listOf(fields.cell).map((name) => {
    const [areaCode, categoryCode, programme] = String(name).split("/");
    return { areaCode, categoryCode, programme, reason: orGeneral(fields[`why/${String(name)}`]) };
  });
  const [places, categories, programmes, whys] = Object.values(CHOSEN_FIELDS).map((name) => listOf(fields[name]));
  const chosen = (places ?? []).flatMap((areaCode, place) =>
    areaCode === ""
      ? []
      : [
          {
            areaCode,
            categoryCode: categories?.[place],
            programme: programmes?.[place],
            reason: orGeneral(whys?.[place]),
          },
        ],
  );
  return { ...fields, cells: [...ticked, ...chosen] };
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}
