import { ArrowDownToLine, CopyPlus, Equal, Redo2, Undo2 } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { Undone } from "@/components/sheet/use-saving-news";
import { Button } from "@/components/ui/button";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { EnrolmentTools } from "./sheet-tools";

interface SheetToolbarProps {
  tools: EnrolmentTools;
  locale: Locale;
  onCopy: () => void;
  onUndone: (undone: Undone) => void;
}

/** What has a key as well, for who looks for a button. */
export function SheetToolbar({ tools: { editor }, locale, onCopy, onUndone }: SheetToolbarProps) {
  const text = sheetTextFor(locale).entry.tool;
  const { selection } = editor;
  const selected = useSyncExternalStore(selection.subscribe, selection.current, () => null);
  const rows = selected ? selected.block.bottom - selected.block.top + 1 : 0;
  const columns = selected ? selected.block.right - selected.block.left + 1 : 0;
  const isBlock = rows * columns > 1;
  return (
    <div className="toolbar" role="toolbar" aria-label={text.name}>
      <Button small icon={CopyPlus} onClick={onCopy}>
        {text.copyLastMonth}
      </Button>
      <Button
        small
        icon={ArrowDownToLine}
        blocked={rows < 2}
        aria-keyshortcuts="Control+D"
        onClick={() => editor.fillDown()}
      >
        {text.fillDown}
      </Button>
      <Button small icon={Equal} blocked={selected === null} onClick={() => editor.repeat("jkk", "jkm")}>
        {text.deathAsAccident}
      </Button>
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
