import { useCallback, useEffect } from "react";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { Found } from "./draft-keeper";
import { savingSentence } from "./saving-sentence";
import type { SheetTools } from "./sheet-tools";

export type Undone = "UNDONE" | "REDONE" | "NOTHING";

/** How long a selection rests before its size is read aloud. */
const SELECTION_REST_MS = 400;

/**
 * Brings back what this device has kept, and says aloud what happens by itself: the network that went and came, a
 * conflict, the size of a selection. Gives back what says that something was undone.
 */
export function useSheetNews(
  tools: SheetTools,
  setFound: (change: (found: Found) => Found) => void,
  locale: Locale,
): (undone: Undone) => void {
  const { store, autosave, editor, keeper, announcer } = tools;

  useEffect(() => {
    const text = sheetTextFor(locale).entry;
    let isHere = true;
    void keeper.restore().then((found) => {
      if (!isHere) return;
      setFound(() => found);
      if (found.restored > 0) announcer.say(text.kept.restored(formatCount(found.restored, locale)));
      void autosave.flush();
    });
    const keepNow = () => void keeper.flush();
    const ask = (event: BeforeUnloadEvent) => {
      if (keeper.losesDrafts()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    document.addEventListener("visibilitychange", keepNow);
    window.addEventListener("pagehide", keepNow);
    return () => {
      isHere = false;
      void keeper.flush();
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("visibilitychange", keepNow);
      window.removeEventListener("pagehide", keepNow);
    };
  }, [keeper, autosave, announcer, setFound, locale]);

  useEffect(() => {
    let before = autosave.state().kind;
    return autosave.subscribe(() => {
      const state = autosave.state();
      const isNews = state.kind === "WAITING" || state.kind === "REFUSED";
      const isOver = before === "WAITING" || before === "REFUSED";
      if ((isNews && before !== state.kind && before !== "WAITING") || (state.kind === "RESTING" && isOver)) {
        announcer.say(savingSentence(state, store.totals(), locale).words);
      }
      if (state.kind !== "SENDING") before = state.kind;
      if (store.lockedBy() !== null) setFound((found) => ({ ...found, stranded: keeper.stranded() }));
    });
  }, [store, autosave, keeper, announcer, setFound, locale]);

  useEffect(() => {
    const text = sheetTextFor(locale).entry;
    let before = store.totals().conflicts;
    return store.subscribe(() => {
      const { conflicts } = store.totals();
      if (conflicts > before) announcer.say(text.report.stale(formatCount(conflicts, locale)));
      before = conflicts;
    });
  }, [store, announcer, locale]);

  useEffect(() => {
    const text = sheetTextFor(locale).entry;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = editor.selection.subscribe(() => {
      clearTimeout(timer);
      const selected = editor.selection.current();
      if (selected === null || !editor.selection.isBlock()) return;
      const { top, left, bottom, right } = selected.block;
      const size = text.tool.selected(formatCount(bottom - top + 1, locale), formatCount(right - left + 1, locale));
      timer = setTimeout(() => announcer.say(size), SELECTION_REST_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [editor, announcer, locale]);

  return useCallback((undone) => announcer.say(sheetTextFor(locale).entry.tool[undone]), [announcer, locale]);
}
