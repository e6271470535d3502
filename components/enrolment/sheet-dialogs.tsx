import { lazy, Suspense } from "react";
import { useDialogsAhead } from "@/components/sheet/dialogs-ahead";
import type { Period } from "@/lib/domain/period";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { EnrolmentTools } from "./sheet-tools";
import type { RowGroup } from "./sheet-view";

export type SheetDialog = "PASTE" | "COPY";

const readPaste = () => import("@/components/sheet/paste-dialog").then(({ PasteDialog }) => ({ default: PasteDialog }));
const readCopy = () => import("./copy-dialog").then(({ CopyDialog }) => ({ default: CopyDialog }));
const READINGS = [readPaste, readCopy];

// Seldom wanted, so not among the first scripts.
const PasteDialog = lazy(readPaste);
const CopyDialog = lazy(readCopy);

interface SheetDialogsProps {
  open: SheetDialog | null;
  tools: EnrolmentTools;
  groups: readonly RowGroup[];
  nameOf: (key: string) => string;
  lastMonth: Period;
  locale: Locale;
  onPaste: (block: string) => void;
  onClose: () => void;
}

export function SheetDialogs({ open, tools, groups, nameOf, lastMonth, locale, onPaste, onClose }: SheetDialogsProps) {
  const { store, editor } = tools;
  const text = sheetTextFor(locale);
  useDialogsAhead(READINGS);
  const selected = editor.selection.current();
  const targetOf = () => {
    if (selected === null) return null;
    const place = { row: selected.block.top, column: selected.block.left };
    return text.entry.cell(text.programme[editor.columnAt(place)].short, nameOf(editor.keyAt(place)));
  };
  return (
    <Suspense>
      {open === "PASTE" ? (
        <PasteDialog target={targetOf()} locale={locale} onPaste={onPaste} onClose={onClose} />
      ) : null}
      {open === "COPY" ? (
        <CopyDialog
          tools={tools}
          groups={groups}
          selectedKeys={selected ? store.keys.slice(selected.block.top, selected.block.bottom + 1) : []}
          lastMonth={lastMonth}
          locale={locale}
          onClose={onClose}
        />
      ) : null}
    </Suspense>
  );
}
