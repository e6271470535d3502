// A clean checkout of these very sources, as somebody has it after `npm ci`, with two pages and a file more.
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { runNode } from "@/scripts/process";
import { STATIC_FILE } from "./edition";
import { SAME_SIZE_PAGE, SAME_SIZE_PATH } from "./same-size";

/** What a request costs before the product does anything: a page that is empty, and rendered for each request. */
const FLOOR_PAGE = `import { connection } from "next/server";

export default async function FloorPage() {
  await connection();
  return null;
}
`;

export const FLOOR_PATH = "/floor";

/** What the developer of this checkout has set for himself stays out of it: a newcomer has no settings. */
export function plainEnvironment(port: number): NodeJS.ProcessEnv {
  const unset = { DATABASE_URL: undefined, NEXTAUTH_SECRET: undefined, NEXTAUTH_URL: undefined, HOST: undefined };
  return { ...process.env, ...unset, PORT: String(port) };
}

/** Makes the checkout in a folder that does not exist yet. */
export async function makeCheckout(folder: string): Promise<void> {
  const files = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0");
  for (const file of files.filter((name) => name !== "" && existsSync(name))) write(join(folder, file), file);
  addPage(folder, FLOOR_PATH, FLOOR_PAGE);
  addPage(folder, SAME_SIZE_PATH, SAME_SIZE_PAGE);
  mkdirSync(dirname(join(folder, STATIC_FILE)), { recursive: true });
  writeFileSync(join(folder, STATIC_FILE), "");
  // A repository of its own: Next and Tailwind look for their root upwards, and would find the one around it.
  git("init", "--quiet", folder);
  linkFolder("node_modules", join(folder, "node_modules"));
  await runNode(["--import", "tsx", "scripts/postinstall.ts"], { cwd: folder });
}

function git(...args: string[]): string {
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

function write(target: string, source: string): void {
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
}

function addPage(folder: string, path: string, source: string): void {
  const page = join(folder, "app", path, "page.tsx");
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, source);
}

/** Linked file by file, which takes seconds where a copy would take minutes; Turbopack follows no linked folder. */
function linkFolder(source: string, target: string): void {
  mkdirSync(target);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) linkFolder(from, to);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else linkSync(from, to);
  }
}
