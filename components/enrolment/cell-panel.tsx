import { ChevronDown, ChevronUp } from "lucide-react";
import { useCallback, useId, useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { addMonths, type Period } from "@/lib/domain/period";
import { formatCount, formatPeriod, formatRate, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { PanelHistory } from "./panel-history";
import { PanelKeys } from "./panel-keys";
import { PanelMonths } from "./panel-months";
import { PanelNote } from "./panel-note";
import { rowSentences } from "./row-detail";
import type { EnrolmentTools } from "./sheet-tools";
import type { NamedRow, RowGroup } from "./sheet-view";
import { useRowHistory } from "./use-row-history";

interface CellPanelProps {
  tools: EnrolmentTools;
  groups: readonly RowGroup[];
  /** What all rows have in common: the category, or the place. */
  subject: string;
  regencyCode: string;
  period: Period;
  timeZone: string;
  isWritable: boolean;
  locale: Locale;
}

/** Everything about the cell that has the focus; before one has it, the keys. */
export function CellPanel(props: CellPanelProps) {
  const { tools, isWritable, locale } = props;
  const { selection } = tools.editor;
  const selected = useSyncExternalStore(selection.subscribe, selection.current, selection.current);
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const text = sheetTextFor(locale).entry.panel;
  return (
    <aside className="panel" aria-label={text.name}>
      {/* Beside a wide sheet the panel is always open; below a narrow one it is folded away. */}
      <button
        type="button"
        className="panel__fold"
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={isOpen ? ChevronDown : ChevronUp} />
        {text.name}
      </button>
      <div id={bodyId} className={isOpen ? "panel__body" : "panel__body panel__body--folded"}>
        {selected === null ? (
          <PanelKeys isWritable={isWritable} locale={locale} />
        ) : (
          <ChosenCell {...props} rowKey={tools.editor.keyAt(selected.active)} column={selected.active.column} />
        )}
      </div>
    </aside>
  );
}

interface ChosenCellProps extends CellPanelProps {
  rowKey: string;
  column: number;
}

function ChosenCell({
  tools,
  groups,
  subject,
  regencyCode,
  period,
  timeZone,
  locale,
  rowKey,
  column,
}: ChosenCellProps) {
  const { store, editor } = tools;
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(rowKey, listener), [store, rowKey]);
  const read = () => store.record(rowKey);
  const record = useSyncExternalStore(subscribe, read, read);
  const view = store.view(rowKey);
  const { row } = record;
  const history = useRowHistory({ regencyCode, period, row });
  const text = sheetTextFor(locale);
  const programme = editor.columnAt({ column });
  const { short } = text.programme[programme];
  const { group, name } = findName(groups, rowKey);
  const count = view.counts[programme];
  const sentences = rowSentences(record, view, period, locale);
  return (
    <>
      <section>
        <p className="eyebrow">{`${name} · ${group}`}</p>
        <h2>{text.entry.panel.title(short, subject, formatPeriod(period, locale))}</h2>
        <p className="panel__v">
          {count === null ? null : <b>{formatCount(count, locale)}</b>}
          <span>
            {count === null
              ? text.common.noData
              : changeWords(count, row.previous?.[programme] ?? null, period, locale)}
          </span>
        </p>
        {sentences.map(({ what, todo }) => (
          <Notice
            key={what}
            kind={view.state === "FIX" ? "error" : view.problems.length > 0 ? "warn" : "info"}
            title={what}
          >
            {todo}
          </Notice>
        ))}
      </section>
      <PanelNote
        key={rowKey}
        rowKey={rowKey}
        note={view.note}
        isWritable={record.open.length > 0}
        locale={locale}
        editor={editor}
      />
      <PanelMonths history={history} programme={programme} now={count} name={name} period={period} locale={locale} />
      <PanelHistory history={history} programme={programme} timeZone={timeZone} locale={locale} />
    </>
  );
}

function findName(groups: readonly RowGroup[], rowKey: string): { group: string; name: string } {
  for (const { title, rows } of groups) {
    const row = rows.find((one: NamedRow) => one.rowKey === rowKey);
    if (row) return { group: title, name: row.name };
  }
  return { group: "", name: "" };
}

function changeWords(now: number, before: number | null, period: Period, locale: Locale): string {
  const text = sheetTextFor(locale).entry.panel;
  const [month = ""] = formatPeriod(addMonths(period, -1), locale).split(" ");
  if (before === null) return text.noPrevious(month);
  const change = now - before;
  if (change === 0) return text.same(month);
  const share = before === 0 ? "" : ` (${formatRate(Math.abs(change) / before, locale, 1)})`;
  const words = change > 0 ? text.risen : text.fallen;
  return words(formatCount(Math.abs(change), locale), month, share);
}
