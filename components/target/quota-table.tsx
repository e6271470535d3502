import { DataTable } from "@/components/ui/data-table";
import { gap } from "@/lib/domain/coverage";
import type { TargetStanding } from "@/lib/domain/standing";
import { formatCount } from "@/lib/format";
import type { SetTarget, TargetSet } from "@/lib/target/queries";
import { placeName, type TargetWords } from "./target-words";

interface QuotaTableProps {
  set: TargetSet;
  standing: (target: SetTarget) => TargetStanding | null;
  words: TargetWords;
}

/** Village by village: the quota, who is active, and what is missing. */
export function QuotaTable({ set, standing, words }: QuotaTableProps) {
  const { text, locale } = words;
  const { quota } = text.target;
  const shown = (value: number | null) => (value === null ? text.common.noData : formatCount(value, locale));
  const rows = set.targets.map((target) => ({ target, actual: standing(target)?.actual ?? null }));
  return (
    <DataTable
      caption={set.name}
      columns={[quota.village, quota.quota, quota.active, quota.missing]}
      rows={rows.map(({ target, actual }) => ({
        key: target.areaCode,
        head: placeName({ code: target.areaCode, name: target.areaName }, locale),
        cells: [formatCount(target.value, locale), shown(actual), shown(gap(actual, target.value))],
      }))}
    />
  );
}
