import { CopyPlus, Equal } from "lucide-react";
import { SheetToolbar } from "@/components/sheet/sheet-toolbar";
import type { Undone } from "@/components/sheet/use-saving-news";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { EnrolmentTools } from "./sheet-tools";

interface MonthToolbarProps {
  tools: EnrolmentTools;
  locale: Locale;
  onCopy: () => void;
  onUndone: (undone: Undone) => void;
}

/** The toolbar of every sheet, with what only a month has: the one before it, and two programmes that go together. */
export function MonthToolbar({ tools: { editor }, locale, onCopy, onUndone }: MonthToolbarProps) {
  const text = sheetTextFor(locale).entry.tool;
  return (
    <SheetToolbar
      editor={editor}
      locale={locale}
      onUndone={onUndone}
      first={
        <Button small icon={CopyPlus} onClick={onCopy}>
          {text.copyLastMonth}
        </Button>
      }
      beside={(isChosen) => (
        <Button small icon={Equal} blocked={!isChosen} onClick={() => editor.repeat("jkk", "jkm")}>
          {text.deathAsAccident}
        </Button>
      )}
    />
  );
}
