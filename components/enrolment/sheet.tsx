"use client";

import { useActionState, useCallback, useEffect, useReducer, useRef } from "react";
import { Button } from "@/components/ui/button";
import { type Period, periodCode } from "@/lib/domain/period";
import { saveSheet } from "@/lib/enrolment/actions";
import type { EntrySheet } from "@/lib/enrolment/queries";
import { keyOf, writeSheetForm } from "@/lib/enrolment/sheet-form";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { reportSentence } from "./report-sentence";
import { SheetDock } from "./sheet-dock";
import { isSaveKey } from "./sheet-keys";
import { SheetLegend } from "./sheet-legend";
import { type Draft, type Drafts, keepMine, reduce, type SheetAnswer, stateAfter, unsaved } from "./sheet-state";
import { SheetTable } from "./sheet-table";
import { groupSheet, type SheetAxis, totalsOf, viewSheet } from "./sheet-view";
import { useUnsavedGuard } from "./unsaved-guard";

const FORM_ID = "sheet";
const IDLE: SheetAnswer = { status: "idle" };
const FIRST_PROBLEM = '[aria-invalid="true"], [data-problem]';

interface SheetProps {
  sheet: EntrySheet;
  axis: SheetAxis;
  /** What the sheet is about: the name of the category or of the place. */
  subject: string;
  period: Period;
  isWritable: boolean;
  locale: Locale;
}

/**
 * The form posts every row by itself, so it works without JavaScript: the answer then makes the page anew. With
 * JavaScript only the rows that were changed travel, and what somebody types meanwhile stays where it is.
 */
export function Sheet({ sheet, axis, subject, period, isWritable, locale }: SheetProps) {
  const { month, reported } = sheet;
  const text = sheetTextFor(locale).entry;
  const [posted, post] = useActionState(saveSheet, IDLE);
  const [state, dispatch] = useReducer(reduce, posted, stateAfter);
  const form = useRef<HTMLFormElement>(null);

  const save = useCallback(
    async (drafts: Drafts) => {
      dispatch({ kind: "SENT", drafts });
      const changed = Object.values(drafts);
      if (changed.length === 0) return;
      try {
        const answer = await saveSheet(IDLE, writeSheetForm(month.regencyCode, period, changed));
        dispatch({ kind: "ANSWERED", answer });
      } catch {
        // Out of reach, or something broke there: the drafts stay, and the person is told.
        dispatch({ kind: "FAILED" });
      }
    },
    [month.regencyCode, period],
  );
  const keep = useCallback((draft: Draft) => void save({ [keyOf(draft)]: keepMine(draft) }), [save]);

  const { report } = state;
  useEffect(() => {
    const hasProblems = report?.kind === "ANSWERED" && report.refused + report.stale > 0;
    if (hasProblems) form.current?.querySelector<HTMLElement>(FIRST_PROBLEM)?.focus();
  }, [report]);

  const waiting = unsaved(state.drafts);
  const waitingCount = Object.keys(waiting).length;
  const isSaving = state.sent !== null;
  useUnsavedGuard(waitingCount > 0, text.leave, FORM_ID);

  const shown = viewSheet(sheet, state, axis, isWritable, locale);
  return (
    <form
      id={FORM_ID}
      ref={form}
      action={post}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving) void save(waiting);
      }}
      onKeyDown={(event) => {
        if (!isSaveKey(event)) return;
        event.preventDefault();
        form.current?.requestSubmit();
      }}
    >
      <input type="hidden" name="regencyCode" value={month.regencyCode} />
      <input type="hidden" name="period" value={periodCode(period)} />
      <div className="wrap wrap--wide">
        <SheetTable
          caption={text.tableName(subject, formatPeriod(period, locale))}
          groups={groupSheet(shown, axis, locale)}
          axis={axis}
          period={period}
          timeZone={month.timeZone}
          isWritable={isWritable}
          locale={locale}
          dispatch={dispatch}
          onKeep={keep}
        />
        <SheetLegend locale={locale} />
      </div>
      <SheetDock
        totals={totalsOf(shown, reported, axis)}
        filledLabel={axis === "PLACE" ? text.placesFilled : text.categoriesFilled}
        report={reportSentence(report, locale)}
        locale={locale}
      >
        {isWritable ? (
          <>
            <span className="hint max-md:hidden">{text.saveKeys}</span>
            <Button type="submit" variant="primary" blocked={isSaving} aria-keyshortcuts="Control+S">
              {isSaving ? text.saving : waitingCount > 0 ? text.save(formatCount(waitingCount, locale)) : text.saveAll}
            </Button>
          </>
        ) : null}
      </SheetDock>
    </form>
  );
}
