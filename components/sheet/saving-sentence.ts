import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { SavingState } from "./autosave";
import { refusalSentence } from "./report-sentence";
import type { SavingTotals } from "./sheet-kinds";

export type SavingTone = "ok" | "saving" | "wait" | "bad";

/** How it stands with what was typed: saved, on its way, waiting, or held back by something. */
export function savingSentence(
  state: SavingState,
  { unsaved, fixes, conflicts }: SavingTotals,
  locale: Locale,
): { readonly tone: SavingTone; readonly words: string } {
  const text = sheetTextFor(locale).entry.saving;
  const count = (n: number) => formatCount(n, locale);
  if (state.kind === "REFUSED") return { tone: "bad", words: refusalSentence(state.refusal, locale) };
  const heldBack = fixes + conflicts;
  if (state.kind === "WAITING") {
    const words = state.isBusy ? text.busy : text.waiting;
    return { tone: "wait", words: words(count(unsaved - heldBack)) };
  }
  if (state.kind === "SENDING" || unsaved > heldBack) return { tone: "saving", words: text.sending };
  return heldBack > 0 ? { tone: "bad", words: text.heldBack(count(heldBack)) } : { tone: "ok", words: text.saved };
}
