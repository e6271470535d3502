// P5: a block of 350 cells as it is pasted, saved as the sheet saves it, beside one bare statement that does the same
// (roll-ups and revisions included, for the triggers keep them either way) and beside 350 statements of one cell each.
// A process of its own: the mutation reads its configuration from the environment. Prints one line of JSON.
import { Client } from "pg";
import { toPeriod } from "@/lib/domain/period";
import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { isRefusal } from "@/lib/domain/refusal";
import { recordEnrolments } from "@/lib/enrolment/mutations";
import type { SheetInputRow } from "@/lib/enrolment/schema";
import { env } from "@/lib/env";
import { date } from "@/tests/support/date";
import { seenAs, typed } from "@/tests/support/sheet";
import { GIANYAR, viewerAs } from "@/tests/support/viewers";

/** A month that nobody has begun, so that a round writes no other rows than these. */
const PERIOD = toPeriod(202407);
const TODAY = date("2024-07-31");
const CATEGORY = "PU_FIRM";
const ROUNDS = 60;
const ROUNDS_OF_SINGLE_CELLS = 3;

export interface BlockTimes {
  readonly cells: number;
  readonly savedMs: number;
  readonly bareMs: number;
  readonly singleMs: number;
}

const { id: operator } = viewerAs("OPERATOR");
const client = new Client({
  connectionString: env().DATABASE_URL,
  options: `-c role=cakupan_app -c app.regencies=* -c app.user_id=${operator}`,
});
await client.connect();
const villages = await readVillages();
await client.query("INSERT INTO submission (regency_code, period) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
  GIANYAR,
  PERIOD,
]);
let version = 0;
let lastCount = 0;

const saved: number[] = [];
const bare: number[] = [];
const single: number[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  saved.push(await timed(() => saveBlock(2 * round)));
  bare.push(await timed(() => writeAtOnce(2 * round + 1)));
}
for (let round = 1; round <= ROUNDS_OF_SINGLE_CELLS; round++) {
  single.push(await timed(() => writeCellByCell(1_000 + round)));
}
await client.end();
const times: BlockTimes = {
  cells: villages.length * PROGRAMMES.length,
  savedMs: median(saved),
  bareMs: median(bare),
  singleMs: median(single),
};
console.log(JSON.stringify(times));
process.exit();

async function readVillages(): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    "SELECT code FROM area WHERE level = 'VILLAGE' AND starts_with(code, $1) ORDER BY code LIMIT 70",
    [`${GIANYAR}.`],
  );
  return rows.map(({ code }) => code);
}

async function saveBlock(count: number): Promise<void> {
  const seen = seenAs(version, version === 0 ? {} : countsOf(lastCount));
  const cells = { jkk: `${count}`, jkm: `${count}`, jht: `${count}`, jp: `${count}`, jkp: `${count}` };
  const rows = villages.map((code): SheetInputRow => typed(code, cells, { categoryCode: CATEGORY, seen }));
  const outcome = await recordEnrolments(viewerAs("OPERATOR"), { regencyCode: GIANYAR, period: PERIOD, rows }, TODAY);
  if (isRefusal(outcome) || outcome.some(({ kind }) => kind !== "SAVED")) throw new Error(JSON.stringify(outcome));
  version += 1;
}

async function writeAtOnce(count: number): Promise<void> {
  await client.query(
    `INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm, jht, jp, jkp)
     SELECT $1, area_code, $2, $3, 'PU_FIRM', $5, $5, $5, $5, $5 FROM unnest($4::text[]) AS block (area_code)
     ON CONFLICT (regency_code, area_code, category_code, period) DO UPDATE SET
       jkk = excluded.jkk, jkm = excluded.jkm, jht = excluded.jht, jp = excluded.jp, jkp = excluded.jkp`,
    [GIANYAR, CATEGORY, PERIOD, villages, count],
  );
  version += 1;
  lastCount = count;
}

/** The least first, or a cell on its own would break rule R4. */
async function writeCellByCell(count: number): Promise<void> {
  for (const programme of PROGRAMMES) for (const code of villages) await writeCell(code, programme, count);
}

async function writeCell(code: string, programme: Programme, count: number): Promise<void> {
  await client.query(
    `INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, ${programme})
     VALUES ($1, $2, $3, $4, 'PU_FIRM', $5)
     ON CONFLICT (regency_code, area_code, category_code, period) DO UPDATE SET ${programme} = excluded.${programme}`,
    [GIANYAR, code, CATEGORY, PERIOD, count],
  );
}

function countsOf(count: number): Record<Programme, number> {
  return { jkk: count, jkm: count, jht: count, jp: count, jkp: count };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** Of the later rounds: the first ones find nothing compiled. */
function median(times: readonly number[]): number {
  const sorted = times.slice(Math.floor(times.length / 3)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
