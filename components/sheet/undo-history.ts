/** What was done in the sheet, step by step, to be undone and done again. A pasted block is one step. */

import type { Period } from "@/lib/domain/period";

export interface CellChange<Column extends string = string> {
  /** The row. */
  readonly key: string;
  readonly column: Column;
  readonly before: string;
  readonly after: string;
}

export interface Step<Column extends string = string> {
  readonly cells: readonly CellChange<Column>[];
  /** The month whose counts were taken over in this step. */
  readonly copiedFrom?: Period;
}

const MOST_STEPS = 500;

export class UndoHistory<Column extends string> {
  #done: Step<Column>[] = [];
  #undone: Step<Column>[] = [];

  /** A new step: what was undone before it cannot be done again. */
  push(step: Step<Column>): void {
    const cells = step.cells.filter(({ before, after }) => before !== after);
    if (cells.length === 0) return;
    this.#done = [...this.#done, { ...step, cells }].slice(-MOST_STEPS);
    this.#undone = [];
  }

  /** The step to take back, or null. */
  undo(): Step<Column> | null {
    const step = this.#done.pop() ?? null;
    if (step) this.#undone.push(step);
    return step;
  }

  /** The step to do again, or null. */
  redo(): Step<Column> | null {
    const step = this.#undone.pop() ?? null;
    if (step) this.#done.push(step);
    return step;
  }
}
