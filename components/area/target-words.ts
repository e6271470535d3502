import { formatDate, formatRate, type Locale } from "@/lib/format";
import type { AreaTarget } from "@/lib/target/queries";
import { textFor } from "@/lib/text/dictionary";

/** Whose target it is; the area is named where the target is not its own. */
export function targetOwner(target: AreaTarget, areaCode: string, locale: Locale): string {
  const text = textFor(locale).authority;
  const authority = text[target.authority];
  return target.areaCode === areaCode ? authority : text.of(authority, target.areaName);
}

/** The target's rate as short as it is exact: "50%", "67,28%". */
export function targetValue(target: AreaTarget, locale: Locale): string {
  const hundredths = Math.round(target.value * 10_000);
  return formatRate(target.value, locale, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

/** The target in one phrase: how much, whose and by when. */
export function targetWords(target: AreaTarget, areaCode: string, locale: Locale): string {
  return textFor(locale).priority.scenario.ofTarget(
    targetValue(target, locale),
    targetOwner(target, areaCode, locale),
    formatDate(target.dueDate, locale),
  );
}
