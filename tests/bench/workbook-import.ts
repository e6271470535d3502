// P6: the workbook of the largest regency, from upload to receipt, beside reading the file and copying its rows alone
// (roll-ups and revisions included, for the triggers keep them either way).
// A process of its own: the mutations read their configuration from the environment. Prints one line of JSON.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { addMonths, type Period, toPeriod } from "@/lib/domain/period";
import { classOf, isClosed, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { isRefusal } from "@/lib/domain/refusal";
import { env } from "@/lib/env";
import { confirmImport, uploadWorkbook } from "@/lib/workbook/mutations";
import { getImport, getMonthWorkbook, type MonthWorkbook } from "@/lib/workbook/queries";
import { openFile } from "@/lib/workbook/reader";
import { writeWorkbook } from "@/lib/workbook/writer";
import { date } from "@/tests/support/date";
import { viewerAs } from "@/tests/support/viewers";

/** Aceh Utara: 852 villages and the remainder, eleven categories. No regency's workbook is larger. */
const REGENCY = "11.08";
const ROUNDS = 5;
const TODAY = date("2024-07-31");
const OPERATOR = viewerAs("OPERATOR", { regencyCodes: [REGENCY] });

export interface ImportTimes {
  readonly rows: number;
  readonly importMs: number;
  readonly parseMs: number;
  readonly copyMs: number;
}

const client = new Client({ connectionString: env().DATABASE_URL });
await client.connect();
const folder = mkdtempSync(join(tmpdir(), "cakupan-bench-"));
chmodSync(folder, 0o755);

const imports: number[] = [];
const parses: number[] = [];
const copies: number[] = [];
let rows = 0;
try {
  for (let round = 0; round < ROUNDS; round++) {
    // Months that nobody has begun, so that either way every row is a new one.
    const [ours, theirs] = [addMonths(toPeriod(202201), round), addMonths(toPeriod(202301), round)];
    const filled = await fillMonth(ours, round);
    const bytes = Buffer.from(await writeWorkbook(filled, "export"));
    rows = filled.rows.length;
    parses.push(await timed(() => openFile(bytes, REGENCY, ours)));
    imports.push(await timed(() => importFile(bytes, ours)));
    copies.push(await copyRows(filled, theirs));
  }
} finally {
  rmSync(folder, { recursive: true });
  await client.end();
}
const times: ImportTimes = { rows, importMs: median(imports), parseMs: median(parses), copyMs: median(copies) };
console.log(JSON.stringify(times));
process.exit();

async function fillMonth(period: Period, round: number): Promise<MonthWorkbook> {
  const month = await getMonthWorkbook(OPERATOR, REGENCY, period);
  if (month === null) throw new Error(`there is no regency ${REGENCY}`);
  return {
    ...month,
    rows: month.rows.map((row, place) => {
      const count = 100 + ((place + round) % 50);
      const counts = PROGRAMMES.map((programme) => [
        programme,
        isClosed(classOf(row.categoryCode), programme) ? null : count,
      ]);
      return { ...row, counts: Object.fromEntries(counts) as Record<Programme, number | null> };
    }),
  };
}

/** Upload, preview and confirmation, as the page asks for them. */
async function importFile(bytes: Buffer, period: Period): Promise<void> {
  const upload = { regencyCode: REGENCY, period, fileName: "recap.xlsx", bytes };
  const uploaded = await uploadWorkbook(OPERATOR, upload, TODAY);
  if (isRefusal(uploaded) || uploaded.kind !== "UPLOADED") throw new Error(JSON.stringify(uploaded));
  const shown = await getImport(OPERATOR, REGENCY, uploaded.id);
  const digest = shown?.preview?.needsMapping === false ? shown.preview.digest : "";
  const key = { regencyCode: REGENCY, id: uploaded.id, digest, soundOnly: undefined };
  const confirmed = await confirmImport(OPERATOR, key, TODAY);
  if (isRefusal(confirmed) || confirmed.kind !== "CONFIRMED") throw new Error(JSON.stringify(confirmed));
}

async function copyRows({ rows }: MonthWorkbook, period: Period): Promise<number> {
  const lines = rows.map(({ areaCode, categoryCode, counts }) =>
    [
      REGENCY,
      areaCode,
      categoryCode,
      period,
      classOf(categoryCode),
      ...PROGRAMMES.map((programme) => counts[programme] ?? ""),
    ].join(","),
  );
  const file = join(folder, `${period}.csv`);
  writeFileSync(file, lines.join("\n"));
  return timed(() =>
    client.query(
      `COPY enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm, jht, jp, jkp)
       FROM '${file}' WITH (FORMAT csv)`,
    ),
  );
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
