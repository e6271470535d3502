/** Names of files as browsers send them. */

const MAX_NAME = 200;

/**
 * The name without the folders that some browsers send along and without what cannot be printed; of a long one the end,
 * which tells the kind. "-" when nothing is left.
 */
export function readFileName(path: string): string {
  const name = (path.split(/[/\\]/).at(-1) ?? "").replace(/\p{C}/gu, "").trim();
  return [...name].slice(-MAX_NAME).join("") || "-";
}

/** The name of a download, without its ending, from whose figures, of when and of what: cakupan-51.04-2024-06-angka-per-bulan. */
export function downloadName(parts: readonly string[]): string {
  return ["cakupan", ...parts].map((part) => part.toLowerCase().replace(/[^a-z0-9.]+/g, "-")).join("-");
}
