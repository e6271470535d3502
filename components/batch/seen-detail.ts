import type { DetailOutcome } from "@/lib/batch/mutations";
import type { BatchDetail } from "@/lib/batch/queries";

/** What the form of one batch was filled from, and the version that its next sending says it has seen. */
export interface SeenDetail {
  readonly version: number;
  readonly shown: BatchDetail;
}

/**
 * A page that is read again may bring what somebody else has saved: the form does not take it, or his change would be
 * written over unseen. Only the answer to its own sending moves it on: what it saved, or the conflict that was shown.
 */
export function seenAfter(seen: SeenDetail, detail: BatchDetail, done: DetailOutcome | null): SeenDetail {
  const version = done === null ? seen.version : versionAfter(done);
  const isOwn = done?.kind === "SAVED" && detail.batch.version === version;
  const shown = isOwn ? detail : seen.shown;
  return version === seen.version && shown === seen.shown ? seen : { version, shown };
}

function versionAfter(done: DetailOutcome): number {
  if (done.kind === "SAVED") return done.version;
  return done.kind === "STALE" ? done.theirs.version : done.typed.version;
}
