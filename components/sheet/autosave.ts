/**
 * Sends what was typed: a batch when a cell is left or the keys rest, one request at a time, the next batch after
 * it. Without a network it waits and tries again; nothing typed is given up here.
 */

import type { FormState } from "@/lib/action";
import type { Refusal } from "@/lib/domain/refusal";
import type { RowStore } from "./row-store";
import type { SheetKinds } from "./sheet-kinds";

export type SheetAnswer<S extends SheetKinds> = FormState<S["outcome"][]>;

export type SavingState =
  | { readonly kind: "RESTING" }
  | { readonly kind: "SENDING" }
  /** The server is out of reach, or reached and busy: it is tried again by itself. */
  | { readonly kind: "WAITING"; readonly isBusy: boolean }
  | { readonly kind: "REFUSED"; readonly refusal: Refusal };

/** After the last key everything goes, the half-filled row too … */
const TYPING_REST_MS = 1_000;
/** … and the rows that were left go sooner: who fills row after row sends a batch about every second. */
const LEAVING_REST_MS = 250;
const LONGEST_REST_MS = 1_000;
/** Far below what a request may weigh, whatever the notes hold. */
const BATCH_ROWS = 200;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

/**
 * Rows that this tab has saved, in their newest state: going back to a page that the router kept must not bring
 * back what they said before.
 */
const savedHere = new Map<string, SheetKinds["row"]>();

type Timer = ReturnType<typeof setTimeout> | undefined;

export class Autosave<S extends SheetKinds> {
  readonly #store: RowStore<S>;
  readonly #send: (drafts: readonly S["draft"][]) => Promise<SheetAnswer<S>>;
  /** Which sheet the rows are of: no other kind of sheet has the same place. */
  readonly #place: string;
  readonly #listeners = new Set<() => void>();
  #state: SavingState = { kind: "RESTING" };
  #typingTimer: Timer;
  #leavingTimer: Timer;
  #retryTimer: Timer;
  #leftSince: number | null = null;
  #failures = 0;

  constructor(store: RowStore<S>, place: string, send: (drafts: readonly S["draft"][]) => Promise<SheetAnswer<S>>) {
    this.#store = store;
    this.#place = place;
    this.#send = send;
  }

  state = (): SavingState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to listen to the network; gives back what ends it. What is on its way then still arrives. */
  start(): () => void {
    for (const key of this.#store.keys) {
      const saved = savedHere.get(`${this.#place}/${key}`);
      if (saved) this.#store.absorb(key, saved as S["row"]);
    }
    const retry = () => this.#isHeldUp() && void this.flush();
    const events = ["online", "focus"] as const;
    for (const event of events) window.addEventListener(event, retry);
    document.addEventListener("visibilitychange", retry);
    return () => {
      for (const event of events) window.removeEventListener(event, retry);
      document.removeEventListener("visibilitychange", retry);
      void this.flush();
    };
  }

  /** A key was pressed in a cell or a note. */
  typed(): void {
    if (this.#holdsBack()) return;
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => void this.flush(), TYPING_REST_MS);
  }

  /** A row was left, or filled in one go. */
  left(): void {
    if (this.#holdsBack()) return;
    this.#leftSince ??= Date.now();
    const longest = this.#leftSince + LONGEST_REST_MS - Date.now();
    clearTimeout(this.#leavingTimer);
    this.#leavingTimer = setTimeout(() => void this.#sendNow(isLeft), Math.max(0, Math.min(LEAVING_REST_MS, longest)));
  }

  /** Sends what can be sent now. */
  flush(): Promise<void> {
    clearTimeout(this.#typingTimer);
    return this.#sendNow(() => true);
  }

  async #sendNow(isWanted: (draft: S["draft"]) => boolean): Promise<void> {
    if (this.#state.kind === "SENDING") return;
    clearTimeout(this.#leavingTimer);
    clearTimeout(this.#retryTimer);
    this.#leftSince = null;
    const drafts = this.#store.sendable().filter(isWanted).slice(0, BATCH_ROWS);
    if (drafts.length === 0) {
      if (this.#store.drafts().length === 0) this.#become({ kind: "RESTING" });
      return;
    }
    this.#store.sending(drafts, "SENDING");
    this.#become({ kind: "SENDING" });
    let answer: SheetAnswer<S>;
    try {
      answer = await this.#send(drafts);
    } catch {
      // Out of reach, or something broke there: the drafts stay, and the person is told.
      this.#failed(drafts, false);
      return;
    }
    this.#answered(drafts, answer);
  }

  /** While the server is out of reach or has refused, typing only marks the rows; trying again has its own times. */
  #holdsBack(): boolean {
    const isHeldBack = this.#state.kind === "WAITING" || this.#state.kind === "REFUSED";
    if (isHeldBack) this.#store.sending(this.#store.sendable(), "WAITING");
    return isHeldBack;
  }

  #answered(sent: readonly S["draft"][], answer: SheetAnswer<S>): void {
    if (answer.status === "refused" && answer.refusal.reason === "BUSY") {
      this.#failed(sent, true);
      return;
    }
    this.#failures = 0;
    if (answer.status === "done") {
      this.#store.answered(sent, answer.value);
      this.#remember(answer.value);
      this.#become({ kind: "RESTING" });
      if (this.#store.sendable().length > 0) this.#afterBatch();
      return;
    }
    this.#stop();
    this.#store.sending(sent, "WAITING");
    if (answer.status === "idle") return;
    const { refusal } = answer;
    this.#store.refused(refusal);
    this.#become({ kind: "REFUSED", refusal });
  }

  #failed(sent: readonly S["draft"][], isBusy: boolean): void {
    this.#stop();
    this.#store.sending([...sent, ...this.#store.sendable()], "WAITING");
    this.#become({ kind: "WAITING", isBusy });
    const pause = Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS);
    this.#failures += 1;
    this.#retryTimer = setTimeout(() => void this.flush(), pause);
  }

  #stop(): void {
    for (const timer of [this.#typingTimer, this.#leavingTimer, this.#retryTimer]) clearTimeout(timer);
    this.#leftSince = null;
  }

  /** What came together while the batch was on its way. */
  #afterBatch(): void {
    if (this.#store.sendable().some(isLeft)) void this.#sendNow(isLeft);
    else this.typed();
  }

  /** Whether it is worth trying again as soon as something has changed: a network, or a sign-in in another tab. */
  #isHeldUp(): boolean {
    const isSignedOut = this.#state.kind === "REFUSED" && this.#state.refusal.reason === "SIGNED_OUT";
    return this.#state.kind === "WAITING" || isSignedOut;
  }

  #remember(outcomes: readonly S["outcome"][]): void {
    for (const outcome of outcomes) {
      const key = this.#store.keyOf(outcome);
      savedHere.set(`${this.#place}/${key}`, this.#store.record(key).row);
    }
  }

  #become(state: SavingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function isLeft({ isChecked }: SheetKinds["draft"]): boolean {
  return isChecked;
}
