/** What an edition says in words. Frozen with its facts: see edition.ts. */

/** Sentences made by rules; every number in them is one of the facts. */
export interface EditionText {
  readonly title: string;
  /** The opening paragraph. */
  readonly story: readonly string[];
  /** The finding above each section, by its id. */
  readonly findings: Readonly<Record<string, string>>;
  /** Sentences below a finding, by the same id; sections that need none have none. */
  readonly details: Readonly<Record<string, readonly string[]>>;
  readonly questions: readonly { readonly question: string; readonly reason: string }[];
  readonly dapil: readonly EditionDapilText[];
}

export interface EditionDapilText {
  readonly number: number;
  readonly title: string;
  readonly story: readonly string[];
  readonly questions: readonly { readonly question: string; readonly reason: string }[];
}
