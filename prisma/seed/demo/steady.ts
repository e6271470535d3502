const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number in [0, 1) that looks random and is the same for the same key in every run: the demo never changes. */
export function steady(...key: readonly (string | number)[]): number {
  let hash = FNV_OFFSET;
  for (const character of key.join("|")) hash = Math.imul(hash ^ character.charCodeAt(0), FNV_PRIME);
  // FNV alone leaves the last characters, in which our keys differ, mostly in the low bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
