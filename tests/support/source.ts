import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const SOURCE_FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests"];
const SOURCE_FILE = /\.(tsx?|mts|mjs|js)$/;
const GENERATED = "prisma/generated";

/** Paths from the repository's root, with "/", of every file that we wrote and that holds code. */
export function sourceFiles(): string[] {
  const atRoot = readdirSync(ROOT).filter((name) => SOURCE_FILE.test(name));
  return [...atRoot, ...SOURCE_FOLDERS.flatMap(filesBelow)].filter((path) => SOURCE_FILE.test(path));
}

/** Paths of every file below a folder, generated code left out; none when there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (folder === GENERATED) return [];
  let entries: ReturnType<typeof readFolder>;
  try {
    entries = readFolder(folder);
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function readFolder(folder: string) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true });
}

/** The text of a file of the repository. */
export function readSource(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/**
 * What a text imports, types included, whether by import, re-export, `import()` or `require`: our own files as paths
 * from the root without extension, packages by their name.
 */
export function importsOf(path: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => resolve(path, fileName));
}

function resolve(path: string, specifier: string): string {
  if (specifier.startsWith("@/")) return withoutExtension(specifier.slice(2));
  if (specifier.startsWith(".")) return withoutExtension(posix.join(posix.dirname(path), specifier));
  return specifier;
}

function withoutExtension(path: string): string {
  return path.replace(SOURCE_FILE, "");
}

/** "path:line" of every node of a text that is looked for. */
export function placesOf(path: string, text: string, isLookedFor: (node: ts.Node) => boolean): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isLookedFor(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      places.push(`${path}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}
