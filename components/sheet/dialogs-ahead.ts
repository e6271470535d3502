import { useEffect } from "react";

type Load = () => Promise<unknown>;

/** Fetches the scripts of dialogs once the sheet is alive, so that they open without a network as well. */
export function useDialogsAhead(loads: readonly Load[]): void {
  useEffect(() => {
    // One that does not come now comes when it is asked for.
    for (const load of loads) load().catch(() => undefined);
  }, [loads]);
}
