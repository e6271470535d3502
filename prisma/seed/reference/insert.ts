import type { Client } from "pg";
import { figureRow } from "../figure-row";
import { insertRows } from "../rows";
import { targetRows, targetSetRow } from "../target-rows";
import { insertAreas } from "./areas";
import { CATEGORY_ROWS, SEGMENT_ROWS } from "./categories";
import { CONTRIBUTION_RATE_ROWS } from "./contribution-rates";
import { COVERAGE_DEFINITION_ROWS, ELIGIBLE_DEFINITION_ROWS } from "./definitions";
import { NATIONAL_FIGURES, NATIONAL_TARGET_SETS } from "./national-figures";
import { PROGRAMME_RULE_ROWS } from "./programme-rules";
import { insertVillagePoints } from "./village-points";

/** What every installation needs, in the order in which the tables refer to each other. */
export async function insertReference(client: Client): Promise<void> {
  await insertAreas(client);
  await insertVillagePoints(client);
  await insertRows(client, "segment", SEGMENT_ROWS);
  await insertRows(client, "worker_category", CATEGORY_ROWS);
  await insertRows(client, "programme_rule", PROGRAMME_RULE_ROWS);
  await insertRows(client, "contribution_rate", CONTRIBUTION_RATE_ROWS);
  await insertRows(client, "eligible_definition", ELIGIBLE_DEFINITION_ROWS);
  await insertRows(client, "coverage_definition", COVERAGE_DEFINITION_ROWS);
  await insertRows(client, "target_set", NATIONAL_TARGET_SETS.map(targetSetRow));
  await insertRows(client, "target", NATIONAL_TARGET_SETS.flatMap(targetRows));
  await insertRows(client, "reported_figure", NATIONAL_FIGURES.map(figureRow));
}
