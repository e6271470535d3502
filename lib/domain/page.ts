/** The pages of a long table: which one an address asks for, and what stands on it. */

/** The page that an address asks for, from 1; null where it asks for none, or for what is no page. */
export function readPage(asked: unknown): number | null {
  return typeof asked === "string" && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
}

/** One page of so many rows; a page too far is the last. */
export function pageOf<T>(rows: readonly T[], asked: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(asked, pages);
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}
