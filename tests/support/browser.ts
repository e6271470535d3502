// A Chromium for the tests, without any download of its own: Playwright's, the system's, or the one from npm.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";

const FOLDER = resolve(".data/browser");
const ON_PATH = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

export async function findBrowser(): Promise<LaunchOptions> {
  if (existsSync(chromium.executablePath())) return {};
  const system = findOnSystem();
  if (system) return { executablePath: system };
  if (process.platform !== "linux") throw new Error("Install Chrome, or run: npx playwright install chromium");
  return unpackFromNpm();
}

function findOnSystem(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))), ON_A_MAC];
  return candidates.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpackFromNpm(): Promise<LaunchOptions> {
  if (!existsSync(FOLDER)) await unpack();
  const executablePath = join(FOLDER, "chromium");
  const fonts = join(FOLDER, "fonts.conf");
  const libraries = join(FOLDER, "al2023", "lib");
  const lacksLibraries = spawnSync("ldd", [executablePath]).stdout?.includes("not found") ?? true;
  return {
    executablePath,
    env: {
      ...(process.env as Record<string, string>),
      FONTCONFIG_FILE: fonts,
      ...(lacksLibraries ? { LD_LIBRARY_PATH: libraries } : {}),
    },
  };
}

/** The package unpacks to the folder for temporary files, and its libraries only where it believes to be on Lambda. */
async function unpack(): Promise<void> {
  const unfinished = `${FOLDER}.${process.pid}`;
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  mkdirSync(unfinished, { recursive: true });
  Object.assign(process.env, { TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
  writeFileSync(
    join(unfinished, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${FOLDER}/fonts/fonts</dir><cachedir>${FOLDER}/font-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(unfinished, FOLDER);
  } catch {
    // Another worker was faster.
    rmSync(unfinished, { recursive: true });
  }
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
