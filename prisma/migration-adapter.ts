import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { Client, Pool, type PoolConfig, type QueryResult } from "pg";

/**
 * @prisma/adapter-pg, mended where the schema engine needs more than the query engine does:
 * it cuts a script at every semicolon, also inside a function body; it cannot read the catalogue's
 * one-letter type; and given a connection string, its shadow database is the database itself.
 */
export class MigrationAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  private readonly closing: (() => Promise<void>)[] = [];

  constructor(private readonly databaseUrl: string) {}

  connect(): Promise<SqlDriverAdapter> {
    return this.open(this.databaseUrl);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `cakupan_shadow_${randomUUID().replaceAll("-", "")}`;
    await runOnce(this.databaseUrl, `CREATE DATABASE "${name}"`);
    this.closing.push(() => runOnce(this.databaseUrl, `DROP DATABASE "${name}" WITH (FORCE)`));
    const url = new URL(this.databaseUrl);
    url.pathname = `/${name}`;
    return this.open(url.href);
  }

  /** The engine leaves connections open, and with them its lock on the database. */
  async close(): Promise<void> {
    for (const close of this.closing.reverse()) await close();
  }

  private async open(connectionString: string): Promise<SqlDriverAdapter> {
    const pool = new CataloguePool({ connectionString });
    this.closing.push(() => pool.end());
    const adapter = await new PrismaPg(pool).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      return { ...result, columnTypes: result.columnTypes.map(singleCharacter) };
    };
    // One message, hence one implicit transaction, as the native engine sends it.
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  }
}

const CATALOGUE_CHAR = 18;
const CATALOGUE_CHAR_ARRAY = 1002;

/**
 * A pool that presents the catalogue's type "char", which Prisma's adapter refuses, as the array of
 * it, which the adapter takes. No catalogue query has a real one, so `singleCharacter` may undo it.
 */
class CataloguePool extends Pool {
  constructor(config: PoolConfig) {
    super(config);
    const send = this.query.bind(this) as (...message: unknown[]) => Promise<QueryResult>;
    const sendAndPresent = async (...message: unknown[]) => {
      const result = await send(...message);
      for (const field of result.fields ?? []) {
        if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = CATALOGUE_CHAR_ARRAY;
      }
      return result;
    };
    this.query = sendAndPresent as Pool["query"];
  }
}

function singleCharacter(type: ColumnType): ColumnType {
  return type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;
}

async function runOnce(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
