"use client";

import { type ClipboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/text-area-field";
import { formatCount, type Locale } from "@/lib/format";
import { sheetDialogTextFor } from "@/lib/text/sheet-dialog-text";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { splitBlock } from "./pasted-block";

interface PasteDialogProps {
  /** Which cell the block begins at, in words; null where none is chosen, which is the first one. */
  target: string | null;
  locale: Locale;
  onPaste: (text: string) => void;
  onClose: () => void;
}

/** For who looks for a button rather than a key: the block is shown before it goes into the sheet. */
export function PasteDialog({ target, locale, onPaste, onClose }: PasteDialogProps) {
  const text = sheetTextFor(locale);
  const words = sheetDialogTextFor(locale).pasteDialog;
  const start = target ?? words.firstCell;
  const [block, setBlock] = useState("");
  const lines = block === "" ? [] : splitBlock(block);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const count = (n: number) => formatCount(n, locale);
  // A text field turns tabs that are pasted into itself into tabs: nothing is lost on the way.
  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    setBlock(event.clipboardData.getData("text/plain"));
  };
  return (
    <Dialog title={text.entry.pasteFromExcel} closeLabel={text.common.cancel} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onPaste(block);
          onClose();
        }}
      >
        <TextAreaField
          label={words.label}
          hint={words.hint}
          rows={8}
          value={block}
          spellCheck={false}
          onPaste={take}
          onChange={(event) => setBlock(event.target.value)}
        />
        <p className="text-13 text-ink-2" role="status">
          {lines.length === 0 ? words.from(start) : words.size(count(lines.length), count(width), start)}
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" variant="primary" blocked={lines.length === 0}>
            {words.apply}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
