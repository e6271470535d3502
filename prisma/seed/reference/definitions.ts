import { SEGMENTS } from "@/lib/domain/programme";

// Two surveys, two denominators: a line of coverage breaks where a regency goes from one to the other.
const SURVEY_YEARS = [2022, 2023];

export const ELIGIBLE_DEFINITION_ROWS = SURVEY_YEARS.map((year) => ({
  code: eligibleDefinitionCode(year),
  name_id: `Semua penduduk yang bekerja, Sakernas ${year}`,
  name_en: `Everyone who works, labour force survey (Sakernas) ${year}`,
  source: `Sakernas ${year}`,
  survey_year: year,
}));

export const COVERAGE_DEFINITION_ROWS = SURVEY_YEARS.map((year) => ({
  code: coverageDefinitionCode(year),
  name_id: `Semua segmen terhadap semua yang bekerja, Sakernas ${year}`,
  name_en: `All segments over everyone who works, Sakernas ${year}`,
  segments: SEGMENTS,
  eligible_definition_code: eligibleDefinitionCode(year),
}));

export function eligibleDefinitionCode(surveyYear: number): string {
  return `SAKERNAS_${surveyYear}`;
}

export function coverageDefinitionCode(surveyYear: number): string {
  return `ALL_SEGMENTS_SAKERNAS_${surveyYear}`;
}
