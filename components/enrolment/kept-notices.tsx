import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { periodCode, toPeriod } from "@/lib/domain/period";
import { PROGRAMMES } from "@/lib/domain/programme";
import type { EntrySheet } from "@/lib/enrolment/queries";
import { formatCount, formatPeriod, type Locale, nameIn } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { KeptDraft } from "./kept-drafts";

interface KeptNoticesProps {
  /** What was typed into rows that no longer take it. */
  stranded: readonly KeptDraft[];
  /** What was typed into other sheets and waits for them to be opened. */
  elsewhere: readonly KeptDraft[];
  categories: EntrySheet["categories"];
  locale: Locale;
  onDiscard: (draft: KeptDraft) => void;
}

/** What this device has kept and this sheet cannot send: shown with its values, never dropped in silence. */
export function KeptNotices({ stranded, elsewhere, categories, locale, onDiscard }: KeptNoticesProps) {
  const text = sheetTextFor(locale).entry.kept;
  const count = (n: number) => formatCount(n, locale);
  return (
    <>
      {stranded.length > 0 ? (
        <Notice kind="warn" title={text.stranded(count(stranded.length))}>
          {text.strandedHint}
          <ul className="kept-list">
            {stranded.map((draft) => (
              <li key={draft.stamp}>
                <span>
                  <b>{draft.name}</b> {valuesOf(draft, locale)}
                </span>
                <Button small onClick={() => onDiscard(draft)}>
                  {text.discard}
                  <span className="sr">, {draft.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {elsewhere.length > 0 ? (
        <Notice kind="info" title={text.elsewhere(count(elsewhere.length))}>
          {text.elsewhereHint}{" "}
          {sheetsOf(elsewhere, categories, locale).map(({ href, label }) => (
            <span key={href}>
              <Link href={href}>{label}</Link>{" "}
            </span>
          ))}
        </Notice>
      ) : null}
    </>
  );
}

function valuesOf({ cells, note }: KeptDraft, locale: Locale): string {
  const text = sheetTextFor(locale);
  const values = PROGRAMMES.filter((programme) => cells[programme] !== "").map(
    (programme) => `${text.programme[programme].short} ${cells[programme]}`,
  );
  return [...values, ...(note === "" ? [] : [`“${note}”`])].join(", ") || text.entry.conflict.empty;
}

function sheetsOf(drafts: readonly KeptDraft[], categories: EntrySheet["categories"], locale: Locale) {
  const text = sheetTextFor(locale).entry.kept;
  const sheets = new Map<string, string>();
  for (const { regencyCode, period: month, categoryCode } of drafts) {
    const period = toPeriod(month);
    const category = categories.find(({ code }) => code === categoryCode);
    const name = category === undefined ? categoryCode : nameIn(category, locale);
    const href = `/entry/${regencyCode}/${periodCode(period)}?category=${categoryCode}`;
    sheets.set(href, text.sheet(formatPeriod(period, locale), name));
  }
  return [...sheets].map(([href, label]) => ({ href, label }));
}
