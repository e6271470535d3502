import { VillageCard } from "@/components/ecosystem/village-card";
import { standVillage } from "@/lib/domain/ecosystem";
import type { Picture } from "./picture";

/** The groups of the village ecosystem: of a village alone, from its counts by category. */
export function GroupsCard({ picture: { facts, period, locale, areaName } }: { picture: Picture }) {
  const { area, categories, categoryNames, villageQuota } = facts;
  if (villageQuota === null) return null;
  const now = categories.filter((fact) => fact.period === period);
  const standing = standVillage(
    {
      code: area.code,
      name: area.name,
      kind: area.kind,
      districtName: area.ancestors.at(-1)?.name ?? "",
      counts: Object.fromEntries(now.map(({ category, counts }) => [category, counts.jkk])),
      quota: villageQuota.quota,
    },
    villageQuota.programmes > 0,
  );
  return (
    <VillageCard
      standing={standing}
      categories={categoryNames}
      villageName={areaName}
      period={period}
      locale={locale}
    />
  );
}
