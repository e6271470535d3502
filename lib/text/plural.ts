/** A number as it is written, with the English words that go with one and with any other number. */
export function plural(count: string, one: string, many: string): string {
  return `${count} ${count === "1" ? one : many}`;
}
