import type { SelectOption } from "@/components/ui/select-field";
import type { Viewer } from "@/lib/domain/access";
import { levelOf } from "@/lib/domain/area";
import { authoritiesAt, settableAuthorities } from "@/lib/domain/authority";
import { formatCount, formatRate, type Locale } from "@/lib/format";
import type { Jurisdiction, NamedPlace } from "@/lib/jurisdiction/queries";
import type { SetTarget, TargetSet } from "@/lib/target/queries";
import type { TypedTarget } from "@/lib/target/target-form";
import type { Dictionary } from "@/lib/text/dictionary";
import type { SetFrame } from "./set-fields";
import { placeName } from "./target-words";

/** The frame of a form: of a new set with every authority that the writer may choose, or of a set that is changed. */
export function frameOf(viewer: Viewer, place: Jurisdiction, set: TargetSet | null, text: Dictionary): SetFrame {
  const mine = settableAuthorities(viewer, place.regencyCode);
  const offered = set === null ? mine : authoritiesAt(place.regencyCode).filter((one) => one === set.authority);
  return {
    place: place.code,
    replaces: set?.id ?? null,
    authorities: offered.map((authority) => ({ value: authority, label: text.authority[authority] })),
    name: set?.name ?? "",
    source: set?.source ?? "",
  };
}

/** The areas of a place to choose from; villages are set in, and named as what they are. */
export function areaOptions(areas: readonly NamedPlace[], locale: Locale): SelectOption[] {
  return areas.map((area) => ({ value: area.code, label: placeName(area, locale) }));
}

/** A target as somebody would type it. */
export function typedTarget(target: SetTarget, row: number, locale: Locale): TypedTarget {
  const figure = (value: number | null) =>
    value === null ? "" : target.measure === "COVERAGE" ? typedRate(value, locale) : formatCount(value, "id");
  return {
    row: String(row),
    areaCode: target.areaCode,
    measure: target.measure,
    categoryCode: target.categoryCode ?? "",
    programme: target.programme ?? "",
    baseline: figure(target.baseline),
    baselineDate: target.baselineDate ?? "",
    value: figure(target.value),
    dueDate: target.dueDate,
  };
}

/** With as many digits as are kept, or the baseline would change with every version. */
function typedRate(rate: number, locale: Locale): string {
  return formatRate(rate, locale, 4)
    .replace("%", "")
    .replace(/([.,]\d)(\d*?)0+$/, "$1$2");
}

/** The villages among the areas of a place. */
export function villagesOf(areas: readonly NamedPlace[]): NamedPlace[] {
  return areas.filter(({ code }) => levelOf(code) === "VILLAGE");
}
