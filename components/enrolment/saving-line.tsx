import { Check, CloudOff, LoaderCircle, type LucideIcon, OctagonAlert } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/format";
import { type SavingTone, savingSentence } from "./saving-sentence";
import type { SheetTools } from "./sheet-tools";
import type { SheetTotals } from "./sheet-totals";

const SHAPE: Readonly<Record<SavingTone, LucideIcon>> = {
  ok: Check,
  saving: LoaderCircle,
  wait: CloudOff,
  bad: OctagonAlert,
};

interface SavingLineProps {
  tools: SheetTools;
  totals: SheetTotals;
  locale: Locale;
}

/** For the eye only: it changes with every few keys. What matters to the ear is announced. */
export function SavingLine({ tools: { autosave }, totals, locale }: SavingLineProps) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
  const { tone, words } = savingSentence(state, totals, locale);
  return (
    <p className={`st st--${tone} saving`}>
      <Icon of={SHAPE[tone]} />
      <span>{words}</span>
    </p>
  );
}
