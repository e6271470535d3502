const MARK = "DATABASE_BUSY";

/**
 * Thrown where the database lets somebody wait for longer than anyone should: another holds what they need, every connection
 * is in use, or it is away. Nothing is wrong with what was asked; it can be tried again in a moment. An action answers it with
 * the refusal BUSY, an address with 503, a page with the error page in words of its own.
 */
export class DatabaseBusy extends Error {
  override readonly name = "DatabaseBusy";
  /** In production the only part of an error that reaches the error page. */
  readonly digest = MARK;
}

/** Known by its mark: the browser has no more of it, and a page and an address may each have their own copy of a class. */
export function isBusy(error: unknown): boolean {
  return typeof error === "object" && error !== null && "digest" in error && error.digest === MARK;
}
