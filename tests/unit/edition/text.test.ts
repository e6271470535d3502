import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, ReportDocument } from "@/lib/domain/document";
import type { EditionContent, EditionFacts } from "@/lib/domain/edition";
import { listPeriods, toPeriod } from "@/lib/domain/period";
import { dapilDocuments } from "@/lib/edition/dapil-document";
import { editionDocument } from "@/lib/edition/document";
import { writeEditionText } from "@/lib/edition/text";
import { formatPeriod, type Locale } from "@/lib/format";
import { generatedEditions } from "../../support/generated-editions";
import { sampleCorrection, sampleEdition } from "../../support/sample-edition";

const SEAL = { checkCode: "7F3A91C2KM", sha256: "e3b0c442", auditHead: "98fc1c14" };
const SITUATIONS = 2_000;
const LOCALES: readonly Locale[] = ["id", "en"];

const MONTHS: Readonly<Record<Locale, string>> = { id: monthNames("id"), en: monthNames("en") };

function monthNames(locale: Locale): string {
  return listPeriods(toPeriod(202401), toPeriod(202412))
    .map((period) => formatPeriod(period, locale).replace(" 2024", ""))
    .join("|");
}

function numberPattern(locale: Locale): RegExp {
  const [group, decimal] = locale === "id" ? ["\\.", ","] : [",", "\\."];
  const alternatives = [
    "\\d\\d\\.\\d\\d-\\d{4}-\\d\\d-\\d+",
    `\\d{1,2} (?:${MONTHS[locale]}) \\d{4}`,
    `(?:${MONTHS[locale]}) \\d{4}`,
    `(?:Rp)?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d+)?%?`,
  ];
  return new RegExp(alternatives.join("|"), "g");
}

const NUMBER: Readonly<Record<Locale, RegExp>> = { id: numberPattern("id"), en: numberPattern("en") };

/** Whatever a reader takes for a number: editions, dates, months, amounts, percentages, counts; without their sign. */
function numbersIn(text: string, locale: Locale): string[] {
  return text.match(NUMBER[locale]) ?? [];
}

/** What the text may speak of: masthead, cells, captions, and the labels of the axis. */
function groundOf(document: ReportDocument): string[] {
  const blocks = document.sections.flatMap((section) => section.blocks);
  return [...document.masthead.map(({ value }) => value), ...blocks.flatMap(cellTexts)];
}

function cellTexts(block: Block): string[] {
  if (block.kind === "TREND") return block.trend.rateLabels.map(({ label }) => label);
  if (block.kind !== "TABLE") return [];
  const { caption, rows, foot } = block.table;
  return [
    caption,
    ...[...rows, ...(foot === null ? [] : [foot])].flatMap(({ cells }) => cells.map(({ text }) => text)),
  ];
}

/** What is written about the figures: sentences, findings, explanations, notes, and what the drawing says. */
function spokenIn(document: ReportDocument): string[] {
  const sections = document.sections.flatMap(({ finding, measure, blocks }) => [
    ...[finding ?? "", measure ?? ""],
    ...blocks.flatMap((block): string[] => {
      switch (block.kind) {
        case "TEXT":
          return block.sentences.map((runs) => runs.map(({ text }) => text).join(""));
        case "FACTS":
          return block.facts.flatMap(({ value, explanation }) => [value, explanation]);
        case "SUMS":
          return block.sums.flatMap(({ amount, explanation }) => [amount, explanation]);
        case "QUESTIONS":
          return block.questions.flatMap(({ question, reason }) => [question, reason]);
        case "TREND": {
          const { description, lines, target } = block.trend;
          const points = lines.flatMap((line) => [line.explanation, ...line.points.map(({ label }) => label ?? "")]);
          const marks =
            target === null ? [] : [target.label, target.dueLabel, target.baselineLabel, target.distanceLabel ?? ""];
          return [description, ...points, ...marks];
        }
        default:
          return [];
      }
    }),
  ]);
  return [document.title, ...document.notes, ...sections];
}

/** A whole percentage with its decimals: a title says 43% of what the tables have as 43,00%. */
function inFull(number: string, locale: Locale): string {
  return number.replace(/%$/, locale === "id" ? ",00%" : ".00%");
}

function ungrounded(document: ReportDocument, locale: Locale): string[] {
  const ground = new Set(groundOf(document).flatMap((text) => numbersIn(text, locale)));
  const isSaid = (number: string, text: string) =>
    ground.has(number) || (text === document.title && ground.has(inFull(number, locale)));
  return spokenIn(document).flatMap((text) =>
    numbersIn(text, locale)
      .filter((number) => !isSaid(number, text))
      .map((number) => `${number} in “${text}”`),
  );
}

const MANY =
  "people|vulnerable workers|eligible workers|workers|villages|months|places|seats|members|active participants|others";
