import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCodeOf, readCheckCode, spacedCheckCode } from "@/lib/domain/check-code";

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);

describe("the check code of a content", () => {
  test("is the first 50 bits of its SHA-256, five to a character", () => {
    expect(checkCodeOf("0".repeat(64))).toBe("0000000000");
    expect(checkCodeOf("f".repeat(64))).toBe("ZZZZZZZZZZ");
    // 00000 00001 00010 … : every digit of the code counts one up.
    const bits = Array.from({ length: 10 }, (_, n) => n.toString(2).padStart(5, "0")).join("");
    const hex = BigInt(`0b${bits}00`).toString(16).padStart(13, "0");
    expect(checkCodeOf(hex.padEnd(64, "0"))).toBe("0123456789");
  });

  test("hangs on nothing behind those bits", () => {
    fc.assert(
      fc.property(sha256, sha256, (a, b) => {
        expect(checkCodeOf(`${a.slice(0, 13)}${b.slice(13)}`)).toBe(checkCodeOf(a));
      }),
    );
  });

  test("is of a SHA-256 and nothing else", () => {
    expect(() => checkCodeOf("abc")).toThrow(RangeError);
    expect(() => checkCodeOf("F".repeat(64))).toThrow(RangeError);
  });
});

describe("a typed code", () => {
  test("is read however it was printed or typed", () => {
    fc.assert(
      fc.property(sha256, (hash) => {
        const code = checkCodeOf(hash);
        for (const typed of [code, spacedCheckCode(code), code.toLowerCase(), [...code].join(" "), ` ${code}\n`]) {
          expect(readCheckCode(typed)).toBe(code);
        }
        expect(readCheckCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
        expect(readCheckCode(code.replaceAll("0", "O").replaceAll("1", "I"))).toBe(code);
      }),
    );
  });

  test.each(["", "ABC", "ABCDEFGHJKM", "ABCDEFGHJU", "51.04-2024-06-1", "12345\u000067890", "١٢٣٤٥٦٧٨٩٠"])(
    "%j is none",
    (typed) => {
      expect(readCheckCode(typed)).toBeNull();
    },
  );

  test.each(["7F3A9–1C2XK", "7F3A9‑1C2XK", "7F3A9\u00a01C2XK"])("%j, with a dash of print, is one", (typed) => {
    expect(readCheckCode(typed)).toBe("7F3A91C2XK");
  });
});
