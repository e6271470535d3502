"use client";

// On the client: it comes as its words alone, where its elements would be written a second time for the browser.
import type { SegmentFamily } from "./segment-colour";

export interface DrawnPart {
  family: SegmentFamily;
  people: number;
  /** Written upon the part; null where there is no room for it. */
  share: string | null;
  /** There is none on a phone. */
  wideOnly: boolean;
}

interface StackBarProps {
  label: string;
  total: string;
  /** The bar for those who do not see it. */
  story: string;
  parts: readonly DrawnPart[];
}

export function StackBar({ label, total, story, parts }: StackBarProps) {
  return (
    <div>
      <p className="stack__h">
        <b>{label}</b>
        <span>{total}</span>
      </p>
      <div className="stack__b" role="img" aria-label={story}>
        {parts.map(({ family, people, share, wideOnly }) => (
          <span
            key={family}
            className={family === "vul" ? "on-vul" : undefined}
            style={{ flex: `${people} 0 0`, background: `var(--seg-${family})` }}
          >
            {share === null ? null : <i className={wideOnly ? "stack__wide" : undefined}>{share}</i>}
          </span>
        ))}
      </div>
    </div>
  );
}
