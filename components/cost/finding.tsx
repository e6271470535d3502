import { Emphasis } from "@/components/ui/emphasis";
import type { CostPicture } from "@/lib/cost/picture";
import { totalOf } from "@/lib/domain/cost";
import { sumRupiah } from "@/lib/domain/rupiah";
import { formatCount, formatRupiah } from "@/lib/format";
import type { CardFrame } from "./card-frame";

/** Which budgets do not last, in one line. */
export function finding({ uses, cells, year }: CostPicture, { text }: CardFrame): string {
  const ending = uses.filter(({ end }) => end.kind !== "LASTS").map(({ payer }) => text.payer[payer]);
  if (cells.length === 0) return text.cost.nothingRuns(String(year));
  if (ending.length === 0) return text.cost.allLast(String(year));
  const names = [ending.slice(0, -1).join(", "), ending.at(-1)].filter((part) => part !== "").join(text.cost.and);
  return text.cost.someEnd(names, String(year));
}

/** What runs against what there is, and what is left out of it. */
export function leadOf({ cells, uses, year, running }: CostPicture, { text, locale }: CardFrame) {
  const words = text.cost;
  const total = totalOf(cells);
  const budget = sumRupiah(uses.map((use) => use.budget ?? 0)) ?? 0;
  const sentences = [
    total === null
      ? words.leadUnknown(String(year))
      : words.lead(formatRupiah(total, locale), String(year), formatRupiah(budget, locale)),
    ...(running.inProgress === 0 ? [] : [words.inProgress(formatCount(running.inProgress, locale))]),
    ...(running.unknown === 0 ? [] : [words.unknownBatches(formatCount(running.unknown, locale))]),
  ];
  return <Emphasis text={sentences.join(" ")} />;
}
