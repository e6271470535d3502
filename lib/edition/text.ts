/** The text of an edition: sentences made by rules out of its own facts, once in each language, and frozen with them. */
import type { EditionContent, EditionFacts } from "@/lib/domain/edition";
import type { EditionText } from "@/lib/domain/edition-text";
import type { Locale } from "@/lib/format";
import { dapilTexts } from "./dapil-text";
import { editionDetails } from "./details";
import { editionFindings } from "./findings";
import { questionsOf } from "./questions";
import { editionStory, editionTitle } from "./story";
import { wordingIn } from "./wording";

/** The same facts always give the same text; every figure in it stands in the tables of `editionDocument`. */
export function writeEditionText(facts: EditionFacts): EditionContent["text"] {
  return { id: textIn(facts, "id"), en: textIn(facts, "en") };
}

function textIn(facts: EditionFacts, locale: Locale): EditionText {
  const w = wordingIn(locale);
  return {
    title: editionTitle(facts, w),
    story: editionStory(facts, w),
    findings: editionFindings(facts, w),
    details: editionDetails(facts, w),
    questions: questionsOf(facts, w),
    dapil: dapilTexts(facts, w),
  };
}
