import { isAccessReason, type Refusal } from "@/lib/domain/refusal";
import { formatInstant, type Locale } from "@/lib/format";
import { baseTextFor } from "@/lib/text/base-text";

/** Sentences that a form says better than the common ones. */
export type OwnSentences = Readonly<Partial<Record<Refusal["reason"], string>>>;

/** Why nothing was saved; who was overtaken is told by whom and when. */
export function refusalSentence(refusal: Refusal, timeZone: string, locale: Locale, own: OwnSentences = {}): string {
  const { access, unsaved } = baseTextFor(locale);
  const sentence = own[refusal.reason];
  if (sentence !== undefined) return sentence;
  switch (refusal.reason) {
    case "SUPERSEDED":
      return unsaved.superseded(refusal.by ?? unsaved.someone, formatInstant(refusal.at, timeZone, locale));
    case "DELETED":
      return unsaved.deleted(refusal.by ?? unsaved.someone, formatInstant(refusal.at, timeZone, locale));
    case "INVALID":
      return unsaved.invalid;
    case "EXISTS":
      return unsaved.exists;
    default:
      return isAccessReason(refusal.reason) ? access.refused[refusal.reason] : unsaved.failed;
  }
}

/** What is wrong with a field, or nothing: for the field's own error. */
export function faultIn(refusal: Refusal | null, field: string, words: string): string | undefined {
  return refusal?.reason === "INVALID" && refusal.fields.includes(field) ? words : undefined;
}
