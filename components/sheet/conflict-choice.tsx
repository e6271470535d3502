import { Split } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatInstant, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

const TAKE_KEYS = "Alt+1";
const KEEP_KEYS = "Alt+2";

interface ConflictChoiceProps {
  id: string;
  place: string;
  theirs: { readonly changedBy: string | null; readonly changedAt: Date };
  theirValue: string;
  myValue: string;
  /** The field that drops the row from the form, and the one that sends it with the newer row as seen. */
  fields: { readonly take: string; readonly seen: string; readonly seenNow: string };
  timeZone: string;
  locale: Locale;
  onTake: () => void;
  onKeep: () => void;
}

/** Both values, who and when, and a button for either. The buttons submit the form themselves where there is no JavaScript. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { id, place, theirs, theirValue, myValue, fields, timeZone, locale, onTake, onKeep } = props;
  const text = sheetTextFor(locale).entry.conflict;
  const when = formatInstant(theirs.changedAt, timeZone, locale);
  return (
    <fieldset id={id} aria-label={text.of(place)}>
      <Icon of={Split} />
      <span>
        <b>{text.theirs(theirs.changedBy ?? text.someone, theirValue, when)}</b> {text.mine(myValue)}
      </span>
      <Button type="submit" small name={fields.take} value="1" aria-keyshortcuts={TAKE_KEYS} onClick={answer(onTake)}>
        {text.take(theirValue)} <kbd>{TAKE_KEYS}</kbd>
      </Button>
      <Button
        type="submit"
        small
        name={fields.seen}
        value={fields.seenNow}
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
