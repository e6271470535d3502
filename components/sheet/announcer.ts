/** Says in words what happened, once, for those who do not see it. */
export class Announcer {
  readonly #listeners = new Set<() => void>();
  #words = "";

  words = (): string => this.#words;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  say(words: string): void {
    this.#words = words;
    for (const listener of this.#listeners) listener();
  }
}
