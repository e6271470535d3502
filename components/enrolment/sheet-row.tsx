"use client";

import { type FocusEvent, memo, useCallback, useState, useSyncExternalStore } from "react";
import { RowStatus } from "@/components/sheet/row-status";
import type { Period } from "@/lib/domain/period";
import { periodCode } from "@/lib/domain/period";
import { PROGRAMMES } from "@/lib/domain/programme";
import { fieldName, seenText } from "@/lib/enrolment/sheet-form";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { ChangeCell } from "./change-cell";
import { RowCells } from "./row-cells";
import { RowDetail } from "./row-detail";
import type { EnrolmentTools } from "./sheet-tools";
import type { NamedRow } from "./sheet-view";
import { stateWord } from "./state-word";

/** Place, five programmes, last month, change, status. */
export const COLUMNS = PROGRAMMES.length + 4;

interface SheetRowProps extends NamedRow {
  period: Period;
  timeZone: string;
  locale: Locale;
  tools: EnrolmentTools;
}

/** Remembered and told of its own row alone: a key typed in one village redraws one village. */
export const SheetRowView = memo(function SheetRowView(props: SheetRowProps) {
  const { rowKey, name, kind, period, timeZone, locale, tools } = props;
  const { store, editor } = tools;
  const [isNoteOpen, setNoteOpen] = useState(false);
  const record = useRecord(props);
  const selectedBits = useSelectedBits(props);
  const view = store.view(rowKey);
  const text = sheetTextFor(locale);
  const { row, draft, open } = record;
  const isWritable = open.length > 0;
  const message = view.message ?? (isNoteOpen ? "note" : null);
  const hasNoteField = view.hasNoteField || (isWritable && isNoteOpen);
  const messageId = `message-${row.areaCode}-${row.categoryCode}`;
  const leave = ({ relatedTarget: next }: FocusEvent) => {
    const isStillHere = next instanceof Element && next.closest("tr")?.dataset.row === rowKey;
    if (!isStillHere) editor.leaveRow(rowKey);
  };
  const status = <RowStatus state={view.state} word={stateWord(view.state, row, locale)} />;

  return (
    <>
      <tr className={message ? "has-msg" : undefined} data-row={rowKey} onBlur={leave}>
        <th scope="row" id={`row-${row.areaCode}-${row.categoryCode}`}>
          {name}
          {kind ? <small>{kind}</small> : null}
          {isWritable ? (
            <input type="hidden" name={fieldName("seen", row)} value={seenText(draft?.seen ?? row)} />
          ) : null}
          {isWritable && row.copiedFrom !== null ? (
            <input type="hidden" name={fieldName("copied", row)} value={periodCode(row.copiedFrom)} />
          ) : null}
          {isWritable && !hasNoteField ? <input type="hidden" name={fieldName("note", row)} value={view.note} /> : null}
        </th>
        <RowCells
          record={record}
          view={view}
          name={name}
          selectedBits={selectedBits}
          messageId={messageId}
          locale={locale}
          onType={(programme, typed) => {
            const place = editor.placeOf(rowKey, programme);
            if (place) editor.typed(place, typed);
          }}
        />
        <td className={row.previous?.jkk == null ? "num muted" : "num"}>
          {row.previous?.jkk == null ? text.common.noData : formatCount(row.previous.jkk, locale)}
        </td>
        <ChangeCell now={view.counts.jkk} before={row.previous?.jkk ?? null} locale={locale} />
        <td>
          <span className="still">
            {view.state === "NOTED" ? (
              <button type="button" aria-expanded={isNoteOpen} onClick={() => setNoteOpen(!isNoteOpen)}>
                {status}
                <span className="sr">, {name}</span>
              </button>
            ) : (
              status
            )}
          </span>
        </td>
      </tr>
      {message ? (
        <tr className={`msg msg--${message}`} data-row={rowKey} onBlur={leave}>
          <td />
          <td colSpan={COLUMNS - 1}>
            <RowDetail
              id={messageId}
              record={record}
              view={view}
              name={name}
              tone={message}
              hasNoteField={hasNoteField}
              period={period}
              timeZone={timeZone}
              locale={locale}
              editor={editor}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
});

function useRecord({ rowKey, tools: { store } }: SheetRowProps) {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(rowKey, listener), [store, rowKey]);
  const read = () => store.record(rowKey);
  return useSyncExternalStore(subscribe, read, read);
}

function useSelectedBits({ rowKey, tools: { editor } }: SheetRowProps) {
  const row = editor.rowOf(rowKey);
  const read = () => editor.selection.bitsOf(row);
  return useSyncExternalStore(editor.selection.subscribe, read, read);
}
