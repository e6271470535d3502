import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One short text for the content of files and folders, to tell whether work must be done again. */
export function fingerprint(paths: string[], salt = ""): string {
  const hash = createHash("sha256").update(salt);
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

/** Runs the work unless the stamp, written after the last time it succeeded, says the same. */
export async function unlessDone(
  stamp: string,
  print: string,
  work: () => Promise<void>,
): Promise<"done" | "up to date"> {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print) return "up to date";
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  return "done";
}
