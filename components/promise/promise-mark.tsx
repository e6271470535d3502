import type { PromiseState } from "@/lib/domain/edition";

const TONE = { KEPT: "ontrack", ON_THE_WAY: "way", MISSED: "behind", UNKNOWN: "unknown" } as const;

const SHAPE = {
  KEPT: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
    </>
  ),
  ON_THE_WAY: <path d="M2 8h11M9 4l4 4-4 4" />,
  MISSED: <path d="M1.8 3h12.4L8 14z" fill="currentColor" />,
  UNKNOWN: <circle cx="8" cy="8" r="5.6" strokeDasharray="2.6 2.2" />,
};

/** What became of a promise: colour, shape and word together. Being on the way is no praise, so it has no colour. */
export function PromiseMark({ state, word }: { state: PromiseState; word: string }) {
  return (
    <span className={`status status--${TONE[state]}`}>
      <svg
        className="i"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {SHAPE[state]}
      </svg>
      <span>{word}</span>
    </span>
  );
}
