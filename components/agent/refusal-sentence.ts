import type { Refusal } from "@/lib/domain/refusal";
import { formatInstant, type Locale } from "@/lib/format";
import { agentTextFor } from "@/lib/text/agent-text";

/** Why nothing was saved; who was overtaken is told by whom and when. */
export function agentRefusal(refusal: Refusal, timeZone: string, locale: Locale): string {
  const { agent, access } = agentTextFor(locale);
  const words = agent.refused;
  switch (refusal.reason) {
    case "SUPERSEDED":
      return words.superseded(refusal.by ?? words.someone, formatInstant(refusal.at, timeZone, locale));
    case "INVALID":
      return words.invalid;
    case "EXISTS":
      return words.exists;
    case "SIGNED_OUT":
    case "FORBIDDEN":
    case "NOT_FOUND":
      return access.refused[refusal.reason];
    default:
      return words.failed;
  }
}

/** What is wrong with a field, or nothing: for the field's own error. */
export function faultIn(refusal: Refusal | null, field: string, words: string): string | undefined {
  return refusal?.reason === "INVALID" && refusal.fields.includes(field) ? words : undefined;
}
