import type { ReactNode } from "react";

const SHAPE = {
  ahead: <path d="M3 8.5 8 4l5 4.5M3 13l5-4.5L13 13" />,
  ontrack: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
    </>
  ),
  way: <path d="M2 8h11M9 4l4 4-4 4" />,
  behind: <path d="M1.8 3h12.4L8 14z" fill="currentColor" />,
  unknown: <circle cx="8" cy="8" r="5.6" strokeDasharray="2.6 2.2" />,
};

export type Tone = keyof typeof SHAPE;

/** Colour, shape and word together, so that none of them carries the meaning alone. */
export function ToneMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`status status--${tone}`}>
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
        {SHAPE[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
