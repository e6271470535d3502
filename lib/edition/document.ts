/** An edition as a document: every form of it, page, PDF, workbook and CSV, is written from this. */
import { spacedCheckCode } from "@/lib/domain/check-code";
import type { Labelled, ReportDocument } from "@/lib/domain/document";
import type { EditionContent } from "@/lib/domain/edition";
import type { Locale } from "@/lib/format";
import { costSection } from "./cost-section";
import { dapilSection, lapseSection } from "./main-sections";
import { makingOf } from "./making";
import { notesOf } from "./notes";
import { storySection, trendSection } from "./opening";
import { changeSection, correctionSection, monthSection, qualitySection } from "./record-sections";
import {
  programmeSection,
  promiseSection,
  questionSection,
  segmentSection,
  targetSection,
  vulnerableSection,
} from "./standing-sections";
import { type Wording, wordingIn } from "./wording";

/** What proves an edition: made when it is published, from the content that this document shows. */
export interface EditionSeal {
  readonly checkCode: string;
  readonly sha256: string;
  /** The head of the chain over the audit. */
  readonly auditHead: string;
}

/** The whole edition. Sections whose facts are not there at all are left out; what is unknown says so. */
export function editionDocument(content: EditionContent, locale: Locale, seal: EditionSeal): ReportDocument {
  const w = wordingIn(locale);
  const text = content.text[locale];
  const notes = notesOf(content, w);
  const making = makingOf(content, text, notes, w);
  const sections = [
    ...[storySection(making), trendSection(making), dapilSection(making), lapseSection(making), costSection(making)],
    ...[questionSection(making), promiseSection(making), targetSection(making), programmeSection(making)],
    ...[segmentSection(making), vulnerableSection(making), changeSection(making), qualitySection(making)],
    ...[correctionSection(making), monthSection(making)],
  ];
  return {
    language: locale,
    title: text.title,
    purpose: w.words.purpose(content.regency.name),
    isIllustration: content.isIllustration,
    sections: sections.filter((section) => section !== null),
    notes: notes.texts,
    ...sealedFrame(content, seal, w),
  };
}

/** What stands around an edition and around each of its parts. */
export function sealedFrame(
  content: EditionContent,
  seal: EditionSeal,
  w: Wording,
): Pick<ReportDocument, "masthead" | "imprint" | "signatures" | "runningFoot"> {
  const { imprint, signature, runningFoot } = w.words;
  const place = content.regency.name;
  const code = spacedCheckCode(seal.checkCode);
  return {
    masthead: mastheadOf(content, seal, w),
    imprint: [
      content.branchName === null ? imprint.publisher(place) : imprint.publishers(place, content.branchName),
      ...[imprint.check(code), imprint.sha256(seal.sha256), imprint.auditHead(seal.auditHead)],
    ],
    signatures: [{ label: signature(place), value: content.approvedBy.name }],
    runningFoot: runningFoot(content.number, code),
  };
}

function mastheadOf(content: EditionContent, { checkCode }: EditionSeal, w: Wording): readonly Labelled[] {
  const { masthead: say, common } = w.words;
  const { replaces, isIllustration } = content;
  return [
    { label: say.edition, value: content.number },
    { label: say.asOf, value: w.date(content.asOf) },
    { label: say.published, value: w.date(content.publishedOn) },
    { label: say.checkCode, value: spacedCheckCode(checkCode) },
    ...(replaces === null ? [] : [{ label: say.replaces, value: replaces.number }]),
    { label: say.next, value: w.date(content.nextAsOf) },
    ...(isIllustration ? [{ label: say.kind, value: common.illustrativeData }] : []),
  ];
}
