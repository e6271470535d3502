import { Notice } from "@/components/ui/notice";
import { formatCount, formatPeriod } from "@/lib/format";
import type { Picture } from "./picture";

/** What a reader must know before reading the figure: it is summed from part of the area, or not final. */
export function CoverageNotices({ picture }: { picture: Picture }) {
  const { facts, text, locale, period, now } = picture;
  if (now === null) return null;
  const words = text.coverage;
  const reported = formatCount(now.villages, locale);
  const all = formatCount(now.ofVillages, locale);
  const { level } = facts.area;
  // Where nobody has a denominator, people are shown and all are added up.
  const leftOut = now.eligible === null ? 0 : now.unmeasured;
  return (
    <div className="grid gap-2">
      {now.published ? null : (
        <Notice kind="warn">{words.provisional(formatPeriod(period, locale), reported, all)}</Notice>
      )}
      {level === "COUNTRY" || level === "PROVINCE" ? (
        <Notice kind="info">{words.summedRegencies(formatCount(now.regencies - leftOut, locale))}</Notice>
      ) : null}
      {leftOut === 0 ? null : <Notice kind="warn">{words.unmeasuredRegencies(formatCount(leftOut, locale))}</Notice>}
      {level === "DISTRICT" && now.villages < now.ofVillages ? (
        <Notice kind="info">{words.reportingVillagesOnly(reported, all)}</Notice>
      ) : null}
    </div>
  );
}
