import { useCallback, useEffect } from "react";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { savingSentence } from "./saving-sentence";
import type { SheetKinds } from "./sheet-kinds";
import type { SheetTools } from "./sheet-tools";

export type Undone = "UNDONE" | "REDONE" | "NOTHING";

/** How long a selection rests before its size is read aloud. */
const SELECTION_REST_MS = 400;

/**
 * Says aloud what happens by itself: the network that went and came, a conflict, the size of a selection. Gives back
 * what says that something was undone.
 */
export function useSavingNews<S extends SheetKinds>(tools: SheetTools<S>, locale: Locale): (undone: Undone) => void {
  const { store, autosave, editor, announcer } = tools;

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
    });
  }, [store, autosave, announcer, locale]);

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
