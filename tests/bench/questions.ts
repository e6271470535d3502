// P3: the four questions that every page and report is made of, asked as the application asks them: under its role, as
// named statements with a plan for any value, in a transaction that names the regencies in scope, through the view that
// measures coverage.
import { Client } from "pg";
import { addMonths, toPeriod } from "@/lib/domain/period";
import type { Scale } from "./scale";
import { BRANCH_EMAIL, LAST_PERIOD } from "./synthetic-data";
import type { Finding } from "./table";

const WARM_UP_RUNS = 20;
const RUNS = 200;

/** What a scale of 83,763 villages may cost more than one of 716. */
const NATIONAL_ALLOWANCE = 1.5;

export interface Question {
  readonly name: string;
  readonly goalMs: number;
  readonly sql: string;
  readonly values: readonly unknown[];
}

const COVERAGE = `
  SELECT c.area_code, c.period, c.active, c.eligible FROM area_coverage c
  WHERE c.level = $1 AND c.area_code BETWEEN $2 AND $3 AND c.period BETWEEN $4 AND $5`;
const REPORTING = `
  SELECT c.area_code, c.period, c.villages, a.village_count FROM area_coverage c JOIN area a ON a.code = c.area_code
  WHERE c.level = $1 AND c.area_code BETWEEN $2 AND $3 AND c.period BETWEEN $4 AND $5`;

const YEAR = [addMonths(toPeriod(LAST_PERIOD), -11), LAST_PERIOD];

export const QUESTIONS: readonly Question[] = [
  { name: "one regency", goalMs: 10, sql: COVERAGE, values: ["REGENCY", "51.04", "51.04", ...YEAR] },
  { name: "all districts of a province", goalMs: 20, sql: COVERAGE, values: ["DISTRICT", "51.", "51.~", ...YEAR] },
  { name: "all villages of a regency", goalMs: 20, sql: COVERAGE, values: ["VILLAGE", "51.04.", "51.04.~", ...YEAR] },
  { name: "reporting rates of a province", goalMs: 10, sql: REPORTING, values: ["REGENCY", "51.", "51.~", ...YEAR] },
];

/** As lib/db.ts opens its connections. */
export const AS_APPLICATION = "-c role=cakupan_app -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1";

const NOTHING: Question = { name: "nothing", goalMs: 0, sql: "SELECT 1", values: [] };

export async function askQuestions(databaseUrl: string, { prefix }: Scale): Promise<Finding[]> {
  const client = new Client({ connectionString: databaseUrl, options: AS_APPLICATION });
  await client.connect();
  try {
    const regencies = prefix === "" ? "*" : await readScope(client);
    const findings: Finding[] = [];
    for (const question of QUESTIONS) {
      const allowedMs = question.goalMs * (prefix === "" ? NATIONAL_ALLOWANCE : 1);
      const floorMs = await meanMs(client, regencies, NOTHING);
      const questionMs = await meanMs(client, regencies, question);
      findings.push({
        figure: `P3 ${question.name} × 12 months`,
        goal: `≤ ${allowedMs} ms`,
        measured: `${questionMs.toFixed(1)} ms, ${await readPath(client, regencies, question)}`,
        floor: `${floorMs.toFixed(1)} ms, SELECT 1`,
        ratio: questionMs / floorMs,
        passed: questionMs <= allowedMs,
      });
    }
    return findings;
  } finally {
    await client.end();
  }
}

async function meanMs(client: Client, regencies: string, question: Question): Promise<number> {
  for (let run = 0; run < WARM_UP_RUNS; run++) await ask(client, regencies, question);
  const started = performance.now();
  for (let run = 0; run < RUNS; run++) await ask(client, regencies, question);
  return (performance.now() - started) / RUNS;
}

async function ask<Row extends object>(
  client: Client,
  regencies: string,
  { name, sql, values }: Question,
): Promise<Row[]> {
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.regencies', $1, true)", [regencies]);
  const { rows } = await client.query<Row>({ name, text: sql, values: [...values] });
  await client.query("COMMIT");
  return rows;
}

export interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Plan[];
}

/** How the roll-ups are read, by an index or from end to end, and how many of their rows for one answer. */
async function readPath(client: Client, regencies: string, question: Question): Promise<string> {
  const nodes = await readPlan(client, regencies, question);
  const reads = nodes.filter((node) => node["Relation Name"] === "enrolment_rollup");
  const rows = reads.map(
    (node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
  );
  const path = reads.some((node) => node["Node Type"].includes("Seq Scan")) ? "SEQ SCAN" : "index";
  return `${path}, ${Math.round(rows.reduce((a, b) => a + b, 0))} rows read for ${nodes[0]?.["Actual Rows"] ?? 0}`;
}

/** Every step of the plan by which the question is answered: the one for any value, as the application gets it. */
export async function readPlan(client: Client, regencies: string, { sql, values }: Question): Promise<Plan[]> {
  const given = values.map((value) => (typeof value === "number" ? value : client.escapeLiteral(String(value))));
  const execute = given.length > 0 ? `EXECUTE asked (${given.join(", ")})` : "EXECUTE asked";
  await client.query(`PREPARE asked AS ${sql}`);
  const [answer] = await ask<{ "QUERY PLAN": [{ Plan: Plan }] }>(client, regencies, {
    ...NOTHING,
    name: "",
    sql: `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${execute}`,
  });
  await client.query("DEALLOCATE asked");
  return answer ? nodesOf(answer["QUERY PLAN"][0].Plan) : [];
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** What the branch of the demo may see, which is the scale. */
async function readScope(client: Client): Promise<string> {
  const [account] = await ask<{ regencies: string }>(client, "*", {
    ...NOTHING,
    name: "scope",
    sql: `SELECT string_agg(r.regency_code, ',') AS regencies FROM user_regency r JOIN app_user u ON u.id = r.user_id WHERE u.email = $1`,
    values: [BRANCH_EMAIL],
  });
  return account?.regencies ?? "";
}
