import { useEffect } from "react";
import { type Undone, useSavingNews } from "@/components/sheet/use-saving-news";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { Found } from "./draft-keeper";
import type { EnrolmentTools } from "./sheet-tools";

/**
 * Brings back what this device has kept, names what a closed month no longer takes, and says aloud what happens by
 * itself. Gives back what says that something was undone.
 */
export function useSheetNews(
  tools: EnrolmentTools,
  setFound: (change: (found: Found) => Found) => void,
  locale: Locale,
): (undone: Undone) => void {
  const { store, autosave, keeper, announcer } = tools;
  const news = useSavingNews(tools, locale);

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

  useEffect(
    () =>
      autosave.subscribe(() => {
        if (store.lockedBy() !== null) setFound((found) => ({ ...found, stranded: keeper.stranded() }));
      }),
    [store, autosave, keeper, setFound],
  );

  return news;
}
