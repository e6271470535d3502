/**
 * The rows of a sheet outside React, so that a key typed in one village redraws one village. A row is an
 * immutable record; whoever shows it subscribes to that row alone, whoever sums up subscribes to all.
 *
 * What a row holds and which rules it obeys is for the sheet to say: it extends this class.
 */

import type { Refusal } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/format";
import type { RecordOf, Settled, SheetKinds, Shown, TypedChange, ViewOf } from "./sheet-kinds";

type Listener = () => void;

export abstract class RowStore<S extends SheetKinds> {
  readonly keys: readonly string[];
  abstract readonly setting: { readonly locale: Locale };
  readonly #records = new Map<string, RecordOf<S>>();
  readonly #views = new WeakMap<RecordOf<S>, ViewOf<S>>();
  readonly #rowListeners = new Map<string, Set<Listener>>();
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<(key: string) => void>();
  readonly #touched = new Set<string>();
  #totals: S["totals"] | null = null;

  constructor(records: readonly RecordOf<S>[]) {
    this.keys = records.map(({ key }) => key);
    for (const record of records) this.#records.set(record.key, record);
  }

  /** Which row a draft, or the server's word, is about. */
  abstract keyOf(of: S["draft"] | S["outcome"]): string;
  protected abstract begin(row: S["row"]): S["draft"];
  protected abstract typeInto(draft: S["draft"], change: TypedChange<S["column"]>): S["draft"];
  /** Whether the draft says what the stored row said, perhaps in other digits. */
  protected abstract isAsSeen(draft: S["draft"]): boolean;
  /** Whether a save may send it: a conflict waits for a choice, and what breaks a rule for its correction. */
  protected abstract isSendable(draft: S["draft"]): boolean;
  /** The row with what somebody else has saved, and the own draft on top of it. */
  protected abstract settleConflict(row: S["row"], draft: S["draft"]): Settled<S>;
  /** Row and draft after the server's word. `sent` is null for a form that was posted without JavaScript. */
  protected abstract settle(record: RecordOf<S>, sent: S["draft"] | null, outcome: S["outcome"]): Settled<S>;
  protected abstract viewOf(record: RecordOf<S>): ViewOf<S>;
  protected abstract totalsOf(shown: readonly Shown<S>[]): S["totals"];
  /** After rows have changed and before anybody is told: a row may hang on the others. */
  protected afterChange(): void {}
  /** The server takes none of the rows now. */
  refused(_refusal: Refusal): void {}

  record(key: string): RecordOf<S> {
    const record = this.#records.get(key);
    if (record === undefined) throw new RangeError(`no such row: ${key}`);
    return record;
  }

  has(key: string): boolean {
    return this.#records.has(key);
  }

  view(key: string): ViewOf<S> {
    const record = this.record(key);
    const known = this.#views.get(record);
    if (known !== undefined) return known;
    const view = this.viewOf(record);
    this.#views.set(record, view);
    return view;
  }

  totals(): S["totals"] {
    this.#totals ??= this.totalsOf(this.shown());
    return this.#totals;
  }

  shown(keys: readonly string[] = this.keys): Shown<S>[] {
    return keys.map((key) => ({ record: this.record(key), view: this.view(key) }));
  }

  drafts(): S["draft"][] {
    return this.keys.flatMap((key) => this.record(key).draft ?? []);
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

  type(key: string, change: TypedChange<S["column"]>): void {
    this.change(() => this.#typeInto(key, change));
  }

  /** Many rows at once, told to the listeners once: a pasted block. */
  typeAll(changes: ReadonlyMap<string, TypedChange<S["column"]>>): void {
    this.change(() => {
      for (const [key, change] of changes) {
        this.#typeInto(key, change);
        this.#check(key);
      }
    });
  }

  /** The person has left the row: from now on its rules object. */
  leave(key: string): void {
    this.change(() => this.#check(key));
  }

  /** What was kept on this device from before, into a row that still takes it. */
  restore(key: string, draft: S["draft"]): void {
    this.change(() => this.put({ ...this.record(key), draft: { ...draft, isChecked: true } }));
  }

  sendable(): S["draft"][] {
    return this.keys.flatMap((key) => {
      const { draft, sending, open } = this.record(key);
      return draft !== null && sending !== "SENDING" && open.length > 0 && this.isSendable(draft) ? draft : [];
    });
  }

  sending(drafts: readonly S["draft"][], state: "NO" | "SENDING" | "WAITING"): void {
    this.change(() => {
      for (const draft of drafts) this.put({ ...this.record(this.keyOf(draft)), sending: state });
    });
  }

  answered(sent: readonly S["draft"][], outcomes: readonly S["outcome"][]): void {
    const sentByKey = new Map(sent.map((draft) => [this.keyOf(draft), draft]));
    this.change(() => {
      for (const outcome of outcomes) {
        const record = this.record(this.keyOf(outcome));
        const settled = this.settle(record, sentByKey.get(record.key) ?? null, outcome);
        this.put({ ...record, ...settled, sending: "NO" });
      }
    });
  }

  takeTheirs(key: string): void {
    const { draft, row } = this.record(key);
    if (!draft?.theirs) return;
    this.change(() => this.put({ ...this.record(key), row: this.settleConflict(row, draft).row, draft: null }));
  }

  keepMine(key: string): void {
    const { draft, row } = this.record(key);
    if (!draft?.theirs) return;
    this.change(() => this.put({ ...this.record(key), ...this.settleConflict(row, draft) }));
  }

  /** Gives up what was typed. */
  discard(key: string): void {
    this.change(() => this.put({ ...this.record(key), draft: null, sending: "NO" }));
  }

  /** A row that was stored since the page was made: it is not told back. */
  absorb(key: string, stored: S["row"]): void {
    const record = this.record(key);
    if (stored.version > record.row.version) this.change(() => this.put({ ...record, row: stored }));
  }

  /** Nothing can be written any more. */
  protected close(): void {
    this.change(() => {
      for (const record of this.#records.values()) this.put({ ...record, open: [], sending: "NO" });
    });
  }

  protected put(record: RecordOf<S>): void {
    const before = this.#records.get(record.key);
    this.#records.set(record.key, record);
    this.#touched.add(record.key);
    if (before?.draft !== record.draft) for (const watcher of this.#watchers) watcher(record.key);
  }

  protected change(run: () => void): void {
    run();
    if (this.#touched.size === 0) return;
    this.afterChange();
    this.#totals = null;
    const touched = [...this.#touched];
    this.#touched.clear();
    for (const key of touched) for (const listener of this.#rowListeners.get(key) ?? []) listener();
    for (const listener of this.#listeners) listener();
  }

  #typeInto(key: string, change: TypedChange<S["column"]>): void {
    const record = this.record(key);
    const draft = this.typeInto(record.draft ?? this.begin(record.row), change);
    // Back to what was stored is nothing to save, unless another value is on its way there already.
    const isIdle = draft.theirs === null && record.sending !== "SENDING" && this.isAsSeen(draft);
    this.put({ ...record, draft: isIdle ? null : draft });
  }

  #check(key: string): void {
    const record = this.record(key);
    if (record.draft && !record.draft.isChecked) this.put({ ...record, draft: { ...record.draft, isChecked: true } });
  }
}
