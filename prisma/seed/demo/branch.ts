import type { Client } from "pg";
import { insertRows, stableId } from "../rows";

export const GIANYAR = "51.04";
export const BANGLI = "51.06";

const BRANCH_ID = stableId("branch", "BPJAMSOSTEK Cabang Bali Gianyar");

/** Whether the demo is there already; it comes in as a whole or not at all. */
export async function hasBranch(client: Client): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM branch WHERE id = $1", [BRANCH_ID]);
  return rowCount === 1;
}

export async function insertBranch(client: Client): Promise<void> {
  await insertRows(client, "branch", [{ id: BRANCH_ID, name: "BPJAMSOSTEK Cabang Bali Gianyar" }]);
  await client.query("UPDATE regency SET branch_id = $1 WHERE code = ANY ($2)", [BRANCH_ID, [GIANYAR, BANGLI]]);
}
