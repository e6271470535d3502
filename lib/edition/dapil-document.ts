/** The sheets of an edition for the members of each electoral district: two pages of paper at most. */
import type { Block, Cell, Fact, ReportDocument, Section } from "@/lib/domain/document";
import type { EditionContent } from "@/lib/domain/edition";
import { openPlaces } from "@/lib/domain/edition-case";
import type { DapilFact, DapilVillage } from "@/lib/domain/edition-dapil";
import { topOnly } from "@/lib/domain/edition-extremes";
import type { EditionDapilText } from "@/lib/domain/edition-text";
import { column } from "@/lib/domain/report-table";
import type { Shown } from "@/lib/domain/suppression";
import type { Locale } from "@/lib/format";
import { measureTable, section, tableBlock } from "./cells";
import { type EditionSeal, sealedFrame } from "./document";
import { type Making, makingOf, paragraph } from "./making";
import { DAPIL_NOTES, type Figures, notesOf } from "./notes";
import { type Wording, wordingIn } from "./wording";

/** More names than this would push the sheet onto a third page. */
const NAMES_IN_A_TABLE = 3;

/** One for each district, in the order of the facts; none where no electoral districts are known. */
export function dapilDocuments(content: EditionContent, locale: Locale, seal: EditionSeal): readonly ReportDocument[] {
  const w = wordingIn(locale);
  const text = content.text[locale];
  const notes = notesOf(content, w, DAPIL_NOTES);
  const making = makingOf(content, text, notes, w);
  const frame = sealedFrame(content, seal, w);
  return (content.dapil?.districts ?? []).flatMap((district) => {
    const own = text.dapil.find(({ number }) => number === district.number);
    if (own === undefined) return [];
    return [
      {
        language: locale,
        title: own.title,
        purpose: w.words.dapilPurpose(content.regency.name),
        isIllustration: content.isIllustration,
        sections: sectionsOf(district, own, making),
        notes: notes.texts,
        ...frame,
      },
    ];
  });
}

function sectionsOf(district: DapilFact, text: EditionDapilText, making: Making): readonly Section[] {
  const { w } = making;
  const { finding, measure, table } = w.words;
  const name = w.words.dapil.name(String(district.number), district.name);
  const { target } = making.facts;
  const villages =
    target === null
      ? measure.villages
      : measure.villagesTarget(w.words.story.whose[target.authority], w.target(target.value));
  const bottom = villageTable(table.caption.bottom(name), district.bottom, making);
  const top = villageTable(table.caption.top(name), topOnly(district), making);
  const lapses = lapseTable(table.caption.districtLapses(name), district, making);
  const all = [
    section("story", null, null, [
      paragraph(text.story, { figures: figuresOfDistrict(district, making) }),
      { kind: "FACTS", facts: factsOf(district, making) },
    ]),
    section("questions", finding.dapilQuestions, null, [{ kind: "QUESTIONS", questions: text.questions }]),
    bottom === null ? null : section("bottom", finding.bottom, villages, [bottom]),
    top === null ? null : section("top", finding.top, villages, [top]),
    lapses === null ? null : section("lapses", finding.dapilLapses, measure.lapses, [lapses]),
    section("numbers", finding.numbers, null, [numbersOf(table.caption.district(name), district, making)]),
  ];
  return all.filter((one) => one !== null);
}

/** Its own figures, of which those that a note explains lead to it. */
function figuresOfDistrict(district: DapilFact, { w, notes }: Making): Figures {
  const { active, eligible, rate, vulnerableActive, quota, spent, lapses } = district;
  const figures = new Map<string, number | null>();
  const mark = (figure: Shown, write: (figure: number) => string, note: number | null) => {
    if (figure !== null && figure !== "HIDDEN") figures.set(write(figure), note);
  };
  for (const { people } of lapses) mark(people, w.count, notes.numberOf("lapse"));
  mark(spent, w.rupiah, null);
  mark(quota, w.count, notes.numberOf("vulnerable"));
  mark(vulnerableActive, w.count, notes.numberOf("vulnerable"));
  mark(eligible, w.count, notes.numberOf("coverage"));
  mark(rate, w.rate, notes.numberOf("coverage"));
  mark(active, w.count, notes.numberOf("active"));
  return figures;
}

