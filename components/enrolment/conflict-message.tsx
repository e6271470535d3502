import { ConflictChoice } from "@/components/sheet/conflict-choice";
import type { Counts } from "@/lib/domain/entry";
import { sameCounts } from "@/lib/domain/judgement";
import { PROGRAMMES } from "@/lib/domain/programme";
import type { Theirs } from "@/lib/enrolment/month-rows";
import { fieldName, type RowKey, seenText } from "@/lib/enrolment/sheet-form";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

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

export function ConflictMessage({ rowKey, theirs, counts, note, ...rest }: ConflictMessageProps) {
  const { locale } = rest;
  return (
    <ConflictChoice
      {...rest}
      theirs={theirs}
      theirValue={differingValue(theirs.counts, theirs.note ?? "", counts, locale)}
      myValue={differingValue(counts, note, theirs.counts, locale)}
      fields={{ take: fieldName("take", rowKey), seen: fieldName("seen", rowKey), seenNow: seenText(theirs) }}
    />
  );
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
