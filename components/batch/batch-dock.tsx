import { ClipboardPaste, Upload } from "lucide-react";
import { useCallback, useSyncExternalStore } from "react";
import { RowStatus } from "@/components/sheet/row-status";
import { SavingLine } from "@/components/sheet/saving-line";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { BatchGroup } from "@/lib/batch/batch-form";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { formatCount, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchesAddress } from "./batch-address";
import type { BatchTools } from "./batch-tools";
import { columnName } from "./batch-words";

interface BatchDockProps {
  tools: BatchTools;
  group: BatchGroup;
  isWritable: boolean;
  /** What a form that was posted without JavaScript came to. */
  report: string;
  locale: Locale;
  onPaste: () => void;
}

/** What the sheet adds up to, how it stands with saving, and what can be done with the whole of it. */
export function BatchDock({ tools, group, isWritable, report, locale, onPaste }: BatchDockProps) {
  const { store, announcer, autosave } = tools;
  const text = batchTextFor(locale);
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const read = () => store.totals();
  const totals = useSyncExternalStore(subscribe, read, read);
  const words = useSyncExternalStore(announcer.subscribe, announcer.words, announcer.words);
  const count = (n: number) => formatCount(n, locale);
  const { fixes, conflicts, over } = totals;
  return (
    <section id="summary" tabIndex={-1} className="dock max-md:hidden" aria-label={text.entry.summary}>
      <div className="dock__in px-4">
        <dl>
          <div>
            <dt>{text.batch.filled}</dt>
            <dd>{count(totals.batches)}</dd>
          </div>
          {BATCH_COLUMNS.map((column) => {
            const sum = totals.counts[column];
            return (
              <div key={column}>
                <dt>{columnName(column, locale)}</dt>
                <dd>{sum === null ? text.common.noData : count(sum)}</dd>
              </div>
            );
          })}
          {fixes + conflicts + over > 0 ? (
            <div>
              <dt>{text.batch.toFix}</dt>
              <dd className="flex flex-wrap gap-x-4 text-13!">
                {fixes > 0 ? <RowStatus state="FIX" word={text.entry.fixes(count(fixes))} /> : null}
                {conflicts > 0 ? <RowStatus state="CONFLICT" word={text.entry.conflicts(count(conflicts))} /> : null}
                {over > 0 ? <RowStatus state="WARNED" word={text.batch.overQuota(count(over))} /> : null}
              </dd>
            </div>
          ) : null}
        </dl>
        {isWritable ? (
          <div className="dock__end">
            <SavingLine autosave={autosave} totals={totals} locale={locale} />
            <Button icon={ClipboardPaste} onClick={onPaste}>
              {text.entry.pasteFromExcel}
            </Button>
            <ButtonLink icon={Upload} href={batchesAddress(group, "/import")} prefetch={false}>
              {text.batch.importFile}
            </ButtonLink>
            <noscript>
              <Button type="submit" variant="primary">
                {text.common.save}
              </Button>
            </noscript>
          </div>
        ) : null}
        <p role="status" className={report ? "text-13" : "sr"}>
          {words || report}
        </p>
      </div>
    </section>
  );
}
