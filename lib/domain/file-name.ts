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
