import { Notice } from "@/components/ui/notice";
import { formatCount, formatPeriod } from "@/lib/format";
import type { Picture } from "./picture";

/** What a reader must know before reading the figure: it is summed from part of the area, or not final. */
export function CoverageNotices({ picture }: { picture: Picture }) {
  const { facts, text, locale, period, now } = picture;
  if (now === null) return null;
  const words = text.coverage;
  const reported = formatCount(now.villages, locale);
  const all = formatCount(facts.area.villageCount, locale);
  const { level } = facts.area;
  return (
    <>
      {now.published ? null : (
        <Notice kind="warn">{words.provisional(formatPeriod(period, locale), reported, all)}</Notice>
      )}
      {level === "COUNTRY" || level === "PROVINCE" ? (
        <Notice kind="info">{words.summedRegencies(formatCount(now.regencies, locale))}</Notice>
      ) : null}
      {level === "DISTRICT" && now.villages < facts.area.villageCount ? (
        <Notice kind="info">{words.reportingVillagesOnly(reported, all)}</Notice>
      ) : null}
    </>
  );
}
