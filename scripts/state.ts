// What a checkout remembers between starts, beside the database: .data/state.json.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const DATA_FOLDER = resolve(".data");
const FILE = join(DATA_FOLDER, "state.json");

export interface State {
  databasePassword: string;
  databasePort: number | null;
  authSecret: string;
}

/** Secrets are made at the first start, so that no two checkouts share one. */
export function readState(): State {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, "utf8")) as State;
  const state = {
    databasePassword: randomBytes(24).toString("hex"),
    databasePort: null,
    authSecret: randomBytes(32).toString("hex"),
  };
  writeState(state);
  return state;
}

export function writeState(state: State): void {
  mkdirSync(DATA_FOLDER, { recursive: true });
  writeFileSync(`${FILE}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(`${FILE}.new`, FILE);
}
