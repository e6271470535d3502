import { ClipboardPaste, Upload } from "lucide-react";
import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { RowStatus } from "@/components/sheet/row-status";
import { SavingLine } from "@/components/sheet/saving-line";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { type Period, periodCode } from "@/lib/domain/period";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { EnrolmentTools } from "./sheet-tools";
import type { SheetAxis, SheetTotals } from "./sheet-totals";

interface SheetDockProps {
  tools: EnrolmentTools;
  axis: SheetAxis;
  regencyCode: string;
  period: Period;
  isWritable: boolean;
  /** What a form that was posted without JavaScript came to. */
  report: string;
  locale: Locale;
  onPaste: () => void;
}

export function SheetDock({ tools, axis, regencyCode, period, isWritable, report, locale, onPaste }: SheetDockProps) {
  const { store, announcer } = tools;
  const text = sheetTextFor(locale).entry;
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const read = () => store.totals();
  const totals = useSyncExternalStore(subscribe, read, read);
  const words = useSyncExternalStore(announcer.subscribe, announcer.words, announcer.words);
  return (
    <section id="summary" tabIndex={-1} className="dock max-md:hidden" aria-label={text.summary}>
      <div className="wrap wrap--wide dock__in">
        <Figures totals={totals} axis={axis} locale={locale} />
        <div className="dock__end">
          {isWritable ? <SavingLine autosave={tools.autosave} totals={totals} locale={locale} /> : null}
          {isWritable ? (
            <>
              <Button icon={ClipboardPaste} onClick={onPaste}>
                {text.pasteFromExcel}
              </Button>
              <ButtonLink icon={Upload} href={`/imports/${regencyCode}?period=${periodCode(period)}`} prefetch={false}>
                {text.importFile}
              </ButtonLink>
            </>
          ) : null}
          <ButtonLink
            variant={isWritable ? "primary" : "plain"}
            href={`/submissions/${regencyCode}/${periodCode(period)}`}
            prefetch={false}
          >
            {isWritable ? text.submit : text.toSubmission}
          </ButtonLink>
          {isWritable ? <noscript>{<SaveButton locale={locale} />}</noscript> : null}
        </div>
        <p role="status" className={report ? "text-13" : "sr"}>
          {words || report}
        </p>
      </div>
    </section>
  );
}

function SaveButton({ locale }: { locale: Locale }) {
  return (
    <Button type="submit" variant="primary">
      {sheetTextFor(locale).common.save}
    </Button>
  );
}

interface FiguresProps {
  totals: SheetTotals;
  axis: SheetAxis;
  locale: Locale;
}

function Figures({ totals, axis, locale }: FiguresProps) {
  const text = sheetTextFor(locale);
  const { entry } = text;
  const { jkk, jkm, jht } = text.programme;
  const count = (n: number) => formatCount(n, locale);
  const known = (n: number | null) => (n === null ? text.common.noData : count(n));
  const isJkkJkm = totals.jkk === totals.jkm;
  const openMatters = totals.fixes + totals.warned + totals.conflicts;
  return (
    <dl>
      <div>
        <dt>{axis === "PLACE" ? entry.placesFilled : entry.categoriesFilled}</dt>
        <dd>
          {count(totals.filled)} <small>{entry.ofTotal(count(totals.fillable))}</small>
        </dd>
        <dd className="meter" aria-hidden="true">
          <i style={{ width: `${(100 * totals.filled) / Math.max(1, totals.fillable)}%` }} />
        </dd>
      </div>
      <Figure
        label={isJkkJkm ? entry.jkkIsJkm(jkk.short, jkm.short) : jkk.short}
        value={known(totals.jkk)}
        hint={totals.reported === null ? undefined : entry.reportedBy(count(totals.reported))}
      />
      {isJkkJkm ? null : <Figure label={jkm.short} value={known(totals.jkm)} />}
      <Figure label={jht.short} value={known(totals.jht)} />
      {totals.unmapped === undefined ? null : (
        <Figure label={entry.unmapped} value={known(totals.unmapped)} hint={entry.unmappedHint} />
      )}
      <div>
        <dt>{entry.beforeSubmitting}</dt>
        <dd className="flex flex-wrap gap-x-4 text-13!">
          {openMatters === 0 ? entry.nothingLeft : null}
          <Matter state="FIX" count={totals.fixes} word={entry.fixes} locale={locale} />
          <Matter state="WARNED" count={totals.warned} word={entry.notes} locale={locale} />
          <Matter state="CONFLICT" count={totals.conflicts} word={entry.conflicts} locale={locale} />
        </dd>
      </div>
    </dl>
  );
}

interface MatterProps {
  state: "FIX" | "WARNED" | "CONFLICT";
  count: number;
  word: (count: string) => string;
  locale: Locale;
}

function Matter({ state, count, word, locale }: MatterProps): ReactNode {
  return count > 0 ? <RowStatus state={state} word={word(formatCount(count, locale))} /> : null;
}

function Figure({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value} {hint ? <small>{hint}</small> : null}
      </dd>
    </div>
  );
}
