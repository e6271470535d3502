import { parentCode } from "@/lib/domain/area";
import { type IsoDate, parseIsoDate } from "@/lib/domain/period";
import { layOutQuota, type QuotaRule, quotaRuleOf } from "@/lib/domain/quota";
import { formatCount, type Locale } from "@/lib/format";
import type { NamedPlace } from "@/lib/jurisdiction/queries";
import type { TargetSet } from "@/lib/target/queries";
import { countOf, type QuotaPlanAddress } from "@/lib/target/schema";
import { villagesOf } from "./form-values";
import { quotasOf } from "./quota-facts";
import type { QuotaDistrict } from "./quota-form";
import { placeName } from "./target-words";

/** The plan that an address asks for. */
export interface QuotaPlan {
  /** As it stands in the form that asks for it. */
  readonly typed: {
    readonly category: string;
    readonly perDesa: string;
    readonly withKelurahan: boolean;
    readonly due: string;
  };
  /** Null while the rule cannot be read, or nothing was asked for. */
  readonly districts: readonly QuotaDistrict[] | null;
  readonly dueDate: IsoDate | null;
  /** Something was asked for that cannot be read. */
  readonly isUnread: boolean;
}

/** A rule from the address goes before the quotas of the set that is changed; without either nothing is laid out. */
export function quotaPlanOf(
  asked: QuotaPlanAddress,
  set: TargetSet | null,
  areas: readonly NamedPlace[],
  locale: Locale,
): QuotaPlan {
  const villages = villagesOf(areas).map(({ code }) => code);
  const known = set === null ? [] : quotasOf(set);
  const present = quotaRuleOf(villages, known);
  const isAsked = asked.perDesa !== undefined;
  const perDesa = isAsked ? countOf(asked.perDesa ?? "") : null;
  const withKelurahan = isAsked ? asked.kelurahan !== undefined : (present?.withKelurahan ?? false);
  const due = asked.due ?? set?.targets[0]?.dueDate ?? "";
  const dueDate = parseIsoDate(due);
  const rule: QuotaRule | null = perDesa === null ? null : { perDesa, withKelurahan };
  const quotas = rule === null ? known : layOutQuota(villages, rule);
  const isReadable = dueDate !== null && (rule !== null || (!isAsked && set !== null));
  const people = new Map(quotas.map((quota) => [quota.areaCode, quota.people]));
  return {
    typed: {
      category: asked.category ?? set?.targets[0]?.categoryCode ?? "VULNERABLE",
      perDesa: asked.perDesa ?? (present === null ? "" : formatCount(present.perDesa, "id")),
      withKelurahan,
      due,
    },
    districts: isReadable ? inDistricts(areas, people, locale) : null,
    dueDate,
    isUnread: isAsked && !isReadable,
  };
}

function inDistricts(
  areas: readonly NamedPlace[],
  people: ReadonlyMap<string, number | null>,
  locale: Locale,
): QuotaDistrict[] {
  const villages = villagesOf(areas);
  return areas.flatMap((area) => {
    const inside = villages.filter(({ code }) => parentCode(code) === area.code);
    if (inside.length === 0) return [];
    return {
      code: area.code,
      name: placeName(area, locale),
      villages: inside.map((village) => {
        const quota = people.get(village.code) ?? null;
        // As it is typed, in both languages: "1.200".
        return {
          code: village.code,
          name: placeName(village, locale),
          quota: quota === null ? "" : formatCount(quota, "id"),
        };
      }),
    };
  });
}