function factsOf(district: DapilFact, { w, notes }: Making): readonly Fact[] {
  const { facts: say } = w.words;
  const write = (figure: Shown, as: (figure: number) => string) =>
    figure === null ? w.words.unknown : figure === "HIDDEN" ? w.words.hidden : as(figure);
  const { rate, eligible, vulnerableActive, quota } = district;
  const spent = spentOf(district);
  return [
    {
      ...{ label: say.coverage, value: write(rate, w.rate), status: null, note: notes.numberOf("coverage") },
      explanation: eligible === null ? say.eligibleUnknown : say.ofEligible(w.count(eligible)),
    },
    {
      ...{ label: say.vulnerable, value: write(vulnerableActive, w.count), status: null },
      explanation: quota === null ? say.noQuota : say.quotaOnly(w.count(quota)),
      note: notes.numberOf("vulnerable"),
    },
    { label: say.spent, value: write(spent, w.rupiah), explanation: say.spentWhy, status: null, note: null },
  ];
}

function spentOf({ spent, isBookHidden = false }: DapilFact): Shown {
  return isBookHidden ? "HIDDEN" : spent;
}

function numbersOf(caption: string, district: DapilFact, { facts, w, cells }: Making): Block {
  const say = w.words.fact;
  return measureTable(
    caption,
    [
      [say.districts, cells.words(district.districtNames.join(", ") || w.words.none)],
      [say.seats, cells.number(district.seats)],
      [say.villages, cells.number(district.villages)],
      [say.villagesIn, cells.number(district.villagesIn)],
      [say.silent, cells.words(silentOf(district, w))],
      [say.eligible, cells.people(district.eligible)],
      [say.active, cells.people(district.active)],
      [say.rate, cells.rate(district.rate)],
      [say.regencyRate(facts.regency.name), cells.rate(facts.coverage.rate)],
      ...(facts.target === null
        ? []
        : [
            [
              w.words.dapil.target(w.words.story.whose[facts.target.authority]),
              cells.target(facts.target.value),
            ] as const,
          ]),
      [say.points, cells.points(district.points)],
      [say.vulnerable, cells.people(district.vulnerableActive)],
      [say.quota, cells.people(district.quota)],
      [say.open, openCell(district, cells)],
      [say.spent, district.isBookHidden ? cells.words(w.words.hidden) : cells.rupiah(district.spent)],
    ],
    w,
  );
}

/** Those that fit the sheet by name, and how many more there are. */
function silentOf({ silent }: DapilFact, w: Wording): string {
  if (silent.length === 0) return w.words.none;
  const named = silent.slice(0, NAMES_IN_A_TABLE).join(", ");
  const more = silent.length - NAMES_IN_A_TABLE;
  return more > 0 ? w.words.andMore(named, w.count(more)) : named;
}

/** What is hidden of the active would be given away by what is open. */
function openCell({ vulnerableActive, quota }: DapilFact, cells: Making["cells"]): Cell {
  return vulnerableActive === "HIDDEN" ? cells.people("HIDDEN") : cells.people(openPlaces(vulnerableActive, quota));
}

function villageTable(caption: string, villages: readonly DapilVillage[], { facts, w, cells }: Making): Block | null {
  if (villages.length === 0) return null;
  const { column: say } = w.words.table;
  const mark = facts.target?.value ?? null;
  const rows = villages.map((one) => [
    ...[cells.words(one.name), cells.people(one.eligible), cells.people(one.active), cells.rate(one.rate, mark)],
    ...[cells.points(one.points), cells.people(one.vulnerableActive), cells.people(one.quota)],
  ]);
  const columns = [
    ...[column(say.village, { isWords: true }), column(say.eligible, { isOptional: true }), column(say.active)],
    ...[column(say.rate), column(say.points, { isOptional: true }), column(say.vulnerable)],
    column(say.quota, { isOptional: true }),
  ];
  return tableBlock(caption, columns, rows);
}

function lapseTable(caption: string, { lapses }: DapilFact, { w, cells }: Making): Block | null {
  if (lapses.length === 0) return null;
  const { column: say } = w.words.table;
  const rows = lapses.map((one) => [
    ...[cells.words(w.date(one.on)), cells.people(one.people), cells.number(one.villages)],
  ]);
  return tableBlock(caption, [column(say.on, { isWords: true }), column(say.people), column(say.villages)], rows);
}
