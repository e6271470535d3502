/**
 * What a correction must keep back because both editions stay readable: whoever has the two can subtract one from the
 * other. What this cannot prevent is written down in decision 020.
 */

import type { EditionChange, EditionFacts } from "./edition";
import type { DapilFact, DapilVillage } from "./edition-dapil";
import type { Shown } from "./suppression";

type Figures = Pick<EditionFacts, "programmes" | "segments" | "quality" | "dapil">;

/** The facts of a correction, with everything hidden that the edition before it hid. */
export function hiddenAsBefore(facts: EditionFacts, before: Figures): EditionFacts {
  return {
    ...facts,
    programmes: facts.programmes.map((one) => {
      const then = before.programmes.find(({ programme }) => programme === one.programme);
      // Those who may hold it are whole segments: where these were not told together, a hidden one would follow.
      const own = then?.mayHold === null ? { ...one, mayHold: null, takeUp: null } : one;
      return then?.people === "HIDDEN" ? { ...own, people: "HIDDEN", takeUp: null, change: null } : own;
    }),
    segments: facts.segments.map((one) => {
      const then = before.segments.find(({ segment }) => segment === one.segment);
      return then?.active === "HIDDEN" ? { ...one, active: "HIDDEN", change: null } : one;
    }),
    quality: { ...facts.quality, unmapped: hiddenAs(before.quality.unmapped, facts.quality.unmapped) },
    dapil: dapilAsBefore(facts.dapil, before.dapil),
  };
}

function hiddenAs(then: Shown | undefined, now: Shown): Shown {
  return then === "HIDDEN" ? "HIDDEN" : now;
}

function dapilAsBefore(now: EditionFacts["dapil"], before: EditionFacts["dapil"]): EditionFacts["dapil"] {
  if (now === null || before === null || now.electionYear !== before.electionYear) return now;
  return {
    ...now,
    districts: now.districts.map((district) => {
      const then = before.districts.find(({ number }) => number === district.number);
      return then === undefined ? district : districtAsBefore(district, then);
    }),
    rest: {
      ...now.rest,
      active: hiddenAs(before.rest.active, now.rest.active),
      vulnerableActive: hiddenAs(before.rest.vulnerableActive, now.rest.vulnerableActive),
    },
  };
}

function districtAsBefore(now: DapilFact, then: DapilFact): DapilFact {
  const wereTold = new Map([...then.bottom, ...then.top].map((village) => [village.name, village]));
  const asThen = (village: DapilVillage): DapilVillage => ({
    ...village,
    vulnerableActive: hiddenAs(wereTold.get(village.name)?.vulnerableActive, village.vulnerableActive),
  });
  return {
    ...now,
    ...(then.active === "HIDDEN" ? { active: "HIDDEN", rate: "HIDDEN", points: null } : {}),
    vulnerableActive: hiddenAs(then.vulnerableActive, now.vulnerableActive),
    ...(then.isBookHidden ? { spent: null, lapses: [], isBookHidden: true } : {}),
    ...{ bottom: now.bottom.map(asThen), top: now.top.map(asThen) },
  };
}

/** The headlines that count the people whom cells are made of. */
const OF_PEOPLE: readonly EditionChange["field"][] = ["ACTIVE", "RATE", "VULNERABLE_ACTIVE", "LAPSING"];

/**
 * The changes that may be told. Where a figure is hidden now that the edition before showed, the change of a total would
 * be that of the figure: then the changes of people are only said to be some. A village that is hidden now is told
 * nowhere: `hiddenVillages` has the names of those.
 */
export function tellableChanges(
  changes: readonly EditionChange[],
  facts: Figures,
  before: Figures,
  hiddenVillages: ReadonlySet<string>,
): readonly EditionChange[] {
  const wereHidden = hiddenIn(before);
  const wereTold = (before.dapil?.districts ?? []).flatMap(({ bottom, top }) => [...bottom, ...top]);
  const isVillageHidden = wereTold.some(({ name }) => hiddenVillages.has(name));
  if (!isVillageHidden && [...hiddenIn(facts)].every((figure) => wereHidden.has(figure))) return changes;
  const told = changes.filter(({ field }) => !OF_PEOPLE.includes(field));
  const isSilent = told.length === 0 && changes.length > 0;
  return isSilent ? [{ field: "OTHER", before: null, after: null }] : told;
}

/** The names of the figures that are hidden. */
function hiddenIn({ programmes, segments, quality, dapil }: Figures): ReadonlySet<string> {
  const figures: (readonly [string, Shown | boolean | undefined])[] = [
    ...programmes.map(({ programme, people }) => [programme, people] as const),
    ...segments.map(({ segment, active }) => [segment, active] as const),
    ["unmapped", quality.unmapped],
    ["rest active", dapil?.rest.active],
    ["rest vulnerable", dapil?.rest.vulnerableActive],
    ...(dapil?.districts ?? []).flatMap(({ number, active, vulnerableActive, isBookHidden, bottom, top }) => [
      [`${number} active`, active] as const,
      [`${number} vulnerable`, vulnerableActive] as const,
      [`${number} book`, isBookHidden] as const,
      ...[...bottom, ...top].map((village) => [`${number} ${village.name}`, village.vulnerableActive] as const),
    ]),
  ];
  return new Set(figures.flatMap(([name, figure]) => (figure === "HIDDEN" || figure === true ? [name] : [])));
}
