/** Keeps the drafts of a sheet on this device as they change, and brings back what was kept before. */

import { classOf, isClosed, PROGRAMMES } from "@/lib/domain/programme";
import { keyOf } from "@/lib/enrolment/sheet-form";
import { type DraftChange, type DraftPlace, type KeptDraft, listKeptDrafts, writeKeptDrafts } from "./kept-drafts";
import { type Draft, isAsSeen, judgeDraft } from "./row-draft";
import type { SheetStore } from "./sheet-store";

export interface Found {
  /** Rows that are in the sheet again. */
  readonly restored: number;
  /** Rows of this sheet or this month that no longer take what was typed. */
  readonly stranded: readonly KeptDraft[];
  /** Rows of other sheets, which take them when they are opened. */
  readonly elsewhere: readonly KeptDraft[];
}

export class DraftKeeper {
  readonly #store: SheetStore;
  readonly #place: DraftPlace;
  readonly #nameOf: (key: string) => string;
  readonly #kept = new Map<string, KeptDraft>();
  readonly #changed = new Set<string>();
  #isWriting = false;
  /** Null while it is not known; false where the browser keeps nothing, as in some private windows. */
  #works: boolean | null = null;

  constructor(store: SheetStore, place: DraftPlace, nameOf: (key: string) => string) {
    this.#store = store;
    this.#place = place;
    this.#nameOf = nameOf;
    store.watchDrafts((key) => this.#note(key));
  }

  /** Whether what is typed would be lost with the page. */
  losesDrafts(): boolean {
    return this.#works === false && this.#store.drafts().length > 0;
  }

  /** Brings back what was kept, and tells what could not be brought back. */
  async restore(): Promise<Found> {
    const kept = await this.#orNothing(() => listKeptDrafts(this.#place.personId));
    const found = { restored: 0, stranded: [] as KeptDraft[], elsewhere: [] as KeptDraft[] };
    for (const draft of kept ?? []) {
      const key = keyOf(draft);
      const isHere = draft.regencyCode === this.#place.regencyCode && draft.period === this.#place.period;
      if (!isHere || !this.#store.has(key)) {
        if (isHere && this.#belongsHere(draft)) found.stranded.push(draft);
        else found.elsewhere.push(draft);
        continue;
      }
      this.#kept.set(key, draft);
      if (this.#isSaved(draft)) this.#note(key);
      else if (this.#isWritable(draft)) {
        // What was typed since the page came alive is newer.
        if (this.#store.record(key).draft === null) this.#store.restore(key, asDraft(draft));
        found.restored += 1;
      } else found.stranded.push(draft);
    }
    return found;
  }

  /** What can no longer be saved because the month was closed under the sheet. */
  stranded(): KeptDraft[] {
    return [...this.#kept.values()].filter((draft) => !this.#isWritable(draft));
  }

  /** Lets go of what cannot be saved, once its owner says so. */
  async discard(draft: KeptDraft): Promise<void> {
    if (this.#store.has(keyOf(draft))) this.#store.discard(keyOf(draft));
    await this.#write([{ kind: "DROP", draft }]);
  }

  /** Writes at once what waits to be written; false where it could not, and it goes with what is written next. */
  flush = async (): Promise<boolean> => {
    const keys = [...this.#changed];
    this.#changed.clear();
    const changes = keys.flatMap((key) => this.#changeOf(key));
    const isWritten = changes.length === 0 || (await this.#write(changes));
    if (!isWritten) for (const key of keys) this.#changed.add(key);
    return isWritten;
  };

  #note(key: string): void {
    this.#changed.add(key);
    if (!this.#isWriting) void this.#writeAll();
  }

  /** Without a rest, for a crash gives no notice; what comes while the disk is busy is written together after it. */
  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    // A pasted block notes all its rows first.
    await Promise.resolve();
    let isWritten = true;
    while (isWritten && this.#changed.size > 0) isWritten = await this.flush();
    this.#isWriting = false;
  }

  #changeOf(key: string): DraftChange[] {
    const { draft } = this.#store.record(key);
    const before = this.#kept.get(key);
    if (draft === null) {
      this.#kept.delete(key);
      return before ? [{ kind: "DROP", draft: before }] : [];
    }
    const { areaCode, categoryCode, cells, note, seen, copiedFrom } = draft;
    const own = { areaCode, categoryCode, cells, note, seen, copiedFrom };
    const kept = { ...this.#place, ...own, name: this.#nameOf(key), stamp: crypto.randomUUID() };
    this.#kept.set(key, kept);
    return [{ kind: "KEEP", draft: kept }];
  }

  /** This sheet would show the row, if there still were one. */
  #belongsHere({ areaCode, categoryCode }: KeptDraft): boolean {
    const [first] = this.#store.keys;
    if (first === undefined) return false;
    const { row } = this.#store.record(first);
    return this.#store.setting.axis === "PLACE" ? row.categoryCode === categoryCode : row.areaCode === areaCode;
  }

  /** The row says it already: the answer to the save was lost on its way. */
  #isSaved(draft: KeptDraft): boolean {
    const { row } = this.#store.record(keyOf(draft));
    return isAsSeen({ ...draft, seen: row });
  }

  /** Whether every cell that was changed still takes a count, and the note a word. */
  #isWritable(draft: KeptDraft): boolean {
    const { open } = this.#store.record(keyOf(draft));
    const { counts } = judgeDraft(draft);
    const isFree = (programme: (typeof PROGRAMMES)[number]) =>
      open.includes(programme) ||
      isClosed(classOf(draft.categoryCode), programme) ||
      counts[programme] === draft.seen.counts[programme];
    return open.length > 0 && PROGRAMMES.every(isFree);
  }

  async #write(changes: readonly DraftChange[]): Promise<boolean> {
    return (await this.#orNothing(() => writeKeptDrafts(changes))) !== null;
  }

  /** Without a place to keep them the sheet works on, and asks before it is left. */
  async #orNothing<T>(use: () => Promise<T>): Promise<T | null> {
    try {
      const result = await use();
      this.#works = true;
      return result;
    } catch {
      this.#works = false;
      return null;
    }
  }
}

function asDraft({ areaCode, categoryCode, cells, note, seen, copiedFrom }: KeptDraft): Draft {
  return { areaCode, categoryCode, cells, note, seen, copiedFrom, isChecked: true, theirs: null, refused: [] };
}
