import type { Client } from "pg";
import { parentCode } from "@/lib/domain/area";
import { coverageDefinitionCode, eligibleDefinitionCode } from "../reference/definitions";
import { insertRows } from "../rows";
import { apportion } from "./apportion";
import type { Story } from "./story";

/** Everyone who worked in the regency by the survey of 2022; that of 2023 is in the village tables. */
const ELIGIBLE_2022: Readonly<Record<string, number>> = { "51.04": 283_104, "51.06": 99_400 };

/** From this month on a regency is measured by the newer survey: its line breaks here. */
const SURVEY_FROM = [
  { survey: 2022, from: 202301 },
  { survey: 2023, from: 202401 },
];

export async function insertDenominators(client: Client, stories: readonly Story[]): Promise<void> {
  await insertRows(
    client,
    "regency_coverage_definition",
    stories.flatMap(({ regencyCode }) =>
      SURVEY_FROM.map(({ survey, from }) => ({
        regency_code: regencyCode,
        valid_from: from,
        definition_code: coverageDefinitionCode(survey),
      })),
    ),
  );
  await insertRows(client, "eligible_worker", stories.flatMap(eligibleRows));
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
