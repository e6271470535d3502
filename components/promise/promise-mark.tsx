import { ToneMark } from "@/components/ui/tone-mark";
import type { PromiseState } from "@/lib/domain/promise";

const TONE = { KEPT: "ontrack", ON_THE_WAY: "way", MISSED: "behind", UNKNOWN: "unknown" } as const;

/** What became of a promise. Being on the way is no praise, so it has no colour. */
export function PromiseMark({ state, word }: { state: PromiseState; word: string }) {
  return <ToneMark tone={TONE[state]}>{word}</ToneMark>;
}
