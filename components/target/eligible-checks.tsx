import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { exceedsEligible } from "@/lib/domain/eligible";
import type { EligibleDesk } from "@/lib/eligible/queries";
import { formatCount, formatSignedCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { placeName } from "./target-words";

/** Villages against districts against the regency, as far as they differ. */
export function EligibleChecks({ desk, locale }: { desk: EligibleDesk; locale: Locale }) {
  const { target, common } = textFor(locale);
  const text = target.eligible;
  const names = new Map(
    desk.rows.map(({ areaCode, areaName }) => [areaCode, placeName({ code: areaCode, name: areaName }, locale)]),
  );
  const shown = (value: number | null) => (value === null ? common.noData : formatCount(value, locale));
  return (
    <DataTable
      caption={text.checks}
      columns={[text.area, text.whole, text.sum, text.difference]}
      rows={desk.checks.map(({ areaCode, parts, whole, sum, unknownParts, difference }) => ({
        key: `${areaCode} ${parts}`,
        head: `${names.get(areaCode) ?? areaCode} · ${text.parts[parts]}`,
        cells: [
          shown(whole),
          unknownParts === 0 ? shown(sum) : `${shown(sum)} (${text.unknownParts(formatCount(unknownParts, locale))})`,
          difference === null ? common.noData : formatSignedCount(difference, locale),
        ],
      }))}
    />
  );
}

/** R6: where more are active than eligible; nothing where nobody is. */
export function ExceedingNotice({ desk, locale }: { desk: EligibleDesk; locale: Locale }) {
  const names = desk.rows
    .filter(({ active, people }) => exceedsEligible({ active, eligible: people }))
    .map(({ areaCode, areaName }) => placeName({ code: areaCode, name: areaName }, locale));
  if (names.length === 0) return null;
  return <Notice kind="warn">{textFor(locale).target.eligible.exceeding(names.join(", "))}</Notice>;
}

/** The finding above the checks: how many do not agree, else how many cannot be told, else that all agree. */
export function checksTitle({ checks }: EligibleDesk, locale: Locale): string {
  const text = textFor(locale).target.eligible;
  const differing = checks.filter(({ difference }) => difference !== null && difference !== 0).length;
  const unknown = checks.filter(({ difference }) => difference === null).length;
  if (differing > 0) return text.differing(formatCount(differing, locale));
  return unknown > 0 ? text.unchecked(formatCount(unknown, locale)) : text.allEqual;
}
