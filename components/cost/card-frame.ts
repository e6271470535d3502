import type { ChartDownload } from "@/components/charts/download-list";
import type { CostChoice } from "@/lib/cost/picture";
import type { COST_TABLES } from "@/lib/cost/schema";
import type { IsoDate } from "@/lib/domain/period";
import { formatDate, type Locale } from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";
import { choiceQuery } from "./cost-address";

/** What every card of the page needs beside its figures. */
export interface CardFrame {
  readonly text: CostText;
  readonly locale: Locale;
  /** The day, in words. */
  readonly today: string;
  /** What a drawing is called as a file, up to what it shows. */
  readonly drawing: string;
  readonly illustrative: boolean;
  /** A table of the page as files. */
  readonly downloads: (table: (typeof COST_TABLES)[number], what: string) => ChartDownload[];
}

interface FrameInput {
  readonly regencyCode: string;
  readonly today: IsoDate;
  /** What was chosen in the address. */
  readonly choice: CostChoice;
  readonly locale: Locale;
  readonly illustrative: boolean;
}

export function cardFrame({ regencyCode, today, choice, locale, illustrative }: FrameInput): CardFrame {
  const text = costTextFor(locale);
  const { files } = text.cost;
  const chosen = choiceQuery(choice);
  return {
    ...{ text, locale, illustrative, today: formatDate(today, locale), drawing: `cakupan-${regencyCode}-cost` },
    downloads: (table, what) => {
      const address = `/api/downloads/costs?place=${regencyCode}&table=${table}${chosen === "" ? "" : `&${chosen}`}`;
      return [
        { href: address, label: files.csv(what) },
        { href: `${address}&form=xlsx`, label: files.xlsx(what) },
      ];
    },
  };
}
