/**
 * The code by which a reader checks the edition in hand: the first 50 bits of the SHA-256 of its content, in the ten
 * digits and capitals of Crockford's base 32, which leaves out what can be taken for something else.
 */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_A_CHARACTER = 5n;
const LENGTH = 10;
/** 52 bits, of which the last two are let go. */
const HEX_DIGITS = 13;
const SPARE_BITS = 2n;

/** The code of a content by its SHA-256 in hex. Throws RangeError when that is none. */
export function checkCodeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`);
  const bits = BigInt(`0x${sha256.slice(0, HEX_DIGITS)}`) >> SPARE_BITS;
  return Array.from({ length: LENGTH }, (_, at) => {
    const digit = (bits >> (BITS_A_CHARACTER * BigInt(LENGTH - 1 - at))) & (2n ** BITS_A_CHARACTER - 1n);
    return ALPHABET[Number(digit)];
  }).join("");
}

/** The code that somebody typed, or null: small letters, spaces and hyphens are forgiven, and O, I and L, which it never has. */
export function readCheckCode(typed: string): string | null {
  const code = typed
    .replace(/[\s\p{Pd}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}

/** As it is printed: in two halves, so that it can be read out. */
export function spacedCheckCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
