import { Emphasis } from "@/components/ui/emphasis";
import type { CostPicture } from "@/lib/cost/picture";
import { sumRupiah } from "@/lib/domain/rupiah";
import { formatCount, formatRupiah } from "@/lib/format";
import type { CardFrame } from "./card-frame";

/** Which budgets do not last, in one line; where all do, who has none, and where nobody can say. */
export function finding({ uses, cells, year }: Pick<CostPicture, "uses" | "cells" | "year">, frame: CardFrame): string {
  const words = frame.text.cost;
  const of = (kind: EndKind) => payersWith(kind, uses, frame);
  if (cells.length === 0) return words.nothingRuns(String(year));
  if (of("ENDS") !== "") return words.someEnd(of("ENDS"), String(year));
  if (of("NONE") !== "") return words.someHaveNone(of("NONE"), String(year));
  if (of("UNKNOWN") !== "") return words.someUnknown(of("UNKNOWN"), String(year));
  return words.allLast(String(year));
}

/** What the payers with a budget have to pay against it, who has none, and what is left out. */
export function leadOf({ uses, year, running }: Pick<CostPicture, "uses" | "year" | "running">, frame: CardFrame) {
  const { text, locale } = frame;
  const words = text.cost;
  const decided = uses.filter(({ budget }) => budget !== null);
  const budget = sumRupiah(decided.map((use) => use.budget));
  const used = sumRupiah(decided.flatMap(({ spent, committed }) => [spent, committed]));
  const without = payersWith("NONE", uses, frame);
  const sentences = [
    ...(decided.length === 0 || budget === null
      ? []
      : [
          used === null
            ? words.leadUnknown(String(year))
            : words.lead(formatRupiah(used, locale), String(year), formatRupiah(budget, locale)),
        ]),
    ...(without === "" ? [] : [words.leadNoBudget(without, String(year), unbudgeted(uses, frame))]),
    ...(running.inProgress === 0 ? [] : [words.inProgress(formatCount(running.inProgress, locale))]),
    ...(running.unknown === 0 ? [] : [words.unknownBatches(formatCount(running.unknown, locale))]),
  ];
  return <Emphasis text={sentences.join(" ")} />;
}

type Uses = CostPicture["uses"];
type EndKind = Uses[number]["end"]["kind"];

/** "A, B dan C"; empty where there is none. */
function payersWith(kind: EndKind, uses: Uses, { text }: CardFrame): string {
  const names = uses.filter(({ end }) => end.kind === kind).map(({ payer }) => text.payer[payer]);
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(text.cost.and);
}

/** What those without a budget have to pay. */
function unbudgeted(uses: Uses, { text, locale }: CardFrame): string {
  const parts = uses.filter(({ end }) => end.kind === "NONE").flatMap(({ spent, committed }) => [spent, committed]);
  const rupiah = sumRupiah(parts);
  return rupiah === null ? text.cost.unknownRupiah : formatRupiah(rupiah, locale);
}
