// The second line of defence, with the application's own guards out of the way: plain SQL in the role that the
// application has, in a scope that does not hold the regency asked for. The tables are taken from the catalogue,
// so that a new one that belongs to a regency and has no policy fails here.
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scoped } from "@/lib/db";
import { env } from "@/lib/env";
import { BANGLI, GIANYAR, viewerAs } from "../support/viewers";

const INSUFFICIENT_PRIVILEGE = "42501";

/** Everybody may add to the trail, about anything. */
const APPEND_ANYWHERE = "audit_entry";

/** A trigger looks at the status before the policy looks at the regency: the row must please the trigger. */
const ROW_FOR_TRIGGERS: Record<string, object> = { submission: { status: "DRAFT" } };

let owner: Client;
let application: Client;
let tables: string[];

beforeEach(async () => {
  owner = new Client({ connectionString: env().DATABASE_URL });
  application = new Client({ connectionString: env().DATABASE_URL, options: "-c role=cakupan_app" });
  await Promise.all([owner.connect(), application.connect()]);
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'regency_code' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
  await owner.query("INSERT INTO audit_entry (action, regency_code) VALUES ('test', $1)", [GIANYAR]);
});

afterEach(async () => {
  await Promise.all([owner.end(), application.end()]);
});

/** Runs in a transaction of the application that names these regencies, and undoes it. */
async function inScope<T>(regencies: string | null, run: () => Promise<T>): Promise<T> {
  await application.query("BEGIN");
  try {
    if (regencies !== null) await application.query("SELECT set_config('app.regencies', $1, true)", [regencies]);
    return await run();
  } finally {
    await application.query("ROLLBACK");
  }
}

async function countOfGianyar(client: Client, table: string): Promise<number> {
  const { rows } = await client.query(`SELECT count(*)::int AS rows FROM ${table} WHERE regency_code = $1`, [GIANYAR]);
  return rows[0].rows;
}

/** Of each table, how many rows of Gianyar are seen. */
async function countsOfGianyar(client: Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = await countOfGianyar(client, table);
  return counts;
}

/** What the database says: the code of its refusal, or how many rows it changed. */
async function outcomeOf(statement: string, values: unknown[]): Promise<string> {
  await application.query("SAVEPOINT before");
  try {
    const { rowCount } = await application.query(statement, values);
    return `${rowCount} rows`;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await application.query("ROLLBACK TO before");
  }
}

/** The same for every table. */
async function outcomes(names: readonly string[], ask: (table: string) => Promise<string>) {
  const answers: [string, string][] = [];
  for (const name of names) answers.push([name, await ask(name)]);
  return Object.fromEntries(answers);
}

function each<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

describe("the role of the application", () => {
  test("is no superuser, skips no policy and owns no table", async () => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owns
       FROM pg_roles WHERE rolname = 'cakupan_app'`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owns: 0 }]);
  });

  test("is the role in which the application connects", async () => {
    const role = await scoped(
      viewerAs("OPERATOR"),
      (tx) => tx.$queryRaw<{ role: string }[]>`SELECT current_user AS role`,
    );
    expect(role).toEqual([{ role: "cakupan_app" }]);
  });
});

describe("every table that belongs to a regency", () => {
  test("is guarded, for its owner as well", async () => {
    const { rows } = await owner.query<{ relname: string }>(
      "SELECT relname FROM pg_class WHERE relname = ANY($1) AND relrowsecurity AND relforcerowsecurity ORDER BY 1",
      [tables],
    );
    expect(rows.map(({ relname }) => relname)).toEqual(tables);
    expect(tables).toContain("enrolment");
  });

  test("holds rows of Gianyar, which somebody in Gianyar sees", async () => {
    const there = await countsOfGianyar(owner);
    expect(Object.entries(there).filter(([, rows]) => rows === 0)).toEqual([]);
    expect(await inScope(GIANYAR, () => countsOfGianyar(application))).toEqual(there);
    expect(await inScope(`${BANGLI},${GIANYAR}`, () => countsOfGianyar(application))).toEqual(there);
    expect(await inScope("*", () => countsOfGianyar(application))).toEqual(there);
  });

  test.each([
    ["in Bangli", BANGLI],
    ["in the whole province, by a code that is no regency", "51"],
    ["nowhere", ""],
    ["without a scope", null],
  ])("shows none of them to somebody %s", async (_, regencies) => {
    expect(await inScope(regencies, () => countsOfGianyar(application))).toEqual(each(tables, 0));
  });

  test("shows none of them after the transaction that named the scope", async () => {
    await inScope(GIANYAR, () => countOfGianyar(application, "enrolment"));
    expect(await countOfGianyar(application, "enrolment")).toBe(0);
  });

  test("takes no row of Gianyar from somebody in Bangli", async () => {
    const guarded = tables.filter((table) => table !== APPEND_ANYWHERE);
    const answers = await inScope(BANGLI, () =>
      outcomes(guarded, async (table) => {
        const { rows } = await owner.query(`SELECT * FROM ${table} WHERE regency_code = $1 LIMIT 1`, [GIANYAR]);
        const row = { ...rows[0], ...ROW_FOR_TRIGGERS[table] };
        return outcomeOf(`INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, $1)`, [row]);
      }),
    );
    expect(answers).toEqual(each(guarded, INSUFFICIENT_PRIVILEGE));
  });

  test.each([
    ["changed", "UPDATE %s SET regency_code = regency_code WHERE regency_code = $1"],
    ["deleted", "DELETE FROM %s WHERE regency_code = $1"],
  ])("has no row of Gianyar %s by somebody in Bangli", async (_, statement) => {
    const answers = await inScope(BANGLI, () =>
      outcomes(tables, (table) => outcomeOf(statement.replace("%s", table), [GIANYAR])),
    );
    const done = Object.entries(answers).filter(([, answer]) => !["0 rows", INSUFFICIENT_PRIVILEGE].includes(answer));
    expect(done).toEqual([]);
  });
});

describe("through the application's own door", () => {
  test("a viewer of Bangli finds nothing of Gianyar, however the query asks", async () => {
    const count = (regencyCode: string) =>
      scoped(viewerAs("OPERATOR", { regencyCodes: [regencyCode] }), (tx) =>
        tx.enrolment.count({ where: { regencyCode: GIANYAR } }),
      );
    expect(await count(BANGLI)).toBe(0);
    expect(await count(GIANYAR)).toBeGreaterThan(0);
  });

  test("a viewer of Bangli cannot enter a count for Gianyar", async () => {
    const entry = {
      regencyCode: GIANYAR,
      areaCode: GIANYAR,
      categoryCode: "BPU_SELF",
      programmeClass: "BPU",
      period: 202407,
    } as const;
    const enter = scoped(viewerAs("OPERATOR", { regencyCodes: [BANGLI] }), (tx) =>
      tx.enrolment.create({ data: { ...entry, jkk: 1, jkm: 1 } }),
    );
    await expect(enter).rejects.toThrow(/row-level security/);
  });
});
