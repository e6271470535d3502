import type { Client } from "pg";
import { parentCode } from "@/lib/domain/area";
import { toPeriod } from "@/lib/domain/period";
import { coverageDefinitionCode, eligibleDefinitionCode } from "../reference/definitions";
import { insertRows } from "../rows";
import { apportion } from "./apportion";
import { instant } from "./calendar";
import type { Story } from "./story";
import { userId } from "./users";

/** Everyone who worked in the regency by the survey of 2022; that of 2023 is in the village tables. */
const ELIGIBLE_2022: Readonly<Record<string, number>> = { "51.04": 283_104, "51.06": 99_400 };

/** From this month on a regency is measured by the newer survey: its line breaks here. */
const SURVEY_FROM = [
  { survey: 2022, from: 202301, decidedAt: instant(toPeriod(202301), 3, 10, 0) },
  { survey: 2023, from: 202401, decidedAt: instant(toPeriod(202401), 8, 10, 0) },
];

export async function insertDenominators(client: Client, stories: readonly Story[]): Promise<void> {
  await insertRows(
    client,
    "regency_coverage_definition",
    stories.flatMap(({ regencyCode }) =>
      SURVEY_FROM.map(({ survey, from, decidedAt }) => ({
        regency_code: regencyCode,
        valid_from: from,
        definition_code: coverageDefinitionCode(survey),
        reason: `Penyebut terbaru: Sakernas ${survey}`,
        decided_at: decidedAt,
        decided_by: userId("BRANCH"),
      })),
    ),
  );
  const rows = stories.flatMap(eligibleRows);
  await insertRows(client, "eligible_worker", rows);
  await insertRows(client, "eligible_worker_revision", rows.map(firstRevision));
}

/** As the trigger would have written it on the day. */
function firstRevision({ people, as_of: asOf, source, ...place }: ReturnType<typeof eligibleRows>[number]) {
  const survey = SURVEY_FROM.find(({ survey }) => eligibleDefinitionCode(survey) === place.definition_code);
  return { ...place, changed_at: survey?.decidedAt, changed_by: userId("BRANCH"), after: { people, asOf, source } };
}

function eligibleRows({ regencyCode, villages }: Story) {
  const of2023 = villages.map(({ eligible }) => eligible);
  const of2022 = apportion(ELIGIBLE_2022[regencyCode] ?? 0, of2023);
  return [
    { survey: 2022, eligible: of2022 },
    { survey: 2023, eligible: of2023 },
  ].flatMap(({ survey, eligible }) => {
    const people = new Map<string, number>();
    for (const [place, { code }] of villages.entries()) {
      for (const area of [code, parentCode(code) ?? regencyCode, regencyCode]) {
        people.set(area, (people.get(area) ?? 0) + (eligible[place] ?? 0));
      }
    }
    return [...people].map(([area, count]) => ({
      regency_code: regencyCode,
      area_code: area,
      definition_code: eligibleDefinitionCode(survey),
      segment: "ALL",
      people: count,
      as_of: `${survey}-08-31`,
      source:
        area === regencyCode
          ? `Sakernas ${survey} (ilustrasi)`
          : `Sakernas ${survey}, dibagi menurut penduduk usia kerja desa (ilustrasi)`,
    }));
  });
}
