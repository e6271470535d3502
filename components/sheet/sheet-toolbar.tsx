import { ArrowDownToLine, Redo2, Undo2 } from "lucide-react";
import { type ReactNode, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { SheetEditor } from "./sheet-editor";
import type { SheetKinds } from "./sheet-kinds";
import type { Undone } from "./use-saving-news";

interface SheetToolbarProps<S extends SheetKinds> {
  editor: SheetEditor<S>;
  locale: Locale;
  onUndone: (undone: Undone) => void;
  /** What this sheet can do beside: before the others, and after filling down, where a cell may be chosen or none. */
  first?: ReactNode;
  beside?: (isChosen: boolean) => ReactNode;
}

/** What has a key as well, for who looks for a button. */
export function SheetToolbar<S extends SheetKinds>({ editor, locale, onUndone, first, beside }: SheetToolbarProps<S>) {
  const text = sheetTextFor(locale).entry.tool;
  const { selection } = editor;
  const selected = useSyncExternalStore(selection.subscribe, selection.current, () => null);
  const rows = selected ? selected.block.bottom - selected.block.top + 1 : 0;
  const columns = selected ? selected.block.right - selected.block.left + 1 : 0;
  const isBlock = rows * columns > 1;
  return (
    <div className="toolbar" role="toolbar" aria-label={text.name}>
      {first}
      <Button
        small
        icon={ArrowDownToLine}
        blocked={rows < 2}
        aria-keyshortcuts="Control+D"
        onClick={() => editor.fillDown()}
      >
        {text.fillDown}
      </Button>
      {beside?.(selected !== null)}
      <Button
        small
        icon={Undo2}
        aria-keyshortcuts="Control+Z"
        onClick={() => onUndone(editor.undo() ? "UNDONE" : "NOTHING")}
      >
        {text.undo}
      </Button>
      <Button
        small
        icon={Redo2}
        aria-keyshortcuts="Control+Y"
        onClick={() => onUndone(editor.redo() ? "REDONE" : "NOTHING")}
      >
        {text.redo}
      </Button>
      <span className="toolbar__size">
        {isBlock ? text.selected(formatCount(rows, locale), formatCount(columns, locale)) : null}
      </span>
    </div>
  );
}