const ONE = "person|vulnerable worker|eligible worker|village|month|place|seat|member|active participant";
const NUMBER_BEFORE = "(?<![\\d.,/])";
const FAULTS: readonly (readonly [string, RegExp])[] = [
  ["a hole", /null|undefined|NaN|Infinity|\[object|“”|\(\s*\)/],
  ["a double space", / {2}/],
  ["a space before a mark", / [.,;:?]/],
  ["two marks", /[.,;:?][.,;:?]/],
  ["a sign without a number", /[−+](?!\d|Rp)/],
  ["one of many", new RegExp(`${NUMBER_BEFORE}1 (?:${MANY}|are|have)\\b`)],
  ["one of many before it", /\b(?:were|are|have) 1 (?![\d.,])/],
  ["many of one", new RegExp(`${NUMBER_BEFORE}(?:0|[2-9]|[1-9]\\d{1,2}|\\d{1,3}(?:,\\d{3})+) (?:${ONE}|is|has)\\b`)],
];

function faultsOf(text: string): string[] {
  return FAULTS.filter(([, pattern]) => pattern.test(text)).map(([fault]) => `${fault}: ${text}`);
}

function badlyMade({ text }: EditionContent, locale: Locale): string[] {
  const { title, story, findings, details, questions, dapil } = text[locale];
  const headings = [title, ...Object.values(findings), ...dapil.map((one) => one.title)];
  const asked = [...questions, ...dapil.flatMap((one) => one.questions)];
  const sentences = [
    ...[...story, ...Object.values(details).flat(), ...dapil.flatMap((one) => one.story)],
    ...asked.map(({ reason }) => reason),
  ];
  const ends = (texts: readonly string[], end: RegExp) =>
    texts.filter((one) => !end.test(one)).map((one) => `ends wrongly: ${one}`);
  return [
    ...[...headings, ...sentences, ...asked.map(({ question }) => question)].flatMap(faultsOf),
    ...ends(headings, /[^.?!;:,]$/),
    ...ends(sentences, /[^.]\.$/),
    ...ends(
      asked.map(({ question }) => question),
      /[^?]\?$/,
    ),
    ...sentences.filter((one) => !/^[\p{Lu}\d#*]/u.test(one)).map((one) => `begins small: ${one}`),
    ...[questions, ...dapil.map((one) => one.questions)]
      .filter((three) => new Set(three.map(({ question }) => question)).size !== 3)
      .map((three) => `not three questions: ${JSON.stringify(three)}`),
  ];
}

/** Rows that do not fit their columns, notes that are not there, and sections without words or blocks. */
function misshapen({ sections, notes }: ReportDocument): string[] {
  const ids = sections.map(({ id }) => id);
  const blocks = sections.flatMap((section) => section.blocks);
  const tables = blocks.flatMap((block) => (block.kind === "TABLE" ? [block.table] : []));
  const cells = tables
    .flatMap(({ rows, foot }) => [...rows, ...(foot === null ? [] : [foot])])
    .flatMap((row) => row.cells);
  const sentences = blocks.flatMap((block) => (block.kind === "TEXT" ? block.sentences : []));
  const facts = blocks.flatMap((block) => (block.kind === "FACTS" ? block.facts : []));
  const marks = [...cells, ...facts, ...sentences.flat()].map(({ note }) => note);
  return [
    ...tables.flatMap(({ caption, columns, rows, foot }) =>
      [...rows, ...(foot === null ? [] : [foot])]
        .filter((row) => row.cells.length !== columns.length)
        .map(() => caption),
    ),
    ...marks.filter((note) => note !== null && (note < 1 || note > notes.length)).map((note) => `note ${note}`),
    ...cells
      .filter(({ text, value, unit }) => text === "" || (value === null) !== (unit === null))
      .map(({ text }) => `cell ${text}`),
    ...cells.filter(({ bar }) => bar !== null && !(bar.share >= 0 && bar.share <= 1)).map(({ text }) => `bar ${text}`),
    ...ids.filter((id, place) => ids.indexOf(id) !== place),
  ];
}

function contentOf(facts: EditionFacts): EditionContent {
  return { ...facts, text: writeEditionText(facts) };
}

function objections(facts: EditionFacts): string[] {
  const content = contentOf(facts);
  return LOCALES.flatMap((locale) => [
    ...badlyMade(content, locale),
    ...[editionDocument(content, locale, SEAL), ...dapilDocuments(content, locale, SEAL)].flatMap((document) => [
      ...ungrounded(document, locale),
      ...misshapen(document),
    ]),
  ]);
}

describe("the text of an edition, read back", () => {
  test(`of ${SITUATIONS} editions says no number that its tables do not have, and is well made`, {
    timeout: 180_000,
  }, () => {
    fc.assert(
      fc.property(generatedEditions, (facts) => {
        expect(objections(facts)).toEqual([]);
      }),
      { numRuns: SITUATIONS },
    );
  });

  test.each([
    ["June 2024", sampleEdition],
    ["its correction", sampleCorrection],
  ])("of %s is well made", (_, facts) => {
    const content = contentOf(facts);
    expect(LOCALES.flatMap((locale) => badlyMade(content, locale))).toEqual([]);
  });

  test("a number that is nowhere else would be seen", () => {
    const content = contentOf(sampleEdition);
    const story = [...content.text.id.story, "Sebanyak 77.777 orang hilang."];
    const told = { ...content, text: { ...content.text, id: { ...content.text.id, story } } };
    expect(ungrounded(editionDocument(told, "id", SEAL), "id")).toContain("77.777 in “Sebanyak 77.777 orang hilang.”");
  });

  test.each([
    "Ada null orang.",
    "There are 1 people.",
    "There is 2 person.",
    "Ada  dua.",
    "Naik − poin.",
    "Of 1 villages.",
    "There were 1 person.",
    "Here 12 is active.",
  ])("“%s” would be seen", (sentence) => {
    expect(faultsOf(sentence)).not.toEqual([]);
  });
});
