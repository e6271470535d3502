/**
 * The rows of a sheet outside React, so that a key typed in one village redraws one village. A row is an
 * immutable record; whoever shows it subscribes to that row alone, whoever sums up subscribes to all.
 */

import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import type { RowOutcome } from "@/lib/enrolment/mutations";
import type { SheetRow } from "@/lib/enrolment/queries";
import { keyOf } from "@/lib/enrolment/sheet-form";
import type { Locale } from "@/lib/format";
import {
  beginDraft,
  type Draft,
  isAsSeen,
  isSendable,
  keepMine,
  settle,
  type TypedChange,
  typeInto,
  withStored,
} from "./row-draft";
import { openCells, type RowLocks, returnedBecause } from "./row-locks";
import { type RowRecord, type RowView, viewRow } from "./row-view";
import { type SheetAxis, type SheetTotals, type Shown, totalsOf, villageSum } from "./sheet-totals";

export interface StoreSetting extends RowLocks {
  readonly reported: number | null;
  readonly axis: SheetAxis;
  readonly locale: Locale;
}

type Listener = () => void;

export class SheetStore {
  readonly keys: readonly string[];
  readonly setting: StoreSetting;
  readonly #records = new Map<string, RowRecord>();
  readonly #views = new WeakMap<RowRecord, RowView>();
  readonly #rowListeners = new Map<string, Set<Listener>>();
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<(key: string) => void>();
  readonly #touched = new Set<string>();
  #totals: SheetTotals | null = null;
  #lockedBy: SubmissionStatus | null = null;

  constructor(rows: readonly SheetRow[], setting: StoreSetting, posted: readonly RowOutcome[] = []) {
    this.setting = setting;
    this.keys = rows.map(keyOf);
    const outcomes = new Map(posted.map((outcome) => [keyOf(outcome), outcome]));
    for (const row of rows) {
      const key = keyOf(row);
      const outcome = outcomes.get(key);
      const settled = outcome ? settle(row, null, null, outcome) : { row, draft: null };
      const cells = { open: openCells(row, setting), returned: returnedBecause(row, setting) };
      this.#records.set(key, { key, ...settled, ...cells, sending: "NO", total: null });
    }
    this.#compareWithBranch();
  }

  record(key: string): RowRecord {
    const record = this.#records.get(key);
    if (record === undefined) throw new RangeError(`no such row: ${key}`);
    return record;
  }

  has(key: string): boolean {
    return this.#records.has(key);
  }

  view(key: string): RowView {
    return this.#viewOf(this.record(key));
  }

  totals(): SheetTotals {
    this.#totals ??= totalsOf(this.shown(), this.setting.reported, this.setting.axis);
    return this.#totals;
  }

  shown(keys: readonly string[] = this.keys): Shown[] {
    return keys.map((key) => ({ record: this.record(key), view: this.view(key) }));
  }

  drafts(): Draft[] {
    return this.keys.flatMap((key) => this.record(key).draft ?? []);
  }

  /** The month was closed while the sheet was open; null while it is not. */
  lockedBy(): SubmissionStatus | null {
    return this.#lockedBy;
  }

  subscribeRow(key: string, listener: Listener): () => void {
    const listeners = this.#rowListeners.get(key) ?? new Set();
    this.#rowListeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told of every row whose draft is another one. */
  watchDrafts(watcher: (key: string) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  type(key: string, change: TypedChange): void {
    this.#change(() => this.#typeInto(key, change));
  }

  /** Many rows at once, told to the listeners once: a pasted block. */
  typeAll(changes: ReadonlyMap<string, TypedChange>): void {
    this.#change(() => {
      for (const [key, change] of changes) {
        this.#typeInto(key, change);
        this.#check(key);
      }
    });
  }

  /** The person has left the row: from now on its rules object. */
  leave(key: string): void {
    this.#change(() => this.#check(key));
  }

  /** What was kept on this device from before, into a row that still takes it. */
  restore(key: string, draft: Draft): void {
    this.#change(() => this.#put({ ...this.record(key), draft: { ...draft, isChecked: true } }));
  }

