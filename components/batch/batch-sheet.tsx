"use client";

import { lazy, Suspense, useActionState, useEffect, useState } from "react";
import { useDialogsAhead } from "@/components/sheet/dialogs-ahead";
import type { Place } from "@/components/sheet/grid";
import type { PastePlan } from "@/components/sheet/paste-plan";
import { PasteReport, pasteSentence } from "@/components/sheet/paste-report";
import { reportSentence } from "@/components/sheet/report-sentence";
import { SheetBox } from "@/components/sheet/sheet-box";
import { SheetHands } from "@/components/sheet/sheet-hands";
import { SheetToolbar } from "@/components/sheet/sheet-toolbar";
import { SignedOutNotice } from "@/components/sheet/signed-out-notice";
import { useSavingNews } from "@/components/sheet/use-saving-news";
import { saveBatches } from "@/lib/batch/actions";
import { type BatchGroup, groupFields, type NewMonths } from "@/lib/batch/batch-form";
import type { BatchRow } from "@/lib/batch/queries";
import type { Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { BatchDock } from "./batch-dock";
import { BatchTable, rowName } from "./batch-table";
import { type BatchTools, createBatchTools, IDLE } from "./batch-tools";
import { columnName } from "./batch-words";

// Seldom wanted: read when it is.
const readPaste = () => import("@/components/sheet/paste-dialog").then(({ PasteDialog }) => ({ default: PasteDialog }));
const READINGS = [readPaste];
const PasteDialog = lazy(readPaste);

interface BatchSheetProps {
  rows: readonly BatchRow[];
  group: BatchGroup;
  newMonths: NewMonths;
  /** What the table is about, for who does not see it. */
  caption: string;
  isWritable: boolean;
  timeZone: string;
  locale: Locale;
}

/**
 * The form posts every row by itself, so it works without JavaScript: the answer then makes the page anew. With
 * JavaScript the rows save themselves; who leaves before they are saved is asked.
 */
export function BatchSheet(props: BatchSheetProps) {
  const { rows, group, newMonths, caption, isWritable, timeZone, locale } = props;
  const [posted, post] = useActionState(saveBatches, IDLE);
  const [tools] = useState(() => createBatchTools(props, posted));
  const [pasted, setPasted] = useState<PastePlan | null>(null);
  const [isPasting, setPasting] = useState(false);
  const news = useSavingNews(tools, locale);
  const [hands] = useState(() => new SheetHands(tools, showPasted, news));
  useEffect(() => tools.autosave.start(), [tools]);
  useLeaveQuestion(tools);
  useDialogsAhead(READINGS);
  const words = placeWords(tools, rows, locale);
  return (
    <>
      <form id="sheet" action={post} onSubmit={(event) => event.preventDefault()} className="max-md:hidden">
        {Object.entries(groupFields({ ...group, ...newMonths })).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid gap-3 not-empty:pb-3">
          <SignedOutNotice autosave={tools.autosave} locale={locale} />
          {pasted ? (
            <PasteReport plan={pasted} nameOf={words.cell} locale={locale} onClose={() => setPasted(null)} />
          ) : null}
        </div>
        {isWritable ? <SheetToolbar editor={tools.editor} locale={locale} onUndone={news} /> : null}
        <a className="skip" href="#summary">
          {batchTextFor(locale).entry.skip}
        </a>
        <SheetBox hands={hands} caption={caption} isWritable={isWritable}>
          <BatchTable {...{ caption, rows, timeZone, locale, tools }} regencyCode={group.regencyCode} />
        </SheetBox>
        <BatchDock
          {...{ tools, group, isWritable, locale }}
          report={reportSentence(posted, locale)}
          onPaste={() => setPasting(true)}
        />
      </form>
      <Suspense>
        {isPasting ? (
          <PasteDialog
            target={words.pasteTarget()}
            locale={locale}
            onPaste={(block) => hands.paste(block)}
            onClose={() => setPasting(false)}
          />
        ) : null}
      </Suspense>
    </>
  );

  function showPasted(plan: PastePlan) {
    setPasted(plan);
    tools.announcer.say(pasteSentence(plan, locale));
  }
}

/** Who leaves while something is not saved is asked. */
function useLeaveQuestion({ store }: BatchTools) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (store.drafts().length > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [store]);
}

/** What cells are called, and where a block would be pasted. */
function placeWords({ editor }: BatchTools, rows: readonly BatchRow[], locale: Locale) {
  const { batch } = batchTextFor(locale);
  const names = new Map(rows.map((row) => [row.areaCode, rowName(row, locale)]));
  const cell = (place: Place) => {
    const key = editor.keyAt(place);
    return batch.cell(columnName(editor.columnAt(place), locale), names.get(key) ?? key);
  };
  const pasteTarget = () => {
    const selected = editor.selection.current();
    if (selected === null) return null;
    return cell({ row: selected.block.top, column: selected.block.left });
  };
  return { cell, pasteTarget };
}
