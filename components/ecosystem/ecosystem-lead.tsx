import { Emphasis } from "@/components/ui/emphasis";
import { sumKnown } from "@/lib/domain/coverage";
import { type GroupTotal, totalGroups } from "@/lib/domain/ecosystem";
import { asOf, type Period } from "@/lib/domain/period";
import type { Ecosystem } from "@/lib/ecosystem/queries";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** The finding: in how many desa the village head is covered. */
export function ecosystemFinding({ villages }: Ecosystem, locale: Locale): string {
  const words = textFor(locale).ecosystem;
  const heads = headsOf(totalGroups(villages));
  return heads === undefined || heads.villages === heads.unknown
    ? words.findingUnknown
    : words.finding(formatCount(heads.covered, locale), formatCount(heads.villages, locale));
}

/** What is unknown about it, the vulnerable workers against their quota, and the villages with a group without anyone. */
export function EcosystemLead({ ecosystem, period, locale }: { ecosystem: Ecosystem; period: Period; locale: Locale }) {
  const words = textFor(locale).ecosystem;
  const totals = totalGroups(ecosystem.villages);
  const count = (n: number) => formatCount(n, locale);
  const unknown = headsOf(totals)?.unknown ?? 0;
  const missing = ecosystem.villages.filter((village) => village.missing.length > 0).length;
  return (
    <Emphasis
      text={[
        unknown === 0 ? words.everyHead : words.unknownHeads(count(unknown)),
        quotaSentence(ecosystem, totals, period, locale),
        missing === 0 ? words.noneMissing : words.missing(count(missing), count(ecosystem.villages.length)),
      ].join(" ")}
    />
  );
}

/** Those who are entered for the regency as a whole are paid for like the others. */
function quotaSentence(
  { unmapped, programmes }: Ecosystem,
  totals: readonly GroupTotal[],
  period: Period,
  locale: Locale,
): string {
  const text = textFor(locale);
  const words = text.ecosystem;
  const vulnerable = totals.find(({ group }) => group === "VULNERABLE");
  if (vulnerable === undefined || vulnerable.expected === null) {
    return programmes.length === 0 ? words.noProgrammeYet : words.noQuota;
  }
  const apart = unmapped.VULNERABLE ?? 0;
  const active = sumKnown([vulnerable.people, unmapped.VULNERABLE ?? null]);
  const sentence = words.quota(
    active === null ? text.common.noData : formatCount(active, locale),
    formatCount(vulnerable.expected, locale),
    formatDate(asOf(period), locale),
  );
  return apart === 0 ? sentence : `${sentence} ${words.ofWhomUnmapped(formatCount(apart, locale))}`;
}

function headsOf(totals: readonly GroupTotal[]): GroupTotal | undefined {
  return totals.find(({ group }) => group === "VILLAGE_HEAD");
}
