"use client";

import { useState } from "react";
import type { CellChange } from "@/components/sheet/undo-history";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Programme } from "@/lib/domain/programme";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { planCopy, rowsOf } from "./copy-plan";
import type { SheetStore } from "./sheet-store";
import type { RowGroup } from "./sheet-view";

interface CopyDialogProps {
  store: SheetStore;
  groups: readonly RowGroup[];
  /** The rows that are selected in the sheet; empty when only one cell is. */
  selectedKeys: readonly string[];
  /** "Juni 2024". */
  month: string;
  locale: Locale;
  onCopy: (changes: readonly CellChange<Programme>[]) => void;
  onClose: () => void;
}

/** Which rows take over last month's counts: those that are selected, or whole districts. */
export function CopyDialog({ store, groups, selectedKeys, month, locale, onCopy, onClose }: CopyDialogProps) {
  const text = sheetTextFor(locale);
  const words = text.entry.copy;
  const [isOfSelection, setOfSelection] = useState(selectedKeys.length > 1);
  const [titles, setTitles] = useState<readonly string[]>(groups.map(({ title }) => title));
  const [isOverwriting, setOverwriting] = useState(false);
  const planFor = (keys: readonly string[]) => planCopy(store.shown(keys), isOverwriting, locale);
  const keysOf = ({ rows }: RowGroup) => rows.map(({ rowKey }) => rowKey);
  const chosen = groups.filter(({ title }) => titles.includes(title));
  const changes = planFor(isOfSelection ? selectedKeys : chosen.flatMap(keysOf));
  const count = (n: number) => formatCount(n, locale);
  const toggle = (title: string) =>
    setTitles(titles.includes(title) ? titles.filter((one) => one !== title) : [...titles, title]);
  return (
    <Dialog title={words.title(month)} closeLabel={text.common.cancel} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onCopy(changes);
          onClose();
        }}
      >
        <p className="text-13 text-ink-2">{words.intro}</p>
        {selectedKeys.length > 1 ? (
          <label className="check">
            <input type="checkbox" checked={isOfSelection} onChange={() => setOfSelection(!isOfSelection)} />
            {words.selection(count(selectedKeys.length))}
          </label>
        ) : null}
        {isOfSelection ? null : (
          <fieldset className="check-list">
            <legend className="field__label">{words.groups}</legend>
            {groups.map((group) => (
              <label className="check" key={group.title}>
                <input type="checkbox" checked={titles.includes(group.title)} onChange={() => toggle(group.title)} />
                {group.title} <small>{words.rows(count(rowsOf(planFor(keysOf(group)))))}</small>
              </label>
            ))}
          </fieldset>
        )}
        <label className="check">
          <input type="checkbox" checked={isOverwriting} onChange={() => setOverwriting(!isOverwriting)} />
          {words.overwrite}
        </label>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" variant="primary" blocked={changes.length === 0}>
            {words.apply(count(rowsOf(changes)))}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
