import { DataTable } from "@/components/ui/data-table";
import { SectionCard } from "@/components/ui/section-card";
import { gap } from "@/lib/domain/coverage";
import {
  ECOSYSTEM_GROUPS,
  type EcosystemGroup,
  type GroupStanding,
  isCovered,
  type VillageStanding,
} from "@/lib/domain/ecosystem";
import { asOf, type Period } from "@/lib/domain/period";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import type { CategoryName } from "@/lib/month/queries";
import { type Dictionary, textFor } from "@/lib/text/dictionary";
import { groupName } from "./ecosystem-words";
import { GroupCell } from "./group-cell";

interface VillageCardProps {
  standing: VillageStanding;
  categories: readonly CategoryName[];
  /** With what it is, e.g. "Desa Petulu". */
  villageName: string;
  period: Period;
  locale: Locale;
}

/** The six groups of one village: who is covered, who is not yet. */
export function VillageCard({ standing, categories, villageName, period, locale }: VillageCardProps) {
  const text = textFor(locale);
  const words = text.ecosystem.card;
  const name = (group: EcosystemGroup) => groupName(group, categories, locale);
  return (
    <SectionCard title={titleOf(standing, name, text)} sub={words.subtitle}>
      <DataTable
        caption={words.caption(villageName)}
        columns={[words.group, words.covered, words.notYet]}
        rows={ECOSYSTEM_GROUPS.map((group) => ({
          key: group,
          head: name(group),
          cells: [
            <GroupCell key="people" standing={standing.groups[group]} locale={locale} />,
            notYet(standing.groups[group], text, locale),
          ],
        }))}
      />
      <p className="hint mt-3">{words.foot(formatDate(asOf(period), locale))}</p>
    </SectionCard>
  );
}

function titleOf(
  { groups, missing, unknown }: VillageStanding,
  name: (group: EcosystemGroup) => string,
  { ecosystem }: Dictionary,
): string {
  const list = (of: readonly EcosystemGroup[]) => of.map((group) => name(group).toLowerCase()).join(", ");
  if (missing.length > 0) return ecosystem.card.missing(list(missing));
  if (unknown.length === 0) return ecosystem.card.all;
  return Object.values(groups).some(isCovered) ? ecosystem.card.unknown(list(unknown)) : ecosystem.card.allUnknown;
}

function notYet({ state, people, expected }: GroupStanding, { common, ecosystem }: Dictionary, locale: Locale): string {
  if (state === "NOT_APPLICABLE") return common.notApplicable;
  const missing = gap(people, expected);
  return missing === null ? ecosystem.totals.noNumber : formatCount(missing, locale);
}
