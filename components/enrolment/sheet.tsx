"use client";

import { useActionState, useEffect, useMemo, useState } from "react";
import type { Place } from "@/components/sheet/grid";
import type { PastePlan } from "@/components/sheet/paste-plan";
import { PasteReport, pasteSentence } from "@/components/sheet/paste-report";
import { reportSentence } from "@/components/sheet/report-sentence";
import { SheetBox } from "@/components/sheet/sheet-box";
import { SheetHands } from "@/components/sheet/sheet-hands";
import { SignedOutNotice } from "@/components/sheet/signed-out-notice";
import { addMonths, type Period, periodCode } from "@/lib/domain/period";
import { classOf, isClosed, PROGRAMMES } from "@/lib/domain/programme";
import { saveSheet } from "@/lib/enrolment/actions";
import type { EntrySheet } from "@/lib/enrolment/queries";
import { formatPeriod, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { CellPanel } from "./cell-panel";
import type { Found } from "./draft-keeper";
import { KeptNotices } from "./kept-notices";
import { MonthToolbar } from "./month-toolbar";
import { type SheetDialog, SheetDialogs } from "./sheet-dialogs";
import { SheetDock } from "./sheet-dock";
import { SheetLegend } from "./sheet-legend";
import { SheetTable } from "./sheet-table";

import { createTools, IDLE } from "./sheet-tools";
import type { SheetAxis } from "./sheet-totals";
import { groupRows } from "./sheet-view";
import { useSheetNews } from "./use-sheet-news";

const NOTHING_FOUND: Found = { restored: 0, stranded: [], elsewhere: [] };

interface SheetProps {
  sheet: EntrySheet;
  axis: SheetAxis;
  /** What the sheet is about: the name of the category or of the place. */
  subject: string;
  period: Period;
  isWritable: boolean;
  personId: string;
  locale: Locale;
}

/**
 * The form posts every row by itself, so it works without JavaScript: the answer then makes the page anew. With
 * JavaScript the rows save themselves, and what is not saved is kept on the device.
 */
export function Sheet(props: SheetProps) {
  const { sheet, axis, subject, period, isWritable, locale } = props;
  const { month } = sheet;
  const text = sheetTextFor(locale).entry;
  const [posted, post] = useActionState(saveSheet, IDLE);
  const groups = useMemo(() => groupRows(sheet, axis, locale), [sheet, axis, locale]);
  const names = useMemo(
    () => new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.rowKey, row.name]))),
    [groups],
  );
  const nameOf = (key: string) => names.get(key) ?? key;
  const [tools] = useState(() => createTools(props, posted, nameOf));
  const [found, setFound] = useState(NOTHING_FOUND);
  const [pasted, setPasted] = useState<PastePlan | null>(null);
  const [dialog, setDialog] = useState<SheetDialog | null>(null);
  const news = useSheetNews(tools, setFound, locale);
  const [hands] = useState(
    () =>
      new SheetHands(
        tools,
        (plan) => {
          setPasted(plan);
          tools.announcer.say(pasteSentence(plan, locale));
        },
        news,
      ),
  );
  useEffect(() => tools.autosave.start(), [tools]);

  const closed = PROGRAMMES.filter((one) => sheet.rows.every((row) => isClosed(classOf(row.categoryCode), one)));
  const cellName = (place: Place) => {
    const { short } = sheetTextFor(locale).programme[tools.editor.columnAt(place)];
    return text.cell(short, nameOf(tools.editor.keyAt(place)));
  };
  const discard = (draft: Found["stranded"][number]) => {
    setFound({ ...found, stranded: found.stranded.filter((one) => one !== draft) });
    void tools.keeper.discard(draft);
  };
  return (
    <>
      <form id="sheet" action={post} onSubmit={(event) => event.preventDefault()} className="max-md:hidden">
        <input type="hidden" name="regencyCode" value={month.regencyCode} />
        <input type="hidden" name="period" value={periodCode(period)} />
        <div className="wrap wrap--wide">
          <div className="grid gap-3 not-empty:pb-3">
            <SignedOutNotice autosave={tools.autosave} locale={locale} />
            <KeptNotices
              stranded={found.stranded}
              elsewhere={found.elsewhere}
              categories={sheet.categories}
              locale={locale}
              onDiscard={discard}
            />
            {pasted ? (
              <PasteReport plan={pasted} nameOf={cellName} locale={locale} onClose={() => setPasted(null)} />
            ) : null}
          </div>
          {isWritable ? (
            <MonthToolbar tools={tools} locale={locale} onCopy={() => setDialog("COPY")} onUndone={news} />
          ) : null}
          <div className="entry">
            <div className="min-w-0">
              <a className="skip" href="#summary">
                {text.skip}
              </a>
              <SheetBox
                hands={hands}
                caption={text.tableName(subject, formatPeriod(period, locale))}
                isWritable={isWritable}
              >
                <SheetTable
                  caption={text.tableName(subject, formatPeriod(period, locale))}
                  groups={groups}
                  axis={axis}
                  closed={closed}
                  period={period}
                  timeZone={month.timeZone}
                  locale={locale}
                  tools={tools}
                />
              </SheetBox>
              <SheetLegend locale={locale} />
            </div>
            <CellPanel
              tools={tools}
              groups={groups}
              subject={subject}
              regencyCode={month.regencyCode}
              period={period}
              timeZone={month.timeZone}
              isWritable={isWritable}
              locale={locale}
            />
          </div>
        </div>
        <SheetDock
          tools={tools}
          axis={axis}
          regencyCode={month.regencyCode}
          period={period}
          isWritable={isWritable}
          report={reportSentence(posted, locale)}
          locale={locale}
          onPaste={() => setDialog("PASTE")}
        />
      </form>
      <SheetDialogs
        open={dialog}
        tools={tools}
        groups={groups}
        nameOf={nameOf}
        lastMonth={addMonths(period, -1)}
        locale={locale}
        onPaste={(block) => hands.paste(block)}
        onClose={() => setDialog(null)}
      />
    </>
  );
}