  sendable(): Draft[] {
    return this.keys.flatMap((key) => {
      const { draft, sending, open } = this.record(key);
      return draft !== null && sending !== "SENDING" && open.length > 0 && isSendable(draft) ? draft : [];
    });
  }

  sending(drafts: readonly Draft[], state: RowRecord["sending"]): void {
    this.#change(() => {
      for (const draft of drafts) this.#put({ ...this.record(keyOf(draft)), sending: state });
    });
  }

  answered(sent: readonly Draft[], outcomes: readonly RowOutcome[]): void {
    const sentByKey = new Map(sent.map((draft) => [keyOf(draft), draft]));
    this.#change(() => {
      for (const outcome of outcomes) {
        const record = this.record(keyOf(outcome));
        const settled = settle(record.row, record.draft, sentByKey.get(record.key) ?? null, outcome);
        this.#put({ ...record, ...settled, sending: "NO" });
      }
    });
  }

  takeTheirs(key: string): void {
    const record = this.record(key);
    const theirs = record.draft?.theirs;
    if (!theirs) return;
    this.#change(() => this.#put({ ...record, row: withStored(record.row, theirs), draft: null }));
  }

  keepMine(key: string): void {
    const record = this.record(key);
    if (!record.draft?.theirs) return;
    const row = withStored(record.row, record.draft.theirs);
    const draft = keepMine(record.draft);
    this.#change(() => this.#put({ ...record, row, draft }));
  }

  /** Gives up what was typed. */
  discard(key: string): void {
    this.#change(() => this.#put({ ...this.record(key), draft: null, sending: "NO" }));
  }

  /** A row that was stored since the page was made: it is not told back. */
  absorb(key: string, stored: SheetRow): void {
    const record = this.record(key);
    if (stored.version > record.row.version) this.#change(() => this.#put({ ...record, row: stored }));
  }

  lock(status: SubmissionStatus): void {
    this.#lockedBy = status;
    this.#change(() => {
      for (const record of this.#records.values()) this.#put({ ...record, open: [], sending: "NO" });
    });
  }

  #typeInto(key: string, change: TypedChange): void {
    const record = this.record(key);
    const draft = typeInto(record.draft ?? beginDraft(record.row, this.setting.locale), change);
    // Back to what was stored is nothing to save, unless another value is on its way there already.
    const isIdle = draft.theirs === null && record.sending !== "SENDING" && isAsSeen(draft);
    this.#put({ ...record, draft: isIdle ? null : draft });
  }

  #check(key: string): void {
    const record = this.record(key);
    if (record.draft && !record.draft.isChecked) this.#put({ ...record, draft: { ...record.draft, isChecked: true } });
  }

  #viewOf(record: RowRecord): RowView {
    const known = this.#views.get(record);
    if (known !== undefined) return known;
    const view = viewRow(record, this.setting.locale);
    this.#views.set(record, view);
    return view;
  }

  #put(record: RowRecord): void {
    const before = this.#records.get(record.key);
    this.#records.set(record.key, record);
    this.#touched.add(record.key);
    if (before?.draft !== record.draft) for (const watcher of this.#watchers) watcher(record.key);
  }

  #change(run: () => void): void {
    run();
    if (this.#touched.size === 0) return;
    this.#compareWithBranch();
    this.#totals = null;
    const touched = [...this.#touched];
    this.#touched.clear();
    for (const key of touched) for (const listener of this.#rowListeners.get(key) ?? []) listener();
    for (const listener of this.#listeners) listener();
  }

  /** The remainder of the regency is judged by what the villages add up to. */
  #compareWithBranch(): void {
    const { reported, axis } = this.setting;
    const lastKey = this.keys.at(-1);
    if (axis === "CATEGORY" || reported === null || lastKey === undefined) return;
    const record = this.record(lastKey);
    const villages = villageSum(this.shown());
    if (record.row.kind !== null || villages === (record.total?.villages ?? null)) return;
    this.#put({ ...record, total: villages === null ? null : { villages, reported } });
  }
}
