import { createHash } from "node:crypto";
import type { Client } from "pg";

type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts the rows that are not there yet, in one statement; rows that are there stay as they are. All rows
 * name the same columns, as the database names them. Table and columns come from this folder, never from
 * outside, so they may stand in the text of the statement.
 */
export async function insertRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(", ");
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** The same id for the same key in every database, so that a second run finds what the first one inserted. */
export function stableId(...key: readonly (string | number | null)[]): string {
  const digest = createHash("sha256").update(JSON.stringify(key)).digest("hex");
  // Version 8: an id of one's own making (RFC 9562).
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join("-");
}
