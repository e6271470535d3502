/** What is wrong, and what to do about it. */
export interface Sentence {
  readonly what: string;
  readonly todo: string;
}
