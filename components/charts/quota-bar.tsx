"use client";

// On the client: it comes as its values alone, where its elements would be written a second time for the browser.
interface QuotaBarProps {
  /** e.g. "8.264 aktif dari kuota 12.800; kuota 2023 adalah 6.400". */
  label: string;
  actual: number | null;
  quota: number;
  /** At the right end, e.g. "12.800 kuota 2024". */
  quotaText: string;
  before?: { quota: number; text: string };
}

/** The quota is the track and never a fill: a promise is not an enrolment. */
export function QuotaBar({ label, actual, quota, quotaText, before }: QuotaBarProps) {
  const longest = Math.max(quota, actual ?? 0, before?.quota ?? 0, 1);
  const share = (value: number) => `${((value / longest) * 100).toFixed(1)}%`;
  return (
    <>
      <div className="quota" role="img" aria-label={label}>
        {actual === null ? null : <span className="quota__fill" style={{ width: share(actual) }} />}
        {before ? (
          <span className="quota__before" style={{ left: share(before.quota) }}>
            <span>{before.text}</span>
          </span>
        ) : null}
      </div>
      <p className="ends" aria-hidden="true">
        <span>0</span>
        <span>{quotaText}</span>
      </p>
    </>
  );
}
