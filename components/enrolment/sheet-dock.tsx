import type { ReactNode } from "react";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { RowStatus } from "./row-status";
import type { SheetTotals } from "./sheet-view";

interface SheetDockProps {
  totals: SheetTotals;
  filledLabel: string;
  /** The button that saves; absent for who only reads. */
  children?: ReactNode;
  /** What the last save said, read aloud. */
  report: string;
  locale: Locale;
}

export function SheetDock({ totals, filledLabel, children, report, locale }: SheetDockProps) {
  const text = sheetTextFor(locale);
  const entry = text.entry;
  const { jkk, jkm, jht } = text.programme;
  const count = (n: number) => formatCount(n, locale);
  const known = (n: number | null) => (n === null ? text.common.noData : count(n));
  const isJkkJkm = totals.jkk === totals.jkm;
  const openMatters = totals.fixes + totals.warned + totals.conflicts;
  return (
    <section className="dock" aria-label={entry.summary}>
      <div className="wrap wrap--wide dock__in">
        <dl>
          <div>
            <dt>{filledLabel}</dt>
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
            <dd className="flex gap-4 text-13!">
              {openMatters === 0 ? entry.nothingLeft : null}
              {totals.fixes > 0 ? <RowStatus state="FIX" word={entry.fixes(count(totals.fixes))} /> : null}
              {totals.warned > 0 ? <RowStatus state="WARNED" word={entry.notes(count(totals.warned))} /> : null}
              {totals.conflicts > 0 ? (
                <RowStatus state="CONFLICT" word={entry.conflicts(count(totals.conflicts))} />
              ) : null}
            </dd>
          </div>
        </dl>
        <div className="dock__end">
          <p role="status" className="max-w-[44ch] text-13">
            {report}
          </p>
          {children}
        </div>
      </div>
    </section>
  );
}

/** Left out on a phone, where the dock would hide the sheet. */
function Figure({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div className="max-md:hidden">
      <dt>{label}</dt>
      <dd>
        {value} {hint ? <small>{hint}</small> : null}
      </dd>
    </div>
  );
}
