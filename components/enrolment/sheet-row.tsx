"use client";

import { type FocusEvent, memo, useState } from "react";
import type { Period } from "@/lib/domain/period";
import { PROGRAMMES } from "@/lib/domain/programme";
import type { SheetRow } from "@/lib/enrolment/queries";
import { fieldName, seenText } from "@/lib/enrolment/sheet-form";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { ChangeCell } from "./change-cell";
import { RowCells } from "./row-cells";
import { RowDetail } from "./row-detail";
import { RowStatus } from "./row-status";
import { type RegencyTotal, viewRow } from "./row-view";
import type { Draft, SheetEvent } from "./sheet-state";

/** Place, five programmes, last month, change, status. */
export const COLUMNS = PROGRAMMES.length + 4;

interface SheetRowProps {
  row: SheetRow;
  /** What the first column calls the row: a place, or a category. */
  name: string;
  /** Small words after the name: what kind of village it is. */
  kind: string;
  draft: Draft | null;
  isSaving: boolean;
  isWritable: boolean;
  period: Period;
  timeZone: string;
  total: RegencyTotal | null;
  locale: Locale;
  dispatch: (event: SheetEvent) => void;
  onKeep: (draft: Draft) => void;
}

/** Remembered, so that a key typed in one village redraws one village. */
export const SheetRowView = memo(function SheetRowView(props: SheetRowProps) {
  const { row, name, draft, isWritable, locale, dispatch } = props;
  const [isNoteOpen, setNoteOpen] = useState(false);
  const text = sheetTextFor(locale);
  const view = viewRow(row, { ...props, isNoteOpen });
  const messageId = `message-${row.areaCode}-${row.categoryCode}`;
  const seen = { version: row.version, counts: row.counts, note: row.note };
  const type = (change: Extract<SheetEvent, { kind: "TYPED" }>["change"]) =>
    dispatch({ kind: "TYPED", key: row, from: { seen, cells: view.cells, note: view.note }, change });
  const leave = ({ relatedTarget: next }: FocusEvent) => {
    const isStillHere = next instanceof Element && next.closest("tr")?.dataset.row === messageId;
    if (!isStillHere) dispatch({ kind: "LEFT", key: row });
  };
  const status = <RowStatus state={view.state} word={text.entry.state[view.state]} />;

  return (
    <>
      <tr className={view.message ? "has-msg" : undefined} data-row={messageId} onBlur={leave}>
        <th scope="row" id={`row-${row.areaCode}-${row.categoryCode}`}>
          {name}
          {props.kind ? <small>{props.kind}</small> : null}
          {isWritable ? (
            <input type="hidden" name={fieldName("seen", row)} value={seenText(draft?.seen ?? seen)} />
          ) : null}
          {isWritable && !view.hasNoteField ? (
            <input type="hidden" name={fieldName("note", row)} value={view.note} />
          ) : null}
        </th>
        <RowCells
          rowKey={row}
          name={name}
          view={view}
          isWritable={isWritable}
          messageId={messageId}
          locale={locale}
          onType={(programme, typed) => type({ [programme]: typed })}
        />
        <td className={row.previous?.jkk == null ? "num muted" : "num"}>
          {row.previous?.jkk == null ? text.common.noData : formatCount(row.previous.jkk, locale)}
        </td>
        <ChangeCell now={view.counts.jkk} before={row.previous?.jkk ?? null} locale={locale} />
        <td>
          {view.state === "NOTED" ? (
            <button type="button" aria-expanded={isNoteOpen} onClick={() => setNoteOpen(!isNoteOpen)}>
              {status}
              <span className="sr">, {name}</span>
            </button>
          ) : (
            status
          )}
        </td>
      </tr>
      {view.message ? (
        <tr className={`msg msg--${view.message}`} data-row={messageId} onBlur={leave}>
          <td />
          <td colSpan={COLUMNS - 1}>
            <RowDetail
              {...props}
              id={messageId}
              view={view}
              tone={view.message}
              onNote={(note) => type({ note })}
              onTake={() => dispatch({ kind: "TOOK_THEIRS", key: row })}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
});
