import type { Client } from "pg";
import { figureRow } from "../figure-row";
import { insertRows } from "../rows";
import { targetRows } from "../target-rows";
import { insertAgents } from "./agents";
import { BANGLI, GIANYAR, hasBranch, insertBranch } from "./branch";
import { insertDenominators } from "./denominators";
import { insertElectoralDistricts } from "./electoral-districts";
import { insertEnrolments } from "./enrolments";
import { DEMO_FIGURES } from "./figures";
import { insertOutreach } from "./outreach";
import { insertPromises } from "./promises";
import { readStory } from "./story";
import { insertSubmissions, rememberRevisions } from "./submissions";
import { insertSubsidies } from "./subsidies";
import { demoTargetSetRow, demoTargetSets } from "./targets";
import { insertUsers } from "./users";
import { insertWorkbooks } from "./workbooks";

/** Tables whose triggers would write today's date, or the seed itself, into a history that lies in the past. */
const TABLES_WITH_HISTORY = [
  "app_user",
  "user_regency",
  "regency_coverage_definition",
  "eligible_worker",
  "eligible_worker_revision",
  "target_set",
  "target",
  "reported_figure",
  "enrolment",
  "no_data_mark",
  "submission",
  "submission_event",
  "returned_cell",
  "workbook_import",
  "subsidy_programme",
  "subsidy_batch",
  "subsidy_drop",
  "subsidy_batch_revision",
  "subsidy_budget",
  "subsidy_scenario",
  "perisai_agent",
  "perisai_count",
  "outreach_event",
  "outreach_area",
  "public_promise",
];

/** Two regencies of one branch with a year and a half behind them, and the people who work there. */
export async function insertDemo(client: Client): Promise<void> {
  if (await hasBranch(client)) return;
  const stories = [readStory(GIANYAR, "gianyar"), readStory(BANGLI, "bangli")];
  await switchTriggers(client, "DISABLE");
  await insertBranch(client);
  await insertElectoralDistricts(client);
  await insertUsers(client);
  await insertDenominators(client, stories);
  const targetSets = demoTargetSets(stories);
  await insertRows(client, "target_set", targetSets.map(demoTargetSetRow));
  await insertRows(client, "target", targetSets.flatMap(targetRows));
  await insertRows(client, "reported_figure", DEMO_FIGURES.map(figureRow));
  await insertSubmissions(client, stories);
  await insertEnrolments(client, stories);
  await rememberRevisions(client);
  await insertWorkbooks(client);
  await insertSubsidies(client, stories);
  await insertAgents(client, stories);
  await insertOutreach(client);
  await insertPromises(client);
  await switchTriggers(client, "ENABLE");
  await client.query("ANALYZE enrolment, enrolment_rollup, enrolment_revision, eligible_worker");
}

/** Foreign keys hold all the while: USER leaves the triggers of constraints on. */
async function switchTriggers(client: Client, state: "DISABLE" | "ENABLE"): Promise<void> {
  for (const table of TABLES_WITH_HISTORY) await client.query(`ALTER TABLE ${table} ${state} TRIGGER USER`);
}
