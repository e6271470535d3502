import {
  type QuotaRule,
  quotaRuleOf,
  quotaSurplus,
  quotaTotal,
  regencyTargetOf,
  type VillageQuota,
} from "@/lib/domain/quota";
import { formatCount, formatDate } from "@/lib/format";
import type { SetTarget, TargetDesk, TargetSet } from "@/lib/target/queries";
import type { TargetWords } from "./target-words";

/** What a set of village quotas amounts to. */
export interface QuotaFacts {
  readonly rule: QuotaRule | null;
  readonly people: number;
  readonly villages: number;
  readonly first: SetTarget | undefined;
  /** The regency's own target for the same people and day; null where it has none. */
  readonly regencyTarget: number | null;
}

export function quotasOf({ targets }: Pick<TargetSet, "targets">): VillageQuota[] {
  return targets.map(({ areaCode, value }) => ({ areaCode, people: value }));
}

export function quotaFacts(desk: TargetDesk, set: TargetSet, villages: readonly string[]): QuotaFacts {
  const quotas = quotasOf(set);
  const [first] = set.targets;
  const others = desk.sets.filter(({ id }) => id !== set.id);
  return {
    ...quotaTotal(quotas),
    rule: quotaRuleOf(villages, quotas),
    first,
    regencyTarget:
      first === undefined || desk.place.regencyCode === null
        ? null
        : regencyTargetOf(desk.place.regencyCode, first, set.authority, others),
  };
}

/** "64 × 200 = 12.800 orang. Pekerja rentan, sampai 31 Desember 2024. Kelurahan tidak mendapat kuota." */
export function quotaSentence(
  { rule, people, villages, first }: QuotaFacts,
  { text, locale, category }: TargetWords,
): string {
  const words = text.target.quota;
  const [total, count] = [formatCount(people, locale), formatCount(villages, locale)];
  const sum = rule === null ? words.total(count, total) : words.rule(count, formatCount(rule.perDesa, locale), total);
  const whom =
    first?.categoryCode == null
      ? ""
      : ` ${words.due(category(first.categoryCode), formatDate(first.dueDate, locale))}.`;
  return `${sum}.${whom}${rule?.withKelurahan === false ? ` ${words.withoutKelurahan}` : ""}`;
}

export function quotaSumSentence({ people, regencyTarget }: QuotaFacts, { text, locale }: TargetWords): string {
  const words = text.target.quota;
  const surplus = quotaSurplus(people, regencyTarget);
  if (surplus === null || regencyTarget === null) return words.noTarget;
  const target = formatCount(regencyTarget, locale);
  if (surplus === 0) return words.equal(target);
  return (surplus > 0 ? words.above : words.below)(formatCount(Math.abs(surplus), locale), target);
}
