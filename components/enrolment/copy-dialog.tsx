"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Period } from "@/lib/domain/period";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import { sheetDialogTextFor } from "@/lib/text/sheet-dialog-text";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { planCopy, rowsOf } from "./copy-plan";
import type { EnrolmentTools } from "./sheet-tools";
import type { RowGroup } from "./sheet-view";

interface CopyDialogProps {
  tools: EnrolmentTools;
  groups: readonly RowGroup[];
  /** The rows that are selected in the sheet; empty when only one cell is. */
  selectedKeys: readonly string[];
  lastMonth: Period;
  locale: Locale;
  onClose: () => void;
}

/** Which rows take over last month's counts: those that are selected, or whole districts. */
export function CopyDialog({ tools, groups, selectedKeys, lastMonth, locale, onClose }: CopyDialogProps) {
  const { store, editor, announcer } = tools;
  const { cancel } = sheetTextFor(locale).common;
  const words = sheetDialogTextFor(locale).copy;
  const month = formatPeriod(lastMonth, locale);
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
    <Dialog title={words.title(month)} closeLabel={cancel} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          editor.write(changes, lastMonth);
          announcer.say(words.done(month));
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
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="submit" variant="primary" blocked={changes.length === 0}>
            {words.apply(count(rowsOf(changes)))}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
