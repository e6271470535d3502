import { useSyncExternalStore } from "react";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { Autosave } from "./autosave";
import type { SheetKinds } from "./sheet-kinds";

interface SignedOutNoticeProps<S extends SheetKinds> {
  autosave: Autosave<S>;
  locale: Locale;
}

/** The way back for who was signed out by the clock: a whole new page, for the session is another one. */
export function SignedOutNotice<S extends SheetKinds>({ autosave, locale }: SignedOutNoticeProps<S>) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
  if (state.kind !== "REFUSED" || state.refusal.reason !== "SIGNED_OUT") return null;
  const text = sheetTextFor(locale);
  const back = `${window.location.pathname}${window.location.search}`;
  return (
    <Notice kind="warn" title={text.entry.signedOut} live>
      {text.entry.signedOutHint}{" "}
      <a href={`/sign-in?${new URLSearchParams({ next: back })}`}>{text.entry.signInAgain}</a>
    </Notice>
  );
}
