/** What the figures mean, where they come from and what may be done with them: answers and page say the same. */
import { env, isDemo } from "@/lib/env";
import type { Locale } from "@/lib/format";
import { type Dictionary, textFor } from "@/lib/text/dictionary";
import type { AreasAnswer, CoverageAnswer } from "./answer";
import type { CoveragePage } from "./queries";

export const INDICATOR = { code: "06.02.021", sdg: "8.8.1(a)" };

export const ODBL = {
  name: "Open Database License (ODbL) 1.0",
  url: "https://opendatacommons.org/licenses/odbl/1-0/",
};

type Words = Dictionary["openData"];

function both(pick: (words: Words) => string): Record<Locale, string> {
  return { id: pick(textFor("id").openData), en: pick(textFor("en").openData) };
}

/** The address of the licence of the figures; null where nobody has granted one. */
export function figuresLicence(): string | null {
  const address = env().OPEN_DATA_LICENCE;
  return address === "" ? null : address;
}

export function areasMetadata(): AreasAnswer["metadata"] {
  return {
    source: both((words) => words.sourceAreas),
    licence: { name: { id: ODBL.name, en: ODBL.name }, url: ODBL.url },
  };
}

export function coverageMetadata({ rows, definitions }: CoveragePage): CoverageAnswer["metadata"] {
  const dates = rows.map((row) => row.as_of).sort();
  const url = figuresLicence();
  return {
    indicator: {
      ...INDICATOR,
      name: both((words) => words.indicatorName),
      definition: both((words) => words.indicatorDefinition),
    },
    unit: {
      active: both((words) => words.unitActive),
      eligible: both((words) => words.unitEligible),
      coverage: both((words) => words.unitCoverage),
    },
    source: { active: both((words) => words.sourceActive), eligible: both((words) => words.sourceEligible) },
    definitions: definitions.map(({ code, nameId, nameEn, source }) => ({
      code,
      name: { id: nameId, en: nameEn },
      source,
    })),
    as_of: dates.at(-1) ?? null,
    licence: {
      figures: { name: both((words) => (url === null ? words.licenceFiguresNone : words.licenceFiguresGiven)), url },
      areas: areasMetadata().licence,
    },
    suppression: both((words) => words.suppression),
    illustration: isDemo,
  };
}
