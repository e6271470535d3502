"use client";

// On the client: it comes as its values alone, where its elements would be written a second time for the browser.
interface DotGridProps {
  /** e.g. "66 desa sudah melapor, 4 belum". */
  label: string;
  filled: number;
  total: number;
}

const STEP = 11;
const PER_ROW = 24;
const RADIUS = 4;
/** Beyond this dots say no more than a bar does. */
const MOST_DOTS = 240;

const centre = (index: number) => ({
  x: RADIUS + 1.5 + (index % PER_ROW) * STEP,
  y: RADIUS + 1.5 + Math.floor(index / PER_ROW) * STEP,
});

/** One dot a village: full when it has reported, hollow when it has not. */
export function DotGrid({ label, filled, total }: DotGridProps) {
  if (total > MOST_DOTS) {
    return (
      <span className="meter" role="img" aria-label={label}>
        <i style={{ width: `${((filled / total) * 100).toFixed(1)}%` }} />
      </span>
    );
  }
  const full = Array.from({ length: filled }, (_, index) => centre(index));
  const hollow = Array.from({ length: total - filled }, (_, index) => centre(filled + index));
  const height = Math.ceil(total / PER_ROW) * STEP;
  return (
    <svg className="dots" viewBox={`0 0 ${PER_ROW * STEP} ${height}`} role="img" aria-label={label}>
      <path
        d={full.map(({ x, y }) => `M${x} ${y}h0`).join("")}
        stroke="var(--accent)"
        strokeWidth={2 * RADIUS}
        strokeLinecap="round"
      />
      {hollow.map(({ x, y }) => (
        <circle
          key={`${x}-${y}`}
          cx={x}
          cy={y}
          r={RADIUS - 0.75}
          fill="none"
          stroke="var(--behind)"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
}
