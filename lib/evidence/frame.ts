/** What every document has around its sections: whose it is, of when, how it was made, and that its layout is ours. */
import type { ReportDocument } from "@/lib/domain/document";
import type { EvidenceDocument, Span } from "@/lib/domain/evidence";
import type { IsoDate } from "@/lib/domain/period";
import { formatDate } from "@/lib/format";
import { type Dictionary, textFor } from "@/lib/text/dictionary";
import type { Writing } from "./blocks";
import type { Evidence } from "./queries";

/** What a document needs to know beside its figures. */
export interface Making {
  readonly writing: Writing;
  readonly today: IsoDate;
  /** The split over villages and months is made up. */
  readonly isDemo: boolean;
}

/** "Semester I 2024", "Tahun 2024". */
export function spanName({ half, year }: Span, { evidence: words }: Dictionary): string {
  if (half === null) return words.wholeYear(String(year));
  return words.halfYear(half === 1 ? "I" : "II", String(year));
}

/** A document without its sections. */
export function frameOf(
  document: EvidenceDocument,
  { place, span, end }: Evidence,
  { writing, today, isDemo }: Making,
): Omit<ReportDocument, "sections" | "notes"> {
  const { locale, text } = writing;
  const words = text.evidence;
  const named = words.document[document];
  const madeOn = formatDate(today, locale);
  const ofSpan = spanName(span, text);
  return {
    language: locale,
    title: named.title(place.name, ofSpan),
    purpose: named.purpose,
    masthead: [
      { label: words.masthead.place, value: place.name },
      { label: words.masthead.span, value: ofSpan },
      { label: words.masthead.asOf, value: writing.day(end) },
      { label: words.masthead.made, value: madeOn },
      { label: words.masthead.layout, value: words.masthead.proposal },
    ],
    isIllustration: isDemo,
    imprint: [words.imprint.proposal, words.imprint.made(madeOn)],
    signatures: [{ label: words.signature.seen, value: words.signature.head(place.name) }],
    runningFoot: [named.name, place.name, ofSpan].join(" · "),
  };
}

/** The name of the file, in Indonesian whatever the reader's language. */
export function evidenceFileName(document: EvidenceDocument, { place, span }: Evidence): readonly string[] {
  return [place.regencyCode, span.code, textFor("id").evidence.document[document].file];
}
