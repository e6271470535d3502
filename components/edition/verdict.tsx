import { buttonClass } from "@/components/ui/button";
import { Notice, type NoticeKind } from "@/components/ui/notice";
import { spacedCheckCode } from "@/lib/domain/check-code";
import { editionAddress } from "@/lib/domain/edition-number";
import { asOf } from "@/lib/domain/period";
import type { CheckedFile } from "@/lib/edition/file-check";
import { type EditionSummary, type KnownFile, titleIn } from "@/lib/edition/queries";
import { formatDate, formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface TypedVerdict {
  readonly kind: "CODE" | "NUMBER";
  readonly typed: string;
  /** Null where there is none. */
  readonly edition: EditionSummary | null;
}

/** What a check found out. */
export type Verdict =
  | TypedVerdict
  | { readonly kind: "NO_CODE" }
  | { readonly kind: "FAULT"; readonly fault: "TOO_LARGE" | "NO_FILE" }
  | {
      readonly kind: "FILE";
      readonly file: CheckedFile;
      /** Null unless every bit is one of ours, or all that it says as JSON. */
      readonly known: KnownFile | null;
      /** The edition that a file which is not ours says it is; null where there is none. */
      readonly claimed: EditionSummary | null;
    };

interface VerdictCardProps {
  verdict: Verdict;
  locale: Locale;
}

/** The answer in one sentence, and beneath it the genuine edition to compare with. */
export function VerdictCard({ verdict, locale }: VerdictCardProps) {
  const text = textFor(locale).verify;
  const { notice, sentence, hint } = answerTo(verdict, locale);
  const edition = editionOf(verdict);
  return (
    <section className="verdict" aria-label={text.answer}>
      <Notice kind={notice} title={sentence} live>
        {hint}
      </Notice>
      {edition === null ? null : <EditionFacts edition={edition} verdict={verdict} locale={locale} />}
    </section>
  );
}

function editionOf(verdict: Verdict): EditionSummary | null {
  if (verdict.kind === "CODE" || verdict.kind === "NUMBER") return verdict.edition;
  return verdict.kind === "FILE" ? (verdict.known?.edition ?? verdict.claimed) : null;
}

interface Answer {
  notice: NoticeKind;
  sentence: string;
  hint?: string;
}

function answerTo(verdict: Verdict, locale: Locale): Answer {
  const text = textFor(locale).verify;
  switch (verdict.kind) {
    case "FAULT":
      return { notice: "error", sentence: text.fault[verdict.fault] };
    case "NO_CODE":
      return { notice: "error", sentence: text.codeInvalid, hint: text.codeInvalidHint };
    case "CODE":
    case "NUMBER":
      return answerToTyped(verdict, locale);
    case "FILE":
      return answerToFile(verdict, locale);
  }
}

function answerToTyped({ kind, typed, edition }: TypedVerdict, locale: Locale): Answer {
  const text = textFor(locale).verify;
  const words =
    kind === "CODE"
      ? { genuine: text.codeGenuine, replaced: text.codeReplaced, unknown: text.codeUnknown }
      : { genuine: text.numberGenuine, replaced: text.numberReplaced, unknown: text.numberUnknown };
  if (edition === null) return { notice: "error", sentence: words.unknown(typed), hint: text.codeUnknownHint };
  return edition.replacedBy === null
    ? { notice: "done", sentence: words.genuine(typed), hint: text.compare }
    : { notice: "warn", sentence: words.replaced(typed, edition.replacedBy), hint: text.compare };
}

function answerToFile({ file, known, claimed }: Extract<Verdict, { kind: "FILE" }>, locale: Locale): Answer {
  const text = textFor(locale).verify;
  if (known !== null) {
    const { number, replacedBy, sha256 } = known.edition;
    const isRewritten = known.form === "JSON" && file.sha256 !== sha256;
    const hint = isRewritten ? text.fileRewritten : undefined;
    const genuine = isRewritten ? text.fileSays : text.fileGenuine;
    return replacedBy === null
      ? { notice: "done", sentence: genuine(number), hint }
      : { notice: "warn", sentence: text.fileReplaced(number, replacedBy), hint };
  }
  if (file.isPage) return { notice: "warn", sentence: text.filePage, hint: text.filePageHint };
  return claimed === null
    ? { notice: "error", sentence: text.fileUnknown, hint: text.fileUnknownHint }
    : { notice: "error", sentence: text.fileChanged(claimed.number), hint: text.fileChangedHint };
}

function EditionFacts({ edition, verdict, locale }: VerdictCardProps & { edition: EditionSummary }) {
  const { verify: text, editionPage, common } = textFor(locale);
  const { number, replacedBy } = edition;
  const isGenuine = verdict.kind !== "FILE" || verdict.known !== null;
  const about = editionPage.of(edition.regencyName, formatPeriod(edition.period, locale));
  return (
    <div className="card">
      <div className="card__head">
        <h2 className="card__title">{titleIn(edition, locale)}</h2>
        <p className="card__sub">
          {about} · {common.asOf(formatDate(asOf(edition.period), locale))}
        </p>
      </div>
      <div className="card__body grid gap-4">
        <dl className="edition__facts">
          <Fact name={text.edition}>{number}</Fact>
          <Fact name={editionPage.checkCode}>{spacedCheckCode(edition.checkCode)}</Fact>
          <Fact name={text.published}>{formatDate(edition.publishedOn, locale)}</Fact>
          {verdict.kind === "FILE" && verdict.known !== null ? (
            <Fact name={text.which}>{text.form[verdict.known.form]}</Fact>
          ) : null}
          <Fact name={text.contentHash}>{edition.sha256}</Fact>
          {isGenuine ? <Fact name={text.auditHead}>{edition.auditHead}</Fact> : null}
          {verdict.kind === "FILE" ? <Fact name={text.fileHash}>{verdict.file.sha256}</Fact> : null}
        </dl>
        <p className="flex flex-wrap gap-2">
          {replacedBy === null ? null : (
            <a className={buttonClass({ variant: "primary" })} href={editionAddress(replacedBy, "HTML", locale)}>
              {text.openNewer(replacedBy)}
            </a>
          )}
          <a className={buttonClass({})} href={editionAddress(number, "HTML", locale)}>
            {text.open}
          </a>
        </p>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
