import { formatDate, formatExactRate, type Locale } from "@/lib/format";
import type { AreaTarget } from "@/lib/target/queries";
import { textFor } from "@/lib/text/dictionary";

/** Whose target it is; the area is named where the target is not its own. */
export function targetOwner(target: AreaTarget, areaCode: string, locale: Locale): string {
  const text = textFor(locale).authority;
  const authority = text[target.authority];
  return target.areaCode === areaCode ? authority : text.of(authority, target.areaName);
}

/** The target in one phrase: how much, whose and by when. */
export function targetPhrase(target: AreaTarget, areaCode: string, locale: Locale): string {
  return textFor(locale).priority.scenario.ofTarget(
    formatExactRate(target.value, locale),
    targetOwner(target, areaCode, locale),
    formatDate(target.dueDate, locale),
  );
}
