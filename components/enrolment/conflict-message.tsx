import { Split } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Counts } from "@/lib/domain/entry";
import { sameCounts } from "@/lib/domain/judgement";
import { PROGRAMMES } from "@/lib/domain/programme";
import type { Theirs } from "@/lib/enrolment/month-rows";
import { fieldName, type RowKey, seenText } from "@/lib/enrolment/sheet-form";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

const TAKE_KEYS = "Alt+1";
const KEEP_KEYS = "Alt+2";

interface ConflictMessageProps {
  id: string;
  rowKey: RowKey;
  place: string;
  theirs: Theirs;
  counts: Counts;
  note: string;
  timeZone: string;
  locale: Locale;
  onTake: () => void;
  onKeep: () => void;
}

/**
 * Both values, who and when, and a button for either. The buttons submit the form themselves where there is no
 * JavaScript: one drops the row from it, the other sends it with the newer row as seen.
 */
export function ConflictMessage({
  id,
  rowKey,
  place,
  theirs,
  counts,
  note,
  timeZone,
  locale,
  onTake,
  onKeep,
}: ConflictMessageProps) {
  const text = sheetTextFor(locale).entry.conflict;
  const theirValue = differingValue(theirs.counts, theirs.note ?? "", counts, locale);
  const myValue = differingValue(counts, note, theirs.counts, locale);
  return (
    <fieldset id={id} aria-label={text.of(place)}>
      <Icon of={Split} />
      <span>
        <b>
          {text.theirs(theirs.changedBy ?? text.someone, theirValue, formatInstant(theirs.changedAt, timeZone, locale))}
        </b>{" "}
        {text.mine(myValue)}
      </span>
      <Button
        type="submit"
        small
        name={fieldName("take", rowKey)}
        value="1"
        aria-keyshortcuts={TAKE_KEYS}
        onClick={answer(onTake)}
      >
        {text.take(theirValue)} <kbd>{TAKE_KEYS}</kbd>
      </Button>
      <Button
        type="submit"
        small
        name={fieldName("seen", rowKey)}
        value={seenText(theirs)}
        aria-keyshortcuts={KEEP_KEYS}
        onClick={answer(onKeep)}
      >
        {text.keep(myValue)} <kbd>{KEEP_KEYS}</kbd>
      </Button>
    </fieldset>
  );
}

function answer(choose: () => void) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault();
    choose();
  };
}

/** The counts in which the two differ, each value once ("118"); the note where they differ in nothing else. */
function differingValue(counts: Counts, note: string, others: Counts, locale: Locale): string {
  const text = sheetTextFor(locale);
  const { empty, theirNote } = text.entry.conflict;
  if (sameCounts(counts, others)) return note === "" ? empty : theirNote(note);
  const differing = PROGRAMMES.filter((programme) => counts[programme] !== others[programme]);
  const words = differing.map((programme) => {
    const count = counts[programme];
    return { name: text.programme[programme].short, value: count === null ? empty : formatCount(count, locale) };
  });
  const values = new Set(words.map(({ value }) => value));
  return values.size === 1 ? [...values].join() : words.map(({ name, value }) => `${name} ${value}`).join(", ");
}
