import { asOf } from "@/lib/domain/period";
import { isQuota } from "@/lib/domain/quota";
import { formatCount, formatDate } from "@/lib/format";
import type { TargetDesk } from "@/lib/target/queries";
import type { TargetWords } from "./target-words";

/** The finding in one sentence: how many of the place's own targets that are not past stand where. Quotas are counted by themselves. */
export function standingLead({ sets, period, standing }: TargetDesk, { text, locale }: TargetWords): string {
  const words = text.target;
  if (period === null) return words.leadNone;
  const day = asOf(period);
  const standings = sets
    .filter(({ targets }) => !isQuota(targets))
    .flatMap(({ targets }) => targets.filter(({ dueDate }) => dueDate >= day))
    .map((target) => standing(target))
    .map((one) => one?.status ?? one?.standing ?? null);
  const counted = [
    [words.counted.ahead, standings.filter((one) => one === "AHEAD").length],
    [words.counted.onTrack, standings.filter((one) => one === "ON_TRACK" || one === "REACHED").length],
    [words.counted.behind, standings.filter((one) => one === "BEHIND" || one === "NOT_REACHED").length],
    [words.counted.unknown, standings.filter((one) => one === null).length],
  ] as const;
  const parts = counted.filter(([, count]) => count > 0).map(([say, count]) => say(formatCount(count, locale)));
  return parts.length === 0 ? words.leadNone : words.lead(formatDate(day, locale), parts.join(", "));
}
