import { useEffect } from "react";

/**
 * Asks before a link, a form or the browser leaves the page while something typed is not saved. Links within
 * the application do not unload the page, so they are met before React sees them.
 */
export function useUnsavedGuard(isDirty: boolean, question: string, ownForm: string): void {
  useEffect(() => {
    if (!isDirty) return;
    let isLeaving = false;
    const ask = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      const leaves = event.type === "submit" ? target?.id !== ownForm : target?.closest("a[href]:not([href^='#'])");
      if (!leaves) return;
      isLeaving = window.confirm(question);
      if (isLeaving) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const askOnUnload = (event: BeforeUnloadEvent) => {
      if (!isLeaving) event.preventDefault();
    };
    window.addEventListener("click", ask, { capture: true });
    window.addEventListener("submit", ask, { capture: true });
    window.addEventListener("beforeunload", askOnUnload);
    return () => {
      window.removeEventListener("click", ask, { capture: true });
      window.removeEventListener("submit", ask, { capture: true });
      window.removeEventListener("beforeunload", askOnUnload);
    };
  }, [isDirty, question, ownForm]);
}
