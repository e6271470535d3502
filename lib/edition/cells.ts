/** The cells of an edition's tables: each has its figure as text and as a number to count with. */
import type { Known } from "@/lib/domain/coverage";
import type { Block, Cell, Section } from "@/lib/domain/document";
import { column, PLAIN_CELL, tableOf } from "@/lib/domain/report-table";
import type { Shown } from "@/lib/domain/suppression";
import { formatSignedCount, formatSignedPoints } from "@/lib/format";
import type { Wording } from "./wording";

export interface CellMaker {
  readonly words: (text: string, note?: number | null) => Cell;
  /** For what does not apply. */
  readonly none: Cell;
  readonly people: (people: Shown) => Cell;
  readonly change: (people: Known) => Cell;
  readonly needed: (people: Known) => Cell;
  /** With a bar where a mark is given, also one of null. */
  readonly rate: (rate: Shown, mark?: Known) => Cell;
  readonly target: (rate: number) => Cell;
  /** A difference of rates, written in percentage points. */
  readonly points: (difference: Known) => Cell;
  /** What is missing, without a sign. */
  readonly missing: (difference: Known) => Cell;
  readonly rupiah: (rupiah: Known) => Cell;
  readonly number: (number: number) => Cell;
}

export function cellsIn(w: Wording): CellMaker {
  const { words, locale } = w;
  const of = (figure: Shown, unit: Cell["unit"], write: (figure: number) => string): Cell => {
    if (figure === null) return { ...PLAIN_CELL, text: words.unknown };
    if (figure === "HIDDEN") return { ...PLAIN_CELL, text: words.hidden };
    return { ...PLAIN_CELL, text: write(figure), value: figure, unit };
  };
  return {
    words: (text, note = null) => ({ ...PLAIN_CELL, text, note }),
    none: { ...PLAIN_CELL, text: words.none },
    people: (people) => of(people, "PEOPLE", w.count),
    change: (people) => of(people, "PEOPLE", (change) => formatSignedCount(change, locale)),
    needed: (people) => of(people === null ? null : Math.ceil(people), "PEOPLE", w.count),
    rate: (rate, mark) => {
      const cell = of(rate, "RATE", w.rate);
      if (mark === undefined || cell.value === null) return cell;
      return { ...cell, bar: { share: within(cell.value), mark: mark === null ? null : within(mark) } };
    },
    target: (rate) => of(rate, "RATE", w.target),
    points: (difference) => of(difference, "POINTS", (points) => formatSignedPoints(points, locale)),
    missing: (difference) => of(difference, "POINTS", w.points),
    rupiah: (rupiah) => of(rupiah, "RUPIAH", w.rupiah),
    number: (number) => of(number, "NUMBER", w.count),
  };
}

/** More than the whole is a full bar; its figure stands beside it. */
function within(rate: number): number {
  return Math.min(1, Math.max(0, rate));
}

export function tableBlock(...table: Parameters<typeof tableOf>): Block {
  return { kind: "TABLE", table: tableOf(...table) };
}

/** A table of measures and their figures. */
export function measureTable(caption: string, measures: readonly (readonly [string, Cell])[], w: Wording): Block {
  const { column: say } = w.words.table;
  const columns = [column(say.measure, { isWords: true }), column(say.figure)];
  const cells = cellsIn(w);
  return tableBlock(
    caption,
    columns,
    measures.map(([label, cell]) => [cells.words(label), cell]),
  );
}

/** A section; blocks that are null are left out. */
export function section(
  id: string,
  finding: string | null,
  measure: string | null,
  blocks: readonly (Block | null)[],
  newPage = false,
): Section {
  return { id, finding, measure, blocks: blocks.filter((block) => block !== null), newPage };
}
