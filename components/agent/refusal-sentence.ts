import { refusalSentence } from "@/components/ui/refusal-sentence";
import type { Refusal } from "@/lib/domain/refusal";
import { formatInstant, type Locale } from "@/lib/format";
import { agentTextFor } from "@/lib/text/agent-text";

/** Why nothing was saved; who was overtaken is told by whom and when. */
export function agentRefusal(refusal: Refusal, timeZone: string, locale: Locale): string {
  const words = agentTextFor(locale).agent.refused;
  switch (refusal.reason) {
    case "SUPERSEDED":
      return words.superseded(refusal.by ?? words.someone, formatInstant(refusal.at, timeZone, locale));
    case "EXISTS":
      return words.exists;
    default:
      return refusalSentence(refusal, timeZone, locale);
  }
}
