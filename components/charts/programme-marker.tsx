import type { Programme } from "@/lib/domain/programme";

const SHAPE = {
  jkk: <circle cx="7" cy="7" r="5" fill="var(--jkk)" />,
  jkm: <rect x="2.5" y="2.5" width="9" height="9" fill="var(--jkm)" />,
  jht: <path d="M7 1.5l5.5 10h-11z" fill="var(--jht)" />,
  jp: <path d="M7 .8l6.2 6.2L7 13.2.8 7z" fill="var(--jp)" />,
  jkp: <circle cx="7" cy="7" r="4" fill="none" stroke="var(--jkp)" strokeWidth="3" />,
} satisfies Record<Programme, unknown>;

/** Each programme has a shape as well as a colour. */
export function ProgrammeMarker({ programme }: { programme: Programme }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {SHAPE[programme]}
    </svg>
  );
}
