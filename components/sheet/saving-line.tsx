import { Check, CloudOff, LoaderCircle, type LucideIcon, OctagonAlert } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/format";
import type { Autosave } from "./autosave";
import { type SavingTone, savingSentence } from "./saving-sentence";
import type { SavingTotals, SheetKinds } from "./sheet-kinds";

const SHAPE: Readonly<Record<SavingTone, LucideIcon>> = {
  ok: Check,
  saving: LoaderCircle,
  wait: CloudOff,
  bad: OctagonAlert,
};

interface SavingLineProps<S extends SheetKinds> {
  autosave: Autosave<S>;
  totals: SavingTotals;
  locale: Locale;
}

/** For the eye only: it changes with every few keys. What matters to the ear is announced. */
export function SavingLine<S extends SheetKinds>({ autosave, totals, locale }: SavingLineProps<S>) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
  const { tone, words } = savingSentence(state, totals, locale);
  return (
    <p className={`st st--${tone} saving`}>
      <Icon of={SHAPE[tone]} />
      <span>{words}</span>
    </p>
  );
}
