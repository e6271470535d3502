// Fills the database. Both may run at every start: what is there stays as it is, what is missing comes in.
import type { Client } from "pg";
import { insertCorrection } from "./seed/demo/correction";
import { insertDemo } from "./seed/demo/insert";
import { insertReference } from "./seed/reference/insert";
import { inTransaction } from "./seed/transaction";

/** What every installation needs: areas, categories, programmes, rates, definitions, national targets. */
export function seedReference(client: Client): Promise<void> {
  return inTransaction(client, () => insertReference(client));
}

/** The demo's story and its accounts, for the embedded database only; needs the reference data. */
export function seedDemo(client: Client): Promise<void> {
  return inTransaction(client, () => insertDemo(client));
}

/** What was corrected in the demo after its first edition of the month was frozen. */
export function seedCorrection(client: Client): Promise<void> {
  return inTransaction(client, () => insertCorrection(client));
}
